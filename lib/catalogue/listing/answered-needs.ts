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
    const answered = catalogue.vocabulary.needs
      .map((need) => ({ need, ...answerOf(catalogue, need) }))
      .filter(({ tools }) => tools.length > 0)
      .sort((a, b) => Number(a.isWhole) - Number(b.isWhole))
    const rows = new Map<string, AnsweredNeed[]>()
    for (const { need, tools, category } of answered)
      rows.set(category, [...(rows.get(category) ?? []), { need, tools }])
    const inOrder = ['', ...catalogue.vocabulary.categories.map(({ slug }) => slug)].flatMap((slug) => [
      rows.get(slug) ?? [],
    ])
    return answered.flatMap((_, turn) => inOrder.flatMap((row) => row[turn] ?? []))
  },
)

// What a search box shows as an example has to fit beside others.
const LONGEST_EXAMPLE = 32

/** The fullest of a need's phrases that is still short: `run containers without root` rather than `rootless`. */
export function examplePhrase({ need }: AnsweredNeed): string {
  const short = need.phrases.filter((phrase) => phrase.length <= LONGEST_EXAMPLE)
  return short.toSorted((a, b) => b.length - a.length)[0] ?? need.phrases[0] ?? ''
}

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
