// What a feed follows, read from its address: the question of a listing, the tools of a comparison, the versions of a
// stack. /feed.atom?category=orchestrators&type=left-support, /feed.json?tool=kubernetes@1.34.

import { paths } from '../../paths'
import type { Catalogue } from '../catalogue'
import { EMPTY_FILTER, type Filter, isNarrowed, toPairs } from '../listing/filter'
import { findChips } from '../listing/filter-chips'
import { findFacets } from '../listing/filter-words'
import { abridge, parseFilter, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { parseStack, printPart, type StackPart } from '../support/stack-query'
import { namePart } from '../support/stack-words'
import { CHANGE_TYPES, type ChangeType } from './typed-changes'

/** What is followed: tools of a listing; of these only some where parts are named; of their changes only some types. */
export type Follow = { filter: Filter; parts: readonly StackPart[]; types: readonly ChangeType[] }

/** What an address asks to be followed, with a sentence for each part of it that means nothing. */
export function parseFollow(
  parameters: QueryParameters,
  catalogue: Catalogue,
): { follow: Follow; dropped: string[] } {
  const { tool, type, ...rest } = parameters
  const { filter, dropped } = parseFilter(rest, catalogue)
  const stack = parseStack(catalogue, { tool })
  const asked = valuesOf(type).filter((text) => text !== '')
  const unknown = asked.filter((text) => !CHANGE_TYPES.some((known) => known === text))
  return {
    follow: {
      // Where a listing begins and how it is drawn is nothing to follow.
      filter: { ...EMPTY_FILTER, query: filter.query, choices: filter.choices },
      parts: stack.parts,
      types: CHANGE_TYPES.filter((known) => asked.includes(known)),
    },
    dropped: abridge([
      ...dropped,
      ...stack.dropped,
      ...unknown.map((text) => `There are no changes of the type ${quote(text)}, so it was left out.`),
    ]),
  }
}

/** What is followed as the pairs of an address. */
export function followPairs({ filter, parts, types }: Follow): [key: string, value: string][] {
  return [
    ...toPairs({ ...EMPTY_FILTER, query: filter.query, choices: filter.choices }).filter(
      ([key]) => key !== 'sort',
    ),
    ...parts.map((part): [string, string] => ['tool', printPart(part)]),
    ...types.map((type): [string, string] => ['type', type]),
  ]
}

/** The question of a listing as something to follow. */
export const followListing = (filter: Filter): Follow => ({ filter, parts: [], types: [] })

/** Tools as something to follow. */
export const followTools = (tools: readonly StackPart['tool'][]): Follow =>
  followStack(tools.map((tool) => ({ tool, version: null })))

/** The versions of a stack as something to follow. */
export const followStack = (parts: readonly StackPart[]): Follow => ({
  filter: EMPTY_FILTER,
  parts,
  types: [],
})

/** A category as something to follow. */
export const followCategory = (slug: string): Follow =>
  followListing({ ...EMPTY_FILTER, choices: new Map([['category', { include: [slug], exclude: [] }]]) })

/** The page whose question it is: that of a stack, a tool, a comparison, or the listing. */
export function followedPage({ filter, parts }: Follow): string {
  const slugs = [...new Set(parts.map(({ tool }) => tool.slug))]
  if (parts.some(({ version }) => version !== null))
    return paths.support(parts.map((part) => ['tool', printPart(part)]))
  const [slug = ''] = slugs
  if (slugs.length === 1) return paths.tool(slug)
  if (slugs.length > 1 && slugs.length <= 6) return paths.comparison(slugs)
  return paths.tools(toPairs(filter))
}

/** What is followed in words: `Kubernetes 1.34, containerd`; `Category: Orchestrators, Status: Active`; `all tools`. */
export function followedWords({ vocabulary }: Catalogue, { filter, parts }: Follow): string {
  const chips = isNarrowed(filter) ? findChips(filter, findFacets(vocabulary)).map(({ text }) => text) : []
  const words = [...parts.map(namePart), ...chips]
  return words.length === 0 ? 'all tools' : words.join(', ')
}
