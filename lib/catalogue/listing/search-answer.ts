// The answer to a search: which tools, in which order, what is offered before them, and what had to be left out.
// listing.ts draws pages and counts from it; why a tool was found is told by search/why-found.ts.

import type { Catalogue, Tool } from '../catalogue'
import { addBit, type Bitset, countBits, createBitset, hasBit, placesOf } from '../search/bitset'
import { findNamesWithin, type Reading, sidesOf } from '../search/read-query'
import { type NameMatch, searchNames } from '../search/search-names'
import { hasTerm, matchTexts, scoreTexts, type TextMatches } from '../search/search-texts'
import { spellOut } from '../search/spelling'
import { toWordGroups, type WordGroup } from '../search/word-groups'
import { chooseReading, leads, readAsked, readLate } from './choose-reading'
import { type FacetIndex, matchFacets } from './facets'
import { findNamedCategories } from './named-categories'
import { findAlternatives, findFitting, isEnded, worthOf } from './search-alternatives'
import type { Asked } from './search-asked'
import { chooseGroups } from './search-groups'
import { nameWordsOf, textIndexOf } from './search-indexes'
import { findRefused } from './search-refused'

export type SearchAnswer = {
  matches: Bitset
  /** Per place of a match, how far it is from what was asked; whole numbers below 2^20, the lower the better. */
  distances: Float64Array
  reading: Reading | null
  /** The need, category or property that was read out of the words; its tools come first. */
  asked: Asked | null
  /** What was looked for, and is marked where it is shown. */
  groups: WordGroup[]
  /** Words that were left out, for nothing has them together with the rest. */
  leftOut: string[]
  /** Groups of which nothing was found as typed: what is nearly so is meant. */
  guessed: readonly WordGroup[]
}

const STARTS = 100_000
const SLIPS = 150_000
const TEXTS = 200_000
const MENTIONS = 300_000
const GUESSES = 400_000
/** How much more a text is worth where name and summary have all the words. */
const HEAD_WORTH = 1.5
/** How much more a text is worth of a tool whose category the words name, first or among others. */
const OF_THE_KIND = 1.6
const ALSO_OF_THE_KIND = 1.2
const REFUSED = MENTIONS - 9_000
const WITHIN = 90_000
/** Who is told by less than this share of what was asked only mentions it. */
const TOLD = 0.6
/** Names that are longer count as this long. */
const NAME = 64

/** Answers a query, which is not empty; facets are those of the catalogue. */
export function answerSearch(catalogue: Catalogue, typed: string, facets: FacetIndex): SearchAnswer {
  const names = searchNames(nameWordsOf(catalogue), typed)
  const query = names.size > 0 ? typed : readAsMeant(catalogue, typed)
  const { kept, need } = chooseReading(catalogue, query)
  if (kept?.kind === 'alternatives') names.clear()
  const read = kept === null ? readAsked(catalogue, { query, need, facets }) : null
  const groups = chooseGroups(catalogue, query, kept)
  const found = findTexts(catalogue, groups, {
    isAnswered: isAnswering(kept) || read !== null || names.size > 0,
    named: kept === null ? findNamedCategories(catalogue, query) : new Set(),
  })
  const late =
    read ??
    (kept === null && names.size === 0 ? readLate(catalogue, query, { ...found, groups, facets }) : null)
  const asked = late && leads(late, facets, found.texts.size) ? late : null
  const answer = createAnswer(catalogue, {
    reading: kept,
    asked,
    groups,
    leftOut: found.leftOut,
    guessed: found.guessed,
  })
  const put = placer(answer, catalogue)
  putTexts(put, found)
  // A name that stands among other words: after what is told by all of them, before what only mentions them. The one
  // side of a comparison that is here comes first.
  const within = sidesOf(query).length > 0 ? 0 : MENTIONS - 1
  if (kept === null && names.size === 0)
    for (const tool of findNamesWithin(catalogue, query))
      put(textIndexOf(catalogue).placeOf.get(tool.slug), within)
  for (const [place, match] of names) {
    const tool = catalogue.tools[place]
    if (tool) put(place, distanceOf(match, tool, found.guessed.length > 0))
  }
  if (asked) putAsked(put, { catalogue, asked, facets, groups })
  if (kept) putReading(put, catalogue, kept, facets)
  putBack(answer, kept?.kind === 'tool' ? [] : findRefused(catalogue, query, facets))
  return answer
}

