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

/**
 * Facets in their order, whatever is chosen: the general ones and what the reader asked for, then as many others as
 * there is room for, those of every category and of the chosen one first. What is chosen takes no room from them.
 */
export function arrangeFacets({ facets, filter }: Pick<Listing, 'facets' | 'filter'>): FacetArrangement {
  let room = MOST_OPTIONS
  const drawn = new Map<Facet, DrawnFacet>()
  const ranked = facets.toSorted((a, b) => rankOf(a.facet, filter) - rankOf(b.facet, filter))
  for (const listed of ranked) {
    const { facet } = listed
    const isWanted = isGeneral(facet) || filter.choices.has(facet.key) || filter.opened.includes(facet.key)
    // Before they are put in order: most facets do not get this far.
    if (!isWanted && Math.min(MOST_OPTIONS_OF_A_FACET, offeredOf(listed).length) > room) continue
    const arranged = arrange(listed, filter)
    if (isGeneral(facet) || !isWanted) room -= arranged.first.length + arranged.rest.length
    drawn.set(facet, arranged)
  }
  const left = facets.flatMap(({ facet }) => (drawn.has(facet) ? [] : [facet]))
  const named = left.length <= MOST_NAMES || filter.opened.includes(ALL_FACETS) ? left : []
  return {
    drawn: facets.flatMap(({ facet }) => drawn.get(facet) ?? []),
    named,
    unnamed: left.length - named.length,
  }
}

/** True for what every tool has and every reader asks for first. */
const isGeneral = ({ attribute, isAside }: Facet) => attribute === null && !isAside

function rankOf(facet: Facet, filter: Filter): number {
  if (isGeneral(facet)) return 0
  const limits = facet.attribute?.categories ?? []
  if (limits.length === 0) return 1
  return limits.some((slug) => filter.choices.get('category')?.include.includes(slug)) ? 2 : 3
}

const isChosen = (option: ListedOption) => option.isIncluded || option.isExcluded

const offeredOf = ({ facet, options }: ListedFacet) =>
  options.filter(
    (option) => isChosen(option) || option.total > 0 || !(facet.key === 'category' || option.retired),
  )

/** Options by how many tools have them where nothing is chosen, so that each keeps its place; categories in their own order, all of them. */
function arrange({ facet, options }: ListedFacet, filter: Filter): DrawnFacet {
  const offered = offeredOf({ facet, options })
  if (facet.key === 'category')
    return { facet, first: offered, rest: [], hidden: 0, isOpened: filter.opened.includes(facet.key) }
  offered.sort((a, b) => Number(a.isState) - Number(b.isState) || b.total - a.total)
  if (filter.opened.includes(facet.key)) return { facet, first: offered, rest: [], hidden: 0, isOpened: true }
  const isFirst = (option: ListedOption, place: number) =>
    isChosen(option) || (place < FIRST_OPTIONS && option.total > 0)
  const first = offered.filter(isFirst)
  const rest = offered.filter((option, place) => !isFirst(option, place))
  const shown = rest.slice(0, Math.max(0, MOST_OPTIONS_OF_A_FACET - first.length))
  return { facet, first, rest: shown, hidden: rest.length - shown.length, isOpened: false }
}
