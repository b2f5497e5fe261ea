// Which subcategories of the CNCF landscape become which of our categories: chosen on a screen, or in a file
// like prisma/catalogue/landscape-mapping.yaml for the command line.

import { z } from 'zod'
import { checkWord } from '../../catalogue/check/check-document'
import { parseWith } from '../../catalogue/check/parse-document'
import { formatPath } from '../../catalogue/document/problem'
import { slug } from '../../catalogue/document/text-schemas'
import { toolShape } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { readYamlValue } from '../files/yaml-value'
import type { LineProblem } from './import-reading'

export const landscapeMapping = z.strictObject({
  subcategories: z
    .record(z.string().max(200), slug.nullable())
    .describe(
      '`Category / Subcategory` of the landscape → slug of our category; left out or null, it stays out.',
    ),
  kinds: z
    .record(z.string().max(200), toolShape.shape.kind)
    .default({})
    .describe('Subcategories whose entries are another kind than `tool`.'),
  projectFacts: z
    .record(slug, z.string().max(280))
    .default({})
    .describe('Facts that hold of every CNCF project: attribute → value.'),
})

export type LandscapeMapping = z.output<typeof landscapeMapping>

/** Reads a mapping file; a category that does not exist is told with its line. */
export function parseLandscapeMapping(
  text: string,
  vocabulary: Vocabulary,
): { mapping: LandscapeMapping | null; problems: LineProblem[] } {
  const yaml = readYamlValue({ line: 1, text })
  if (yaml.faults.length > 0) return { mapping: null, problems: yaml.faults }
  const { document, problems } = parseWith(landscapeMapping, yaml.value)
  const words = vocabulary.categories.map((category) => category.slug)
  // As written: a fault elsewhere does not keep these from being told.
  const missing = Object.entries(groupOf(yaml.value, 'subcategories')).flatMap(([key, word]) =>
    typeof word === 'string'
      ? checkWord({ word, words, noun: 'category', path: ['subcategories', key] })
      : [],
  )
  const keys = vocabulary.attributes.map((attribute) => attribute.key)
  const unknown = Object.keys(groupOf(yaml.value, 'projectFacts')).flatMap((word) =>
    checkWord({ word, words: keys, noun: 'attribute', path: ['projectFacts', word] }),
  )
  const told = [...problems, ...missing, ...unknown].map(({ path, ...problem }) => ({
    ...problem,
    line: yaml.lineOf(path),
    path: formatPath(path),
  }))
  return { mapping: told.length === 0 ? document : null, problems: told }
}

function groupOf(value: unknown, key: string): object {
  const group: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null
  return typeof group === 'object' && group !== null ? group : {}
}
