// The screen that chooses categories for a landscape file: what there is to choose for, and what was chosen.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { readYamlValue } from '../../editing/files/yaml-value'
import type { Field } from '../../editing/form/form-names'
import { rowsOf } from '../../editing/form/form-rows'
import { type LandscapeMapping, landscapeMapping } from '../../editing/import/landscape-mapping'
import { countSubcategories } from '../../editing/import/read-landscape'
import { getCatalogue } from '../readers/live-catalogue'
import { unpackReading } from './read-import-file'

export type MappingChoices = {
  subcategories: { subcategory: string; count: number; category: string | null }[]
  categories: { slug: string; name: string }[]
}

/** What a landscape file can be mapped by, as chosen before or as the curated mapping has it; null once it is gone. */
export async function findMappingChoices(id: string): Promise<MappingChoices | null> {
  const select = { reading: true, mapping: true }
  const row = await orUnavailable(() => getDatabase().prisma.import.findUnique({ where: { id }, select }))
  if (!row?.reading) return null
  const reading = unpackReading(row.reading)
  if (reading.landscape === null) return null
  const mapping = row.mapping ? landscapeMapping.parse(row.mapping) : await readCuratedMapping()
  const { vocabulary } = await getCatalogue()
  const categories = vocabulary.categories.map(({ slug, name }) => ({ slug, name }))
  const known = new Set(categories.map(({ slug }) => slug))
  const subcategories = countSubcategories(reading.landscape).map(({ subcategory, count }) => {
    const slug = Object.hasOwn(mapping.subcategories, subcategory) ? mapping.subcategories[subcategory] : null
    return { subcategory, count, category: slug && known.has(slug) ? slug : null }
  })
  return { subcategories, categories }
}

/** True for what the rows of the screen send. */
export const isMappingField = (name: string): boolean =>
  /^rows\.\d{1,4}\.(?:subcategory|category)$/.test(name)

/** The mapping that the rows of the screen make; kinds and facts of projects are those of the curated mapping. */
export async function toMapping(fields: Iterable<Field>): Promise<LandscapeMapping> {
  const { vocabulary } = await getCatalogue()
  const known = new Set(vocabulary.categories.map(({ slug }) => slug))
  const rows = rowsOf(fields, 'rows').map((row) => new Map(row.fields))
  const chosen = rows.filter((row) => known.has(row.get('category') ?? ''))
  const subcategories = Object.fromEntries(
    chosen.map((row) => [row.get('subcategory') ?? '', row.get('category') ?? '']),
  )
  return { ...(await readCuratedMapping()), subcategories }
}

async function readCuratedMapping(): Promise<LandscapeMapping> {
  const text = await readFile(join(process.cwd(), 'prisma/catalogue/landscape-mapping.yaml'), 'utf8')
  return landscapeMapping.parse(readYamlValue({ line: 1, text }).value)
}
