// A query as groups of terms: each word that was typed, with what the trade also calls it. Of every group something has
// to be found.

import { foldText } from '../document/fold'
import type { TradeWord } from '../document/search-words'
import { meaningTerm } from './phrases'
import { tellingWords, termOf } from './terms'

export type WordGroup = {
  /** As it was typed: `software bill of materials`. */
  typed: string
  /** The terms of what was typed; all are needed. */
  terms: readonly string[]
  /** Others that say the same, each a word's term or that of a phrase. */
  others: readonly string[]
}

const LONGEST_WORD = 4

/** The groups of a query: `cve image` → `cve` or `vulnerability`, and `image`. */
export function toWordGroups(query: string, words: readonly TradeWord[]): WordGroup[] {
  const meanings = meaningsOf(words)
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
    groups.push({ typed: part.join(' '), terms: part.map(termOf), others: meanings.get(key) ?? [] })
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
