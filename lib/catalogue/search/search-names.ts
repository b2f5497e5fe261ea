// Finds tools by their names, forgiving slips: a name or alias beats the start of one, that beats a word of one, and
// that beats a guess. Every word typed has to be found, so noise finds nothing.

import { foldText, isRun, LONGEST_RUN, wordsOf } from '../document/fold'
import { FIELDS, foldName, type NameWords } from './name-words'
import { countSlips, lettersOf, slipsForgiven } from './typo'

// Each list by field: name, alias.
const EXACT = [1, 2]
const PREFIX = [3, 4]
const GUESS = [12, 13]

/** How a tool is called: by all that was typed, by something that begins so, by its words, or nearly so. */
export type NameMatch = { as: 'name' | 'start' | 'words' | 'guess'; distance: number }

/** By place, the tools whose names hold every typed word, or begin as it was typed. */
export function searchNames(index: NameWords, query: string): Map<number, NameMatch> {
  const typed = wordsOf(foldText(query))
  const words = typed.map((word) => (isRun(word) ? [...word].slice(0, LONGEST_RUN).join('') : word))
  let costs: Map<number, number> | null = null
  for (const word of words) {
    const found: Map<number, number> = new Map()
    for (const [place, cost] of costsOf(index, word)) {
      const before = costs === null ? 0 : costs.get(place)
      if (before !== undefined) found.set(place, before + cost)
    }
    costs = found
  }
  const matches = new Map<number, NameMatch>()
  const most = (PREFIX[1] ?? 0) * words.length
  for (const [place, distance] of costs ?? [])
    matches.set(place, { as: distance > most ? 'guess' : 'words', distance })
  for (const [place, match] of wholeNames(index, query, typed)) matches.set(place, match)
  return matches
}

/** The cost of one word in each tool that has it, or, where no tool does, of the nearest words. */
function costsOf(index: NameWords, word: string): Map<number, number> {
  const costs = new Map<number, number>()
  const put = (posted: number[] | undefined, list: readonly number[], extra: number) => {
    for (const posting of posted ?? []) {
      const place = posting >> 1
      const cost = (list[posting & 1] ?? 0) + extra
      if (cost < (costs.get(place) ?? Number.POSITIVE_INFINITY)) costs.set(place, cost)
    }
  }
  for (let at = firstAtOrAfter(index.words, word); index.words[at]?.startsWith(word); at++) {
    const isExact = index.words[at] === word
    // A single letter finds whole words only: as the start of a word it would find the whole catalogue.
    if (isExact || word.length > 1 || isRun(word)) put(index.postings[at], isExact ? EXACT : PREFIX, 0)
  }
  if (costs.size > 0) return costs
  const limit = slipsForgiven(word.length)
  const letters = lettersOf(word)
  for (let length = word.length - limit; limit > 0 && length <= word.length + limit; length++) {
    for (const guess of index.guessable.get(length) ?? []) {
      if (countOnes(guess.letters ^ letters) > 2 * limit) continue
      const slips = countSlips(word, index.words[guess.word] ?? '', limit)
      if (slips <= limit) put(index.postings[guess.word], GUESS, slips * 3)
    }
  }
  return costs
}

/** The tools that the query is a name of, or the start of one. */
function wholeNames(index: NameWords, query: string, typed: readonly string[]): Map<number, NameMatch> {
  const matches = new Map<number, NameMatch>()
  const put = (place: number, match: NameMatch) => {
    const before = matches.get(place)
    if (before === undefined || rank(match) < rank(before)) matches.set(place, match)
  }
  const name = foldName(query)
  if (name.length < 2) return matches
  for (let at = firstAtOrAfter(index.names, name); index.names[at]?.startsWith(name); at++)
    for (const tool of index.namedTools[at] ?? [])
      put(tool >> 1, { as: index.names[at] === name ? 'name' : 'start', distance: tool & 1 })
  const joined = typed.join('')
  const at = firstAtOrAfter(index.words, joined)
  if (typed.length > 1 && index.words[at] === joined)
    for (const posting of index.postings[at] ?? []) put(posting >> 1, { as: 'start', distance: FIELDS.alias })
  return matches
}

const rank = ({ as, distance }: NameMatch) => (as === 'name' ? 0 : 2) + distance

/** The first place in sorted `words` that is not before `word`. */
function firstAtOrAfter(words: readonly string[], word: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

function countOnes(value: number): number {
  let total = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) total++
  return total
}