/** Words that no tool is called by, and that stand in no text, are taken for what is nearest to them. */
function readAsMeant(catalogue: Catalogue, query: string): string {
  const { index } = textIndexOf(catalogue)
  return spellOut(
    catalogue.vocabulary,
    query,
    (word) => hasTerm(index, word) || searchNames(nameWordsOf(catalogue), word).size > 0,
  )
}

/** What stands in the place of a tool that the catalogue does not have, its words have to tell. */
const isAnswering = (reading: Reading | null) =>
  reading !== null && (reading.kind !== 'alternatives' || reading.tool !== null)

/** True where a tool is in an answer for nothing but a mention of what was looked for, in a note or its history. */
export function isMention({ distances }: SearchAnswer, place: number): boolean {
  const distance = distances[place] ?? 0
  return distance >= MENTIONS && distance < GUESSES
}

function createAnswer({ tools }: Catalogue, said: Omit<SearchAnswer, 'matches' | 'distances'>): SearchAnswer {
  return {
    matches: createBitset(tools.length),
    distances: new Float64Array(tools.length).fill(2 ** 20),
    ...said,
  }
}

type Put = (place: number | undefined, distance: number) => void

/** Tools that have what a query says no to come after all that are told by its other words. */
function putBack({ distances }: SearchAnswer, refused: Iterable<number>): void {
  for (const place of refused)
    if ((distances[place] ?? MENTIONS) < REFUSED)
      distances[place] = REFUSED + Math.round((distances[place] ?? 0) / 100)
}

/** Puts a tool where it is nearest. */
function placer({ matches, distances }: SearchAnswer, { tools }: Catalogue): Put {
  return (place, distance) => {
    if (place === undefined || place >= tools.length) return
    addBit(matches, place)
    distances[place] = Math.min(distances[place] ?? distance, Math.round(distance))
  }
}

/**
 * Among those that are called alike, the living stand before the ended. What stands nowhere as it was typed is a slip,
 * and more likely one in a name than in a text, in a short name than in a long one: `podmn` → Podman, then its desktop.
 */
function distanceOf({ as, distance }: NameMatch, tool: Tool, isSlip: boolean): number {
  const fine = distance * 2 + (isEnded(tool) ? 1 : 0)
  if (as === 'name') return fine
  if (as === 'start') return STARTS + fine
  if (as === 'words') return TEXTS - 1000 + fine
  return (isSlip ? SLIPS : GUESSES) + fine * NAME + Math.min(tool.name.length, NAME - 1)
}

type Texts = {
  /** By place, how well a tool's texts answer, the higher the better. */
  texts: ReadonlyMap<number, number>
  /** By place, how much of what was asked is told, below 1, of those that are not told by all of it. */
  shares: ReadonlyMap<number, number>
  /** True where a tool is told by all of the words. */
  isTold: boolean
  leftOut: string[]
  guessed: readonly WordGroup[]
}

/** By place, how well a tool's texts answer; where few tools are told by every word and nothing else answers, by most of them. */
function findTexts(
  catalogue: Catalogue,
  groups: WordGroup[],
  { isAnswered, named }: { isAnswered: boolean; named: ReadonlySet<string> },
): Texts {
  const { index, placeOf } = textIndexOf(catalogue)
  const { matches, telling, head, coverage, leftOut, guessed } = matchTexts(index, groups, !isAnswered)
  const scores = scoreTexts(index, groups, matches)
  const texts = new Map<number, number>()
  const shares = new Map<number, number>()
  for (const number of placesOf(matches)) {
    const tool = index.tools[number]
    const place = tool && placeOf.get(tool.slug)
    if (place === undefined) continue
    const score = (scores.get(number) ?? 0) * (hasBit(head, number) ? HEAD_WORTH : 1)
    texts.set(place, tool ? score * worthOf(tool) * kindWorth(tool, named) : score)
    if (!hasBit(telling, number)) shares.set(place, coverage[number] ?? 0)
  }
  return {
    ...{ texts, shares, isTold: countBits(telling) > 0, guessed },
    leftOut: leftOut.map(({ typed }) => typed),
  }
}

