// Needs worth showing to somebody who does not know yet what to ask: some of each category, each with the tools that
// answer it.

import { type Catalogue, findToolsIn, type Tool } from '../catalogue'
import type { Need } from '../document/search-words'
import { isAlive } from '../document/timeline'
import { oncePerCatalogue } from '../memo'
import { listTools } from './listing'
import { parseFilter, toParameters } from './parse-filter'

export type AnsweredNeed = { need: Need /** Living ones alone. */; tools: Tool[] }

/** Needs that a living tool answers, taken from each category in turn; the narrow ones of a category before the whole of it. */
export const findAnsweredNeeds = oncePerCatalogue(
  'findAnsweredNeeds',
  (catalogue: Catalogue): AnsweredNeed[] => {
    const rows = new Map<string, AnsweredNeed[]>()
    for (const need of catalogue.vocabulary.needs) {
      const { category, tools, isWhole } = answerOf(catalogue, need)
      if (tools.length === 0) continue
      const row = rows.get(category) ?? []
      if (isWhole) row.push({ need, tools })
      else row.splice(row.findIndex(({ need: one }) => !one.address.includes('?')) >>> 0, 0, { need, tools })
      rows.set(category, row)
    }
    const longest = Math.max(0, ...[...rows.values()].map((row) => row.length))
    return Array.from({ length: longest }, (_, turn) =>
      [...rows.values()].flatMap((row) => row[turn] ?? []),
    ).flat()
  },
)

function answerOf(
  catalogue: Catalogue,
  { address }: Need,
): { category: string; tools: Tool[]; isWhole: boolean } {
  const { pathname, searchParams } = new URL(address, 'http://need')
  const [, page, slug = ''] = pathname.split('/')
  if (page === 'categories')
    return { category: slug, tools: findToolsIn(catalogue, slug).filter(isAlive), isWhole: true }
  const isListing = page === 'tools' && slug === ''
  const tools = isListing
    ? listTools(catalogue, parseFilter(toParameters(searchParams), catalogue).filter).tools
    : []
  return { category: searchParams.get('category') ?? '', tools: tools.filter(isAlive), isWhole: false }
}
