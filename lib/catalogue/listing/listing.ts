// The listing: filter in, tools of one page, counts, chips and the way out of an empty result.
// The page, /tools.json and /tools.csv draw the same Listing; nothing here asks the database.

import type { Catalogue, Tool } from '../catalogue'
import type { Category } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { countBits } from '../search/bitset'
import { findNearTools } from '../search/near-names'
import {
  changeFacets,
  countFacets,
  type FacetCounts,
  type FacetIndex,
  indexFacets,
  matchFacets,
} from './facets'
import { type Filter, isNarrowed, withPage } from './filter'
import { type Chip, findChips } from './filter-chips'
import type { Facet, FacetOption } from './filter-words'
import {
  type Asked,
  changeOrder,
  indexOrder,
  type ListingOrder,
  orderPlaces,
  placesOnPage,
} from './listing-order'
import { answerSearch, isMention, type SearchAnswer } from './search-answer'
import { tellSearch } from './search-words'

export const PAGE_SIZE = 30
const MOST_NEAR = 5

export type ListedOption = FacetOption & {
  count: number
  /** How many tools have it where nothing is chosen: what options are ordered by, so that they keep their places. */
  total: number
  isIncluded: boolean
  isExcluded: boolean
}
export type ListedFacet = { facet: Facet; options: ListedOption[] }

export type Listing = {
  /** The filter as shown: a page beyond the end has become the last one. */
  filter: Filter
  total: number
  page: number
  pages: number
  tools: Tool[]
  /** The first of `tools` that only mentions what was searched for, where others are told by it; null without one. */
  mentionsFrom: number | null
  /** Category, status, kind, licence, and each attribute that a tool in view has a value of or that is chosen. */
  facets: ListedFacet[]
  chips: Chip[]
  /** A sentence for each wish that could not be met. */
  dropped: string[]
  /** What was searched for, how it was read, and what of it was left out; null without a search. */
  answer: SearchAnswer | null
  /** With no result: tools whose names are near what was searched for. */
  near: Tool[]
  /** With no result: the one choice to drop, and how many tools would come back. Null when no single one helps. */
  zeroHelp: { chip: Chip; total: number } | null
}

type Indexes = {
  facets: FacetIndex
  /** The listing without a choice is asked for most, and its counts never change. */
  unfiltered: ReturnType<typeof countFacets>
  order: ListingOrder
}

const indexesOf = oncePerCatalogue('indexesOf', ({ tools, vocabulary }): Indexes => {
  const facets = indexFacets(tools, vocabulary)
  return { facets, unfiltered: countFacets(facets, new Map(), null), order: indexOrder(tools) }
})

// Where the same tools stand in the same order, what is known of them is changed in place: a save costs one tool.
function changeIndexes(before: Catalogue, { tools, vocabulary }: Catalogue): Indexes | null {
  if (before.vocabulary !== vocabulary || before.tools.length !== tools.length) return null
  const changed = new Map<number, Tool>()
  for (const [place, tool] of tools.entries()) {
    const was = before.tools[place]
    if (was?.slug !== tool.slug) return null
    if (was !== tool) changed.set(place, tool)
  }
  const known = indexesOf(before)
  const facets = changeFacets(known.facets, changed)
  const order = changeOrder(
    known.order,
    tools,
    [...changed].map(([place, now]) => [before.tools[place] ?? now, now]),
  )
  return { facets, unfiltered: countFacets(facets, new Map(), null), order }
}

/** Builds what the listing needs of a catalogue, from that of the one before it where there is one, so that its first reader need not wait. */
export function warmListing(catalogue: Catalogue, before: Catalogue | null = null): void {
  const changed = before && changeIndexes(before, catalogue)
  if (changed) indexesOf.keep(catalogue, changed)
  else indexesOf(catalogue)
}

function findMatches(catalogue: Catalogue, query: string): SearchAnswer | null {
  return query === '' ? null : answerSearch(catalogue, query, indexesOf(catalogue).facets)
}

