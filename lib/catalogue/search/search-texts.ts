// Asks the full text: which tools have the words of a query, what has to be left out where none has all, and how well
// each answers. MiniSearch finds terms and ranks; which words have to stand together is decided here, in sets.

import type { Query, SearchOptions } from 'minisearch'
import {
  addAll,
  addBit,
  type Bitset,
  countBits,
  countCommon,
  createBitset,
  hasBit,
  keepCommon,
  placesOf,
  takeOut,
} from './bitset'
import { termOf } from './terms'
import type { TextIndex } from './text-index'
import type { TextField } from './tool-passages'
import type { WordGroup } from './word-groups'

export type TextMatches = {
  /** By number in the index. */
  matches: Bitset
  /** Those of the matches that have every group where a tool is told by it: not only in a note or a history. */
  telling: Bitset
  /** Those that have every group in what they are called and summed up as. */
  head: Bitset
  /** By number, how much of what was asked a tool is told by, from 0 to 1. */
  coverage: Float64Array
  /** Groups that nothing has together with the others. */
  leftOut: WordGroup[]
  /** Groups that nothing has as typed, and that were found with slips forgiven. */
  guessed: WordGroup[]
}

const BOOST: Record<TextField, number> = {
  ...{ name: 9, aliases: 7, categories: 4, summary: 4, facts: 3, choosing: 2, texts: 1, avoiding: 0.05 },
}
const HEAD: TextField[] = ['name', 'aliases', 'categories', 'summary']
const TELLING: TextField[] = [...HEAD, 'facts', 'choosing']

/** A word that so many of the tools at hand have ranks none before another. */
const TOO_COMMON = 3000
/** What was typed weighs more than what it is said to mean. */
const MEANING = 0.4
const LONGEST_WITHOUT_PREFIX = 3

/** Slips that are forgiven in a word of a text: none below 5 letters, 1 up to 8, 2 from 9. */
export const slipsInText = (term: string) => (term.length < 5 ? 0 : term.length < 9 ? 1 : 2)

/** True where a word that begins with what was typed is found by it; phrases, which begin with a space, are not. */
export const findsStart = (term: string) => term.length > LONGEST_WITHOUT_PREFIX && !term.startsWith(' ')

const options: SearchOptions = {
  ...{ boost: BOOST, prefix: findsStart, weights: { prefix: 0.3, fuzzy: 0.2 } },
  tokenize: (text) => [text],
  processTerm: (term) => term,
}

/** Fewer tools than these that are told by all of the words are not enough of an answer. */
const FEW = 3
/** What a tool has to cover of what the best one does, to be shown beside it. */
const NEAR_BEST = 0.6
const MOST_NEAR = 200

/**
 * The tools that have every group. Where few are told by all of them and `relax` allows it, those that cover most of what
 * was asked come as well; a group that the best of them does not have is left out.
 */
export function matchTexts(index: TextIndex, groups: readonly WordGroup[], relax: boolean): TextMatches {
  const found = findMembers(index, groups)
  const guessed = found.filter(({ count, isGuess }) => count > 0 && isGuess).map(({ group }) => group)
  const present = found.filter(({ count }) => count > 0)
  const absent = found.filter(({ count }) => count === 0).map(({ group }) => group)
  const isPossible = present.length > 0 && (relax || absent.length === 0)
  const matches = isPossible ? common(index, present) : createBitset(index.tools.length)
  const within = (fields: TextField[]) =>
    present.map(({ group, isGuess }) => membersOf(index, group, { isGuess, fields }))
  const told = within(TELLING)
  const telling = common(index, told)
  keepCommon(telling, matches)
  const head = common(index, within(HEAD))
  keepCommon(head, matches)
  const isEnough = !isPossible || !relax || countBits(telling) >= FEW
  const untold = isEnough ? matches.slice() : null
  if (untold) takeOut(untold, telling) // they are told by all of it
  const coverage = coverTools(index.tools.length, { found: present, told, within: untold })
  const shared = { telling, head, guessed, coverage }
  if (isEnough) return { ...shared, matches, leftOut: isPossible ? absent : [] }
  const isWhole = countBits(matches) > 0
  const [nearest = 0, ...others] = findNearest(coverage)
  for (const number of [nearest, ...others]) addBit(matches, number)
  const missing = isWhole ? [] : present.filter(({ members }) => !hasBit(members, nearest))
  return { ...shared, matches, leftOut: [...absent, ...missing.map(({ group }) => group)] }
}

/** The numbers of those that cover nearly as much as the one that covers most, which comes first. */
function findNearest(coverage: Float64Array): number[] {
  const best = coverage.reduce((most, one) => Math.max(most, one), 0)
  const near: number[] = []
  for (const [number, share] of coverage.entries())
    if (share > 0 && share >= NEAR_BEST * best) near.push(number)
  return near.sort((a, b) => (coverage[b] ?? 0) - (coverage[a] ?? 0)).slice(0, MOST_NEAR)
}

