// The listing: filter in, tools of one page, counts, chips and the way out of an empty result.
// The page, /tools.json and /tools.csv draw the same Listing; nothing here asks the database.

import { compareText } from '../../text-order'
import type { Catalogue, Tool } from '../catalogue'
import { firstDayOf } from '../document/partial-date'
import type { Category } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { type Bitset, countBits, hasBit, placesBetween, placesOf } from '../search/bitset'
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
import { answerSearch, type SearchAnswer } from './search-answer'
import { tellSearch } from './search-words'

export const PAGE_SIZE = 30
const MOST_NEAR = 5

export type ListedOption = FacetOption & { count: number; isIncluded: boolean; isExcluded: boolean }
export type ListedFacet = { facet: Facet; options: ListedOption[] }

export type Listing = {
  /** The filter as shown: a page beyond the end has become the last one. */
  filter: Filter
  total: number
  page: number
  pages: number
  tools: Tool[]
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
  byFirstRelease: Uint32Array
  byLatestRelease: Uint32Array
}

const firstReleaseOf = (tool: Tool) => tool.firstRelease?.date
const latestReleaseOf = (tool: Tool) => tool.latestRelease?.date

const indexesOf = oncePerCatalogue('indexesOf', ({ tools, vocabulary }): Indexes => {
  const facets = indexFacets(tools, vocabulary)
  return {
    facets,
    unfiltered: countFacets(facets, new Map(), null),
    byFirstRelease: placesByDate(tools, firstReleaseOf),
    byLatestRelease: placesByDate(tools, latestReleaseOf),
  }
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
  const order = (places: Uint32Array, dateOf: (tool: Tool) => string | undefined) => {
    const isMoved = [...changed].some(([place, tool]) => dateOf(before.tools[place] ?? tool) !== dateOf(tool))
    return isMoved ? placesByDate(tools, dateOf) : places
  }
  return {
    facets,
    unfiltered: countFacets(facets, new Map(), null),
    byFirstRelease: order(known.byFirstRelease, firstReleaseOf),
    byLatestRelease: order(known.byLatestRelease, latestReleaseOf),
  }
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
  const shown = placesOnPage({ catalogue, filter, matches, search, page })
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
    facets: facets.filter((facet) => facet.isInView).map((counted) => toListedFacet(counted, filter)),
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
  return toolsAt(catalogue, orderPlaces(catalogue, filter, matches, search))
}

function toListedFacet({ facet, counts }: FacetCounts, filter: Filter): ListedFacet {
  const choice = filter.choices.get(facet.key)
  // Field by field: spreading a thousand options took a tenth of a page's time.
  const options = facet.options.map(
    ({ value, label, retired, isState }, place): ListedOption => ({
      value,
      label,
      retired,
      isState,
      count: counts[place] ?? 0,
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

type Asked = {
  catalogue: Catalogue
  filter: Filter
  matches: Bitset
  search: SearchAnswer | null
  page: number
}

/** The places of one page in the order asked for; by name, no more than the page is looked up. */
function placesOnPage({ catalogue, filter, matches, search, page }: Asked): Uint32Array {
  const [start, end] = [(page - 1) * PAGE_SIZE, page * PAGE_SIZE]
  const isByName = filter.sort === 'name' || (filter.sort === 'relevance' && search === null)
  if (isByName) return placesBetween(matches, start, end)
  return orderPlaces(catalogue, filter, matches, search).slice(start, end)
}

/** The places of the matches in the order asked for; places stand by name, and equals keep that order. */
function orderPlaces(
  catalogue: Catalogue,
  filter: Filter,
  matches: Bitset,
  search: SearchAnswer | null,
): Uint32Array {
  if (filter.sort === 'relevance' && search) return orderByDistance(placesOf(matches), search.distances)
  if (filter.sort === 'name' || filter.sort === 'relevance') return placesOf(matches)
  const { byFirstRelease, byLatestRelease } = indexesOf(catalogue)
  const all = filter.sort === 'first-release' ? byFirstRelease : byLatestRelease
  return all.filter((place) => hasBit(matches, place))
}

/** Nearest first. Distances are whole and below 2^20, so that distance and place fit one number to sort by. */
function orderByDistance(places: Uint32Array, distances: Float64Array): Uint32Array {
  const keys = Float64Array.from(places, (place) => (distances[place] ?? 0) * ROOM + place)
  return Uint32Array.from(keys.sort(), (key) => key % ROOM)
}

const ROOM = 2 ** 32

/** All places by date: newest first, equal dates by name, tools without a date last. */
function placesByDate(tools: readonly Tool[], dateOf: (tool: Tool) => string | undefined): Uint32Array {
  const days = tools.map((tool) => {
    const date = dateOf(tool)
    return date === undefined ? '' : firstDayOf(date)
  })
  const places = days.map((_, place) => place)
  places.sort((a, b) => compareText(days[b] ?? '', days[a] ?? '') || a - b)
  return Uint32Array.from(places)
}

function toolsAt(catalogue: Catalogue, places: Uint32Array): Tool[] {
  return Array.from(places).flatMap((place) => catalogue.tools[place] ?? [])
}
