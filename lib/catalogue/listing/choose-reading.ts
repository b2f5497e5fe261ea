// What a query is taken for: a name, a need, or a property; by its words, and where those find too little, by some of them.

import type { Catalogue } from '../catalogue'
import type { Need } from '../document/search-words'
import { countBits } from '../search/bitset'
import { findNeeds, type NeedFound } from '../search/find-needs'
import { findNamesWithin, type Reading, readQuery } from '../search/read-query'
import { meansOf, type WordGroup } from '../search/word-groups'
import { type FacetIndex, matchFacets } from './facets'
import { type Asked, joinAsked, readAskedFacet, readNeed } from './search-asked'

/** What somebody typed is a need's phrase, word for word. */
const THE_PHRASE = 1
/** It is near a phrase. */
const LIKE_IT = 0.6
/** It is near enough where no tool has all of the words. */
const LIKE_IT_ALL = 0.5
/** It is the nearest where nothing else answers. */
const NEAR_IT = 0.4

/** A name that was typed whole is meant; else the phrase of a need is, before what only contains a name. */
export function chooseReading(
  catalogue: Catalogue,
  query: string,
): { kept: Reading | null; need: Need | null } {
  const reading = readQuery(catalogue, query)
  const isSure = reading !== null && (reading.kind !== 'alternatives' || reading.isWhole)
  const [first] = isSure ? [] : findNeedsMeant(catalogue, query)
  const least = reading === null ? leastShare(catalogue, query) : containsName(reading) ? LIKE_IT : THE_PHRASE
  const isMeant = first && first.share >= least
  return isMeant ? { kept: null, need: first.need } : { kept: reading, need: null }
}

/** The needs of what was typed, or where that is a word of the trade and of no phrase, of what it means. */
function findNeedsMeant({ vocabulary }: Catalogue, query: string) {
  const found = findNeeds(vocabulary, query).filter(({ isPlain }) => isPlain)
  return found.length > 0
    ? found
    : meansOf(query, vocabulary.words).flatMap((meaning) =>
        findNeeds(vocabulary, meaning).filter(({ share }) => share === THE_PHRASE),
      )
}

/** Who names a tool besides is not answered with a need that the words only come near. */
const leastShare = (catalogue: Catalogue, query: string) =>
  findNamesWithin(catalogue, query).length > 0 ? LIKE_IT : 0

const containsName = (reading: Reading) => reading.kind === 'alternatives' && reading.tool !== null

type ToRead = { query: string; need: Need | null; facets: FacetIndex }

/** What is asked for, unless no tool has it. */
export function readAsked(catalogue: Catalogue, { query, need, facets }: ToRead): Asked | null {
  const asked = (need && readNeed(catalogue, need)) ?? readAskedFacet(catalogue, query)
  const all = readTwo(catalogue, query, need) ?? asked
  return [all, asked].find((one) => one && !isVain(one, facets)) ?? null
}

const isVain = ({ choices }: Asked, facets: FacetIndex) =>
  choices !== null && countBits(matchFacets(facets, choices, null)) === 0

/** How much of what was typed two needs have to be. */
const NEARLY_ALL = 0.66

/** Two needs that stand side by side: `open source`, `container registry`; null where there are none. */
function readTwo(catalogue: Catalogue, query: string, need: Need | null): Asked | null {
  const { vocabulary } = catalogue
  const isSaid = (one: NeedFound) => one.isWhole && vocabulary.needs.includes(one.need)
  const first = findNeeds(vocabulary, query).find(
    (one) => isSaid(one) && (need === null || one.need === need),
  )
  if (first === undefined || first.rest === '') return null
  const one = readNeed(catalogue, first.need)
  for (const second of findNeeds(vocabulary, first.rest)) {
    if (!isSaid(second) || first.share + (1 - first.share) * second.share < NEARLY_ALL) continue
    const other = readNeed(catalogue, second.need)
    const both = one && other && joinAsked(one, other)
    if (both) return both
  }
  return null
}

type Late = {
  groups: readonly WordGroup[]
  leftOut: readonly string[]
  /** True where the texts of a tool tell of all the words. */
  isTold: boolean
  facets: FacetIndex
}

/** What is asked for where the texts of no tool tell of all the words. */
export function readLate(
  catalogue: Catalogue,
  query: string,
  { groups, leftOut, isTold, facets }: Late,
): Asked | null {
  const found = findNeeds(catalogue.vocabulary, query)
  const [near] = leftOut.length > 0 ? found : []
  const read = (need: Need | null = null) => need && readAsked(catalogue, { query, need, facets })
  if (near && near.share >= LIKE_IT_ALL) return read(near.need)
  const rest = leftOut.length > 0 ? readRest(catalogue, groups, leftOut, facets) : null
  if (rest !== null || isTold || findNamesWithin(catalogue, query).length > 0) return rest
  const ofTrade = groups.flatMap(({ terms, others }) => (others.length > 0 ? terms : []))
  const within = found.find(
    ({ isWhole, length, over }) => isWhole && length > 1 && !ofTrade.some((term) => over.includes(term)),
  )
  return read(within?.need ?? (near && near.share >= NEAR_IT ? near.need : null))
}

/** What the words ask for that are left when those are gone that stand nowhere: `zippy container runtime`. */
function readRest(
  catalogue: Catalogue,
  groups: readonly WordGroup[],
  leftOut: readonly string[],
  facets: FacetIndex,
): Asked | null {
  const query = groups.flatMap(({ typed }) => (leftOut.includes(typed) ? [] : [typed])).join(' ')
  const [first] = findNeeds(catalogue.vocabulary, query).filter(({ isPlain }) => isPlain)
  return query === '' ? null : readAsked(catalogue, { query, need: first?.need ?? null, facets })
}

/** Words that may be meant otherwise are read as a property where at least half of the tools that have them have it. */
export function leads({ isSure, choices }: Asked, facets: FacetIndex, found: number): boolean {
  return isSure || choices === null || 2 * countBits(matchFacets(facets, choices, null)) >= found
}
