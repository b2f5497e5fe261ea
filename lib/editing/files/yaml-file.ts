// One YAML file of the curated catalogue: its value, and the line on which any path of it stands.

import { readFile, stat } from 'node:fs/promises'
import type { Coded } from '../../catalogue/document/problem'
import { MAX_LENGTH, readYamlValue, type YamlValue } from './yaml-value'

export type YamlFile = YamlValue & { file: string }

/** Reads a YAML file that holds one document; never throws for what the file holds. */
export async function readYamlFile(file: string): Promise<YamlFile> {
  const refuse = (why: Coded): YamlFile => ({
    file,
    value: undefined,
    lineOf: () => 1,
    faults: [{ line: 1, path: '.', ...why }],
  })
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return refuse({ code: 'missing' })
  if (size > MAX_LENGTH) return refuse({ code: 'too-many-bytes', detail: { bytes: size, most: MAX_LENGTH } })
  const read = readYamlValue({ line: 1, text: await readFile(file, 'utf8') })
  return read.value === null ? refuse({ code: 'empty' }) : { file, ...read }
}