/** How much a mention counts beside being told by a word. */
const MENTIONED = 0.5
/** How much a word counts that no tool is told by, and one of the trade, beside any other. */
const ORDINARY = 0.7
const OF_TRADE = 1.6

/** However few have a word, it says no more than this: many a rare word says nothing. */
const MOST_RARE = 3

type ToCover = {
  found: readonly Members[]
  told: readonly Members[] /** Null for all. */
  within: Bitset | null
}

/** By number, the share of what was asked that a tool is told by: rare words and those of the trade weigh more. */
function coverTools(size: number, { found, told, within }: ToCover): Float64Array {
  const coverage = new Float64Array(size)
  const weights = found.map(
    (one, at) =>
      Math.min(MOST_RARE, Math.log(1 + size / one.count)) *
      (one.group.isOfTrade ? OF_TRADE : 1) *
      (told[at]?.count === 0 ? ORDINARY : 1),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [at, { members }] of found.entries()) {
    const share = (weights[at] ?? 0) / all
    const tells = told[at]?.members
    const counted = members.slice()
    if (within) keepCommon(counted, within)
    for (const number of placesOf(counted))
      coverage[number] =
        (coverage[number] ?? 0) + (tells && hasBit(tells, number) ? share : share * MENTIONED)
  }
  return coverage
}

/** Number → how well its texts answer the groups, of the numbers given; the higher the better, 0 left out. */
export function scoreTexts(
  index: TextIndex,
  groups: readonly WordGroup[],
  numbers: Bitset,
): Map<number, number> {
  const ranking = findMembers(index, groups)
    .filter(({ members }) => countCommon(members, numbers) <= TOO_COMMON)
    .map(({ group, isGuess }) => toQuery(group, isGuess))
  const scores = new Map<number, number>()
  if (ranking.length === 0) return scores
  const within: SearchOptions = { ...options, boostDocument: (id: number) => (hasBit(numbers, id) ? 1 : 0) }
  for (const { id, score } of index.mini.search({ combineWith: 'OR', queries: ranking }, within))
    scores.set(id, score)
  return scores
}

type Members = { group: WordGroup; members: Bitset; count: number; isGuess: boolean }

/** Which tools have each group; slips are forgiven where nothing has what was typed. */
function findMembers(index: TextIndex, groups: readonly WordGroup[]): Members[] {
  return groups.map((group) => {
    const exact = membersOf(index, group, { isGuess: false })
    return exact.count > 0 ? exact : membersOf(index, group, { isGuess: true })
  })
}

/** True where a word stands in a text as it was typed, not as the start of another. */
export function hasTerm(index: TextIndex, word: string): boolean {
  let isFound = false
  const boostDocument = () => {
    isFound = true
    return 0
  }
  index.mini.search(termOf(word), { ...options, prefix: false, boostDocument })
  return isFound
}

type Asked = { isGuess: boolean; fields?: TextField[] }

/** The tools that have all terms of a group, or one of the others that say the same. */
function membersOf(index: TextIndex, group: WordGroup, { isGuess, fields }: Asked): Members {
  const ofTerm = (term: string, fuzzy: SearchOptions['fuzzy']): Bitset => {
    const having = createBitset(index.tools.length)
    // A boost of nothing keeps a document out of the results, which would take most of the time.
    const boostDocument = (id: number) => {
      addBit(having, id)
      return 0
    }
    index.mini.search(term, { ...options, fuzzy, boostDocument, ...(fields && { fields }) })
    return having
  }
  const [first, ...rest] = group.terms.map((term) => ofTerm(term, isGuess ? slipsInText : false))
  const members = first ?? createBitset(index.tools.length)
  for (const other of rest) keepCommon(members, other)
  for (const term of group.others) addAll(members, ofTerm(term, false))
  return { group, members, count: countBits(members), isGuess }
}

function common(index: TextIndex, found: readonly Members[]): Bitset {
  const [first, ...rest] = found
  if (first === undefined) return createBitset(index.tools.length)
  const every = first.members.slice()
  for (const { members } of rest) keepCommon(every, members)
  return every
}

function toQuery({ terms, others }: WordGroup, isGuess: boolean): Query {
  const fuzzy = isGuess ? slipsInText : false
  const typed: Query = { combineWith: 'AND', queries: [...terms], fuzzy }
  if (others.length === 0) return typed
  const meanings: Query = { combineWith: 'OR', queries: [...others], boostTerm: () => MEANING }
  return { combineWith: 'OR', queries: [typed, meanings] }
}
