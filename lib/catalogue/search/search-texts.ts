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
} from './bitset'
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

/** The tools that have every group. Where none has: those that have all but one, and else those that have any. */
export function matchTexts(index: TextIndex, groups: readonly WordGroup[], relax: boolean): TextMatches {
  const found = findMembers(index, groups)
  const guessed = found.filter(({ count, isGuess }) => count > 0 && isGuess).map(({ group }) => group)
  const { matches, leftOut } = keepPossible(index, found, relax)
  const kept = found.filter(({ group }) => !leftOut.includes(group))
  const within = (fields: TextField[]) => {
    const members = kept.map(({ group, isGuess }) => membersOf(index, group, { isGuess, fields }))
    const all = common(index, members)
    keepCommon(all, matches)
    return all
  }
  return { matches, telling: within(TELLING), head: within(HEAD), leftOut, guessed }
}

function keepPossible(
  index: TextIndex,
  found: readonly Members[],
  relax: boolean,
): Pick<TextMatches, 'matches' | 'leftOut'> {
  const present = found.filter(({ count }) => count > 0)
  const absent = found.filter(({ count }) => count === 0).map(({ group }) => group)
  const all = common(index, present)
  const isFound = countBits(all) > 0
  if (isFound && absent.length === 0) return { matches: all, leftOut: [] }
  if (!relax || present.length === 0) return { matches: createBitset(index.tools.length), leftOut: [] }
  if (isFound) return { matches: all, leftOut: absent }
  const byOne = present
    .map((one) => ({
      one,
      matches: common(
        index,
        present.filter((other) => other !== one),
      ),
    }))
    .filter(({ matches }) => countBits(matches) > 0)
    // A word of the trade is what was asked for; of the others, the one that most tools have says least.
    .sort((a, b) => Number(isOfTrade(a.one)) - Number(isOfTrade(b.one)) || b.one.count - a.one.count)
  const [best] = byOne
  if (best) return { matches: best.matches, leftOut: [...absent, best.one.group] }
  const any = createBitset(index.tools.length)
  for (const { members } of present) addAll(any, members)
  return { matches: any, leftOut: absent }
}

const isOfTrade = ({ group }: Members) => group.others.length > 0

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
