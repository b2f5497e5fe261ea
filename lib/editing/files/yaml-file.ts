// One YAML file of the curated catalogue: its value, and the line on which any path of it stands.

import { readFile, stat } from 'node:fs/promises'
import { MAX_LENGTH, readYamlValue, type YamlValue } from './yaml-value'

export type YamlFile = YamlValue & { file: string }

/** Reads a YAML file that holds one document; never throws for what the file holds. */
export async function readYamlFile(file: string): Promise<YamlFile> {
  const refuse = (message: string): YamlFile => ({
    file,
    value: undefined,
    lineOf: () => 1,
    faults: [{ line: 1, path: '.', message }],
  })
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return refuse('is missing')
  if (size > MAX_LENGTH) return refuse(`has ${size} bytes; at most ${MAX_LENGTH} are allowed`)
  const read = readYamlValue({ line: 1, text: await readFile(file, 'utf8') })
  return read.value === null ? refuse('is empty') : { file, ...read }
}
