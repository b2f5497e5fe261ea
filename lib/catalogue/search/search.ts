// Finds tools by what a person types, forgiving slips: a name or alias beats the start of one, that beats
// a word elsewhere, and that beats a guess. Every word typed has to be found, so noise finds nothing.

import { foldText, isRun, LONGEST_RUN, wordsOf } from '../document/fold'
import { addBit, type Bitset, createBitset } from './bitset'
import { FIELDS, foldName, type SearchIndex } from './search-index'
import { countSlips, lettersOf, slipsForgiven } from './typo'

export type SearchResult = {
  matches: Bitset
  /** Per place of a match, how far it is from what was typed; the lower the better. */
  distances: Float64Array
}

/** Words that say nothing about a tool; left out unless nothing else was typed. */
const EMPTY_WORDS = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])

// Each list by field: name, alias, category, summary. A whole name beats any sum of words.
const EXACT = [1, 2, 6, 8]
const PREFIX = [3, 4, 7, 10]
const GUESS = [12, 13, 16, 0]
const WHOLE_NAME = -2000
const START_OF_NAME = -1000

/** The tools in which every typed word is found, with their distance from the query. */
export function searchTools(index: SearchIndex, query: string): SearchResult {
  const typed = wordsOf(foldText(query))
  const telling = typed.filter((word) => !EMPTY_WORDS.has(word))
  const words = (telling.length > 0 ? telling : typed).map((word) =>
    isRun(word) ? [...word].slice(0, LONGEST_RUN).join('') : word,
  )
  const distances = new Float64Array(index.size)
  const found = new Uint8Array(index.size)
  for (const [turn, word] of words.entries()) {
    for (const [place, cost] of costsOf(index, word)) {
      if (found[place] !== turn) continue
      found[place] = turn + 1
      distances[place] = (distances[place] ?? 0) + cost
    }
  }
  const bonuses = nameBonuses(index, query, typed)
  const matches = createBitset(index.size)
  for (let place = 0; place < index.size; place++) {
    const bonus = bonuses.get(place)
    const isFound = words.length > 0 && found[place] === words.length
    if (!isFound && bonus === undefined) continue
    addBit(matches, place)
    distances[place] =
      (isFound ? (distances[place] ?? 0) : 50) + (bonus ?? 0) + (index.ended[place] ? 0.5 : 0)
  }
  return { matches, distances }
}

/** The cost of one word in each tool that has it, or, where no tool does, of the nearest words. */
function costsOf(index: SearchIndex, word: string): Map<number, number> {
  const costs = new Map<number, number>()
  const put = (posted: number[] | undefined, list: readonly number[], extra: number) => {
    for (const posting of posted ?? []) {
      const place = posting >> 2
      const cost = (list[posting & 3] ?? 0) + extra
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
      // In a summary the nearest word is more often another word than a slip.
      if (slips <= limit)
        put(
          index.postings[guess.word]?.filter((it) => (it & 3) !== FIELDS.summary),
          GUESS,
          slips * 3,
        )
    }
  }
  return costs
}

/** What a tool gains because the query is one of its names, or the start of one. */
function nameBonuses(index: SearchIndex, query: string, typed: readonly string[]): Map<number, number> {
  const bonuses = new Map<number, number>()
  const put = (place: number, bonus: number) => bonuses.set(place, Math.min(bonus, bonuses.get(place) ?? 0))
  const name = foldName(query)
  if (name.length < 2) return bonuses
  for (let at = firstAtOrAfter(index.names, name); index.names[at]?.startsWith(name); at++) {
    const bonus = index.names[at] === name ? WHOLE_NAME : START_OF_NAME
    for (const tool of index.namedTools[at] ?? []) put(tool >> 1, bonus + (tool & 1))
  }
  const joined = typed.join('')
  const at = firstAtOrAfter(index.words, joined)
  if (typed.length > 1 && index.words[at] === joined)
    for (const posting of index.postings[at] ?? [])
      if ((posting & 3) <= FIELDS.alias) put(posting >> 2, START_OF_NAME + 1)
  return bonuses
}

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
