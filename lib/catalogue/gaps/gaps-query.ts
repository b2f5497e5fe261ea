// What a reader asks the list of gaps for, and its one spelling in the address: `/gaps?category=sandboxes&kind=stale`.

import type { Category } from '../document/vocabulary'
import { abridge, parsePage, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { isTracking } from '../tracking'
import { GAP_KINDS, type GapKind } from './gaps'

export type GapsQuery = {
  /** Null: of every category. */
  category: Category | null
  /** Null: of every kind. */
  kind: GapKind | null
  page: number
}

const KEYS = ['category', 'kind', 'page']

/** The query of an address, and a sentence for each part of it that was dropped. */
export function parseGapsQuery(
  parameters: QueryParameters,
  { categoriesBySlug }: { categoriesBySlug: ReadonlyMap<string, Category> },
): { query: GapsQuery; dropped: string[] } {
  const dropped: string[] = []
  for (const key of Object.keys(parameters))
    if (!KEYS.includes(key) && !isTracking(key))
      dropped.push(`There is no filter ${quote(key)}, so it was left out.`)
  const one = <Value>(key: string, what: string, find: (text: string) => Value | undefined): Value | null => {
    const found: Value[] = []
    for (const text of new Set(valuesOf(parameters[key]))) {
      const value = find(text)
      if (value !== undefined) found.push(value)
      else if (text !== '') dropped.push(`There is no ${what} ${quote(text)}, so it was left out.`)
    }
    if (found.length > 1) dropped.push(`Only one ${what} at a time: the first was kept.`)
    return found[0] ?? null
  }
  const query = {
    category: one('category', 'category', (text) => categoriesBySlug.get(text.toLowerCase())),
    kind: one('kind', 'kind of gap', (text) => GAP_KINDS.find((kind) => kind === text.toLowerCase())),
    page: parsePage(valuesOf(parameters.page), dropped),
  }
  return { query, dropped: abridge(dropped) }
}

/** The query as it stands in an address, with or without a change; a change of what is asked leads to its first page. */
export function toGapsPairs(query: GapsQuery, change: Partial<GapsQuery> = {}): [string, string][] {
  const { category, kind, page } = { ...query, page: 1, ...change }
  return [
    ['category', category?.slug ?? ''],
    ['kind', kind ?? ''],
    ['page', page === 1 ? '' : String(page)],
  ]
}