/** A tool of the kind that was asked for is worth more than one that its words speak of. */
function kindWorth({ categories }: Tool, named: ReadonlySet<string>): number {
  if (named.size === 0 || !categories.some((slug) => named.has(slug))) return 1
  return named.has(categories[0] ?? '') ? OF_THE_KIND : ALSO_OF_THE_KIND
}

/** Tools told by all of the words first, then by most of them, then those that mention them. */
function putTexts(put: Put, { texts, shares }: Texts): void {
  let most = 1e-9
  for (const score of texts.values()) most = Math.max(most, score)
  for (const [place, score] of texts) {
    const worth = score / most
    const share = shares.get(place) ?? 1
    if (share < TOLD) put(place, MENTIONS + WITHIN * (1 - worth))
    else if (share < 1) put(place, TEXTS + WITHIN * (1 - (share * (1 + worth)) / 4))
    else put(place, TEXTS + (WITHIN / 2) * (1 - worth))
  }
}

const toldOrAll = ({ telling, matches }: TextMatches) => (countBits(telling) > 0 ? telling : matches)

type Putting = { catalogue: Catalogue; asked: Asked; facets: FacetIndex; groups: WordGroup[] }

/** The tools of a need: those that meet it without limits first, of them those whose texts speak of it most; the ended last. */
function putAsked(put: Put, { catalogue, asked, facets, groups }: Putting): void {
  if (asked.choices === null) return
  const { index } = textIndexOf(catalogue)
  const own = asked.query === '' ? [] : toWordGroups(asked.query, catalogue.vocabulary)
  const within = own.length === 0 ? null : toldOrAll(matchTexts(index, own, false))
  const places = new Map<number, number>() // by number in the index
  const numbers = createBitset(index.tools.length)
  for (const place of placesOf(matchFacets(facets, asked.choices, null))) {
    const number = index.numbers.get(catalogue.tools[place]?.slug ?? '')
    if (number === undefined || (within !== null && !hasBit(within, number))) continue
    addBit(numbers, number)
    places.set(number, place)
  }
  const scores = scoreTexts(index, [...groups, ...own], numbers)
  const most = Math.max(1e-9, ...[...scores.values()].slice(0, 1))
  for (const [number, place] of places) {
    const tool = catalogue.tools[place]
    if (tool === undefined) continue
    const behind = asked.levelOf(tool) * 10_000 + 9_000 * (1 - (scores.get(number) ?? 0) / most)
    put(place, 1000 + 100_000 * (1 - worthOf(tool)) + behind)
  }
}

function putReading(put: Put, catalogue: Catalogue, reading: Reading, facets: FacetIndex): void {
  const placeOf = (tool: Tool) => textIndexOf(catalogue).placeOf.get(tool.slug)
  if (reading.kind === 'tool') put(placeOf(reading.tool), 0)
  if (reading.kind === 'comparison') for (const [at, tool] of reading.tools.entries()) put(placeOf(tool), at)
  if (reading.kind !== 'alternatives' || reading.tool === null) return
  const others = findAlternatives(catalogue, reading.tool)
  const fitting = findFitting(catalogue, reading.rest, facets)
  for (const [at, tool] of others.entries())
    put(placeOf(tool), 10 + at + (fitting?.has(tool.slug) === false ? others.length : 0))
  put(placeOf(reading.tool), 10 + 2 * others.length)
}
