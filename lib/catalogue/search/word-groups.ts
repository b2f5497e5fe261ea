// A query as groups of terms: each word that was typed, with what the trade also calls it. Of every group something has
// to be found.

import { foldText } from '../document/fold'
import type { TradeWord } from '../document/search-words'
import type { Vocabulary } from '../document/vocabulary'
import { meaningTerm } from './phrases'
import { tellingWords, termOf } from './terms'

/** The words that a search is read by. */
export type Words = Pick<Vocabulary, 'words' | 'categories' | 'attributes'>

export type WordGroup = {
  /** As it was typed: `software bill of materials`. */
  typed: string
  /** The terms of what was typed; all are needed. */
  terms: readonly string[]
  /** Others that say the same, each a word's term or that of a phrase. */
  others: readonly string[]
  /** True of a word of the trade: it means something, or a category, an attribute or an option is called by it. */
  isOfTrade: boolean
}

const LONGEST_WORD = 4

/** The groups of a query: `cve image` → `cve` or `vulnerability`, and `image`. */
export function toWordGroups(query: string, vocabulary: Words): WordGroup[] {
  const meanings = meaningsOf(vocabulary.words)
  const called = calledBy(vocabulary)
  const typed = tellingWords(query)
  const groups: WordGroup[] = []
  const taken = new Set<string>()
  for (let at = 0; at < typed.length; ) {
    let length = Math.min(LONGEST_WORD, typed.length - at)
    while (length > 1 && !meanings.has(wordKey(typed.slice(at, at + length)))) length--
    const part = typed.slice(at, at + length)
    const key = wordKey(part)
    at += length
    if (taken.has(key)) continue
    taken.add(key)
    const [terms, others] = [part.map(termOf), meanings.get(key) ?? []]
    const isOfTrade = others.length > 0 || terms.some((term) => called.has(term))
    groups.push({ typed: part.join(' '), terms, others, isOfTrade })
  }
  return groups
}

/** What a query means that is one word of the trade, in the words of the catalogue; empty where it is not. */
export function meansOf(query: string, words: readonly TradeWord[]): string[] {
  const key = wordKey(tellingWords(query))
  return words.flatMap(({ word, means }) => (wordKey(tellingWords(word)) === key ? means : []))
}

// Not by their stems: `dockerize` means to build images, and `docker` does not.
const wordKey = (words: readonly string[]) => words.map(foldText).join(' ')

const labelled = new WeakMap<object, ReadonlySet<string>>()

/** The terms of what categories, attributes and their options are called. */
function calledBy(vocabulary: Words): ReadonlySet<string> {
  const before = labelled.get(vocabulary)
  if (before) return before
  const { categories, attributes } = vocabulary
  const labels = [
    ...categories.map(({ name }) => name),
    ...attributes.flatMap(({ label, options }) => [label, ...options.map((option) => option.label)]),
  ]
  const terms = new Set(labels.flatMap((label) => tellingWords(label).map(termOf)))
  labelled.set(vocabulary, terms)
  return terms
}

const known = new WeakMap<readonly TradeWord[], Map<string, string[]>>()

/** By what is typed, the terms of what it means. */
function meaningsOf(words: readonly TradeWord[]): Map<string, string[]> {
  const before = known.get(words)
  if (before) return before
  const meanings = new Map<string, string[]>()
  for (const { word, means } of words) {
    const key = wordKey(tellingWords(word))
    const others = means.map(meaningTerm).filter((term) => term !== '')
    meanings.set(key, [...(meanings.get(key) ?? []), ...others])
  }
  known.set(words, meanings)
  return meanings
}
