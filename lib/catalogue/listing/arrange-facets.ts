// Which facets and options of a listing a page draws. Elements are what a page costs in bytes and in time,
// so it draws what helps most, names the other facets and leads to them by address.

import { ALL_FACETS, type Filter } from './filter'
import type { Facet } from './filter-words'
import type { ListedFacet, ListedOption, Listing } from './listing'

export type DrawnFacet = {
  facet: Facet
  /** Shown at once: the options with most tools, and all that are chosen. */
  first: ListedOption[]
  /** Behind a disclosure. */
  rest: ListedOption[]
  /** Options that only the facet opened in full shows. */
  hidden: number
  /** Asked for in full: every option, each with a link that excludes it. */
  isOpened: boolean
}

export type FacetArrangement = {
  drawn: DrawnFacet[]
  /** Facets of which only the name is drawn, as a link that opens them. */
  named: Facet[]
  /** How many further facets are one link away. */
  unnamed: number
}

const FIRST_OPTIONS = 5
const MOST_OPTIONS_OF_A_FACET = 14
/** Measured: with 30 entries these keep the page under 60 KB, 12 KB compressed (tests hold it). */
const MOST_OPTIONS = 72
const MOST_NAMES = 120

/** General facets first, then those of the chosen categories, then the others, as long as there is room. */
export function arrangeFacets({ facets, filter }: Pick<Listing, 'facets' | 'filter'>): FacetArrangement {
  const ranked = facets.toSorted((a, b) => rankOf(a.facet, filter) - rankOf(b.facet, filter))
  const drawn: DrawnFacet[] = []
  const left: Facet[] = []
  let room = MOST_OPTIONS
  for (const listed of ranked) {
    const arranged = arrange(listed, filter)
    const cost = arranged.first.length + arranged.rest.length
    if (rankOf(listed.facet, filter) > WANTED && cost > room) {
      left.push(listed.facet)
      continue
    }
    room -= cost
    drawn.push(arranged)
  }
  const named = left.length <= MOST_NAMES || filter.opened.includes(ALL_FACETS) ? left : []
  return { drawn, named, unnamed: left.length - named.length }
}

/** Up to this rank a facet is drawn whatever it costs: the reader asked for it, or every tool has it. */
const WANTED = 1

function rankOf(facet: Facet, filter: Filter): number {
  if (facet.attribute === null && !facet.isAside) return 0
  if (filter.choices.has(facet.key) || filter.opened.includes(facet.key)) return 1
  const limits = facet.attribute?.categories ?? []
  if (limits.length === 0) return 2
  return limits.some((slug) => filter.choices.get('category')?.include.includes(slug)) ? 3 : 4
}

function arrange({ facet, options }: ListedFacet, filter: Filter): DrawnFacet {
  const isChosen = (option: ListedOption) => option.isIncluded || option.isExcluded
  const offered = options
    .filter((option) => !option.retired || option.count > 0 || isChosen(option))
    .toSorted((a, b) => Number(a.isState) - Number(b.isState) || b.count - a.count)
  if (filter.opened.includes(facet.key)) return { facet, first: offered, rest: [], hidden: 0, isOpened: true }
  const isFirst = (option: ListedOption, place: number) =>
    isChosen(option) || (place < FIRST_OPTIONS && option.count > 0)
  const first = offered.filter(isFirst)
  const rest = offered.filter((option, place) => !isFirst(option, place))
  const shown = rest.slice(0, Math.max(0, MOST_OPTIONS_OF_A_FACET - first.length))
  return { facet, first, rest: shown, hidden: rest.length - shown.length, isOpened: false }
}