/** Answers a filter: one page of tools with counts, chips and sentences. */
export function listTools(catalogue: Catalogue, filter: Filter): Listing {
  const indexes = indexesOf(catalogue)
  const search = findMatches(catalogue, filter.query)
  const { matches, total, facets } =
    filter.choices.size === 0 && search === null
      ? indexes.unfiltered
      : countFacets(indexes.facets, filter.choices, search?.matches ?? null)
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filter.page, pages)
  const start = (page - 1) * PAGE_SIZE
  const asked = { filter, matches, search }
  const shown = placesOnPage(indexes.order, asked, start, start + PAGE_SIZE)
  const [nearest = 0] = placesOnPage(indexes.order, asked, 0, 1)
  const chips = findChips(
    filter,
    indexes.facets.facets.map((indexed) => indexed.facet),
  )
  return {
    filter: withPage(filter, page),
    total,
    page,
    pages,
    tools: toolsAt(catalogue, shown),
    mentionsFrom: findMentions(asked, shown, nearest),
    facets: facets.flatMap((counted, place) =>
      counted.isInView
        ? [toListedFacet(counted, indexes.unfiltered.facets[place]?.counts ?? [], filter)]
        : [],
    ),
    chips,
    dropped: [
      ...(page === filter.page ? [] : [`There is no page ${filter.page}; this is the last one, ${page}.`]),
      ...(search === null ? [] : tellSearch(catalogue, search)),
    ],
    answer: search,
    near: total === 0 && filter.query !== '' ? findNearTools(catalogue, filter.query, MOST_NEAR) : [],
    zeroHelp: total === 0 && isNarrowed(filter) ? findZeroHelp(catalogue, chips) : null,
  }
}

function findMentions(
  { filter, search }: Pick<Asked, 'filter' | 'search'>,
  shown: Uint32Array,
  nearest: number,
) {
  if (search === null || filter.sort !== 'relevance' || isMention(search, nearest)) return null
  const from = shown.findIndex((place) => isMention(search, place))
  return from === -1 ? null : from
}

/** The category the listing is about, when it shows exactly one. */
export function getOnlyCategory(catalogue: Catalogue, filter: Filter): Category | null {
  const choice = filter.choices.get('category')
  const [slug = '', ...others] = choice?.include ?? []
  return others.length > 0 ? null : (catalogue.categoriesBySlug.get(slug) ?? null)
}

/** Every tool the filter shows, in its order, whatever the page. */
export function findTools(catalogue: Catalogue, filter: Filter): Tool[] {
  const indexes = indexesOf(catalogue)
  const search = findMatches(catalogue, filter.query)
  const matches = matchFacets(indexes.facets, filter.choices, search?.matches ?? null)
  return toolsAt(catalogue, orderPlaces(indexes.order, { filter, matches, search }))
}

function toListedFacet(
  { facet, counts }: FacetCounts,
  totals: readonly number[],
  filter: Filter,
): ListedFacet {
  const choice = filter.choices.get(facet.key)
  // Field by field: spreading a thousand options took a tenth of a page's time.
  const options = facet.options.map(
    ({ value, label, retired, isState }, place): ListedOption => ({
      value,
      label,
      retired,
      isState,
      count: counts[place] ?? 0,
      total: totals[place] ?? 0,
      isIncluded: choice?.include.includes(value) ?? false,
      isExcluded: choice?.exclude.includes(value) ?? false,
    }),
  )
  return { facet, options }
}

/** The chip whose removal brings back the most tools. */
function findZeroHelp(catalogue: Catalogue, chips: readonly Chip[]): Listing['zeroHelp'] {
  const { facets } = indexesOf(catalogue)
  let best: Listing['zeroHelp'] = null
  for (const chip of chips) {
    const { query, choices } = chip.without
    const within = findMatches(catalogue, query)?.matches ?? null
    const total = countBits(matchFacets(facets, choices, within))
    if (total > (best?.total ?? 0)) best = { chip, total }
  }
  return best
}

function toolsAt(catalogue: Catalogue, places: Uint32Array): Tool[] {
  return Array.from(places).flatMap((place) => catalogue.tools[place] ?? [])
}
