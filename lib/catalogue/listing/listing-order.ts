// The order of a listing: tools that live before those that ended, then as asked for; what was searched for by how near
// it comes. Places are those of the catalogue, whose tools stand by name.

import { compareText } from '../../text-order'
import type { Tool } from '../catalogue'
import { firstDayOf } from '../document/partial-date'
import { isAlive } from '../document/timeline'
import {
  addBit,
  type Bitset,
  countBits,
  createBitset,
  hasBit,
  keepCommon,
  placesBetween,
  placesOf,
  takeOut,
} from '../search/bitset'
import type { Filter } from './filter'
import type { SearchAnswer } from './search-answer'

export type ListingOrder = {
  /** The places of tools that live. */
  living: Bitset
  byFirstRelease: Uint32Array
  byLatestRelease: Uint32Array
}

/** What was asked for, and the places that meet it. */
export type Asked = { filter: Filter; matches: Bitset; search: SearchAnswer | null }

const firstReleaseOf = (tool: Tool) => tool.firstRelease?.date
const latestReleaseOf = (tool: Tool) => tool.latestRelease?.date

/** Builds the orders of a catalogue's tools. */
export function indexOrder(tools: readonly Tool[]): ListingOrder {
  const living = createBitset(tools.length)
  for (const [place, tool] of tools.entries()) if (isAlive(tool)) addBit(living, place)
  return {
    living,
    byFirstRelease: placesByDate(tools, firstReleaseOf),
    byLatestRelease: placesByDate(tools, latestReleaseOf),
  }
}

/** The orders of the same tools after some of them changed, which moves hardly ever. */
export function changeOrder(
  before: ListingOrder,
  tools: readonly Tool[],
  changed: readonly (readonly [was: Tool, now: Tool])[],
): ListingOrder {
  const isMoved = changed.some(
    ([was, now]) =>
      isAlive(was) !== isAlive(now) ||
      firstReleaseOf(was) !== firstReleaseOf(now) ||
      latestReleaseOf(was) !== latestReleaseOf(now),
  )
  return isMoved ? indexOrder(tools) : before
}

/** The places from the `start`th to before the `end`th in the order asked for; by name, no more than these are looked up. */
export function placesOnPage(order: ListingOrder, asked: Asked, start: number, end: number): Uint32Array {
  if (!isByName(asked)) return orderPlaces(order, asked).slice(start, end)
  const { living, ended } = split(order, asked.matches)
  const alive = countBits(living)
  const first = placesBetween(living, start, end)
  if (end <= alive) return first
  return Uint32Array.from([...first, ...placesBetween(ended, Math.max(0, start - alive), end - alive)])
}

/** The places of the matches in the order asked for. */
export function orderPlaces(order: ListingOrder, asked: Asked): Uint32Array {
  const { filter, matches, search } = asked
  if (filter.sort === 'relevance' && search) return orderByDistance(placesOf(matches), search.distances)
  if (isByName(asked)) {
    const { living, ended } = split(order, matches)
    return Uint32Array.from([...placesOf(living), ...placesOf(ended)])
  }
  const all = filter.sort === 'first-release' ? order.byFirstRelease : order.byLatestRelease
  const found = all.filter((place) => hasBit(matches, place))
  const isLiving = (place: number) => hasBit(order.living, place)
  return Uint32Array.from([...found.filter(isLiving), ...found.filter((place) => !isLiving(place))])
}

const isByName = ({ filter: { sort }, search }: Asked) =>
  sort === 'name' || (sort === 'relevance' && search === null)

function split({ living: all }: ListingOrder, matches: Bitset): { living: Bitset; ended: Bitset } {
  const [living, ended] = [matches.slice(), matches.slice()]
  keepCommon(living, all)
  takeOut(ended, all)
  return { living, ended }
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
