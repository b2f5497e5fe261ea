// What somebody meant whose words stand nowhere as they were typed: a slip in a word of the trade, or two words in one.

import type { Vocabulary } from '../document/vocabulary'
import { slipsInText } from './search-texts'
import { saysNothing, termOf, tokensOf } from './terms'
import { countSlips } from './typo'

/** A query with what is no word replaced: `rootles builds` → `rootless builds`, `cgroupv2` → `cgroup v2`. */
export function spellOut(vocabulary: Vocabulary, query: string, isWord: (word: string) => boolean): string {
  const words = knownWordsOf(vocabulary)
  let spelt = ''
  let end = 0
  for (const { text, start } of tokensOf(query)) {
    const typed = text.toLowerCase()
    const isPlain = saysNothing(typed) || words.has(typed) || isWord(text)
    const meant = isPlain ? null : (findSlip(words, typed) ?? findTwo(words, typed))
    spelt += `${query.slice(end, start)}${meant ?? text}`
    end = start + text.length
  }
  return spelt + query.slice(end)
}

/** The one word that is nearest by the slips of hurried fingers; null where there are several, or none. */
function findSlip(words: ReadonlySet<string>, typed: string): string | null {
  const forgiven = slipsInText(typed)
  if (forgiven === 0) return null
  let best = forgiven + 1
  let nearest = new Set<string>()
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > forgiven || !beginsAlike(typed, word)) continue
    const slips = countSlips(typed, word, forgiven)
    if (slips > forgiven || slips > best) continue
    if (slips < best) nearest = new Set()
    best = slips
    nearest.add(word)
  }
  const [only = null] = nearest
  return new Set([...nearest].map(termOf)).size === 1 ? only : null
}

/** Fingers slip within a word: one that begins otherwise is another, and often a name, such as `portainer`. */
const beginsAlike = (typed: string, word: string) =>
  typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0])

const SHORTEST = 3

/** Two words that were typed as one; null where they are none. */
function findTwo(words: ReadonlySet<string>, typed: string): string | null {
  for (let at = SHORTEST; at <= typed.length - 2; at++) {
    const [one, two] = [typed.slice(0, at), typed.slice(at)]
    if (two.length < SHORTEST && !/\d/.test(two)) continue
    if (words.has(one) && words.has(two)) return `${one} ${two}`
  }
  return null
}

/** The words that the catalogue and the trade speak, in small letters. */
function knownWordsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const before = known.get(vocabulary)
  if (before) return before
  const { words: ofTrade, needs, categories, attributes } = vocabulary
  const texts = [
    ...ofTrade.flatMap(({ word, means }) => [word, ...means]),
    ...needs.flatMap(({ phrases }) => phrases),
    ...categories.map(({ name }) => name),
    ...attributes.flatMap(({ label, options }) => [label, ...options.map((option) => option.label)]),
  ]
  const words = new Set(texts.flatMap((text) => tokensOf(text).map((token) => token.text.toLowerCase())))
  known.set(vocabulary, words)
  return words
}

const known = new WeakMap<Vocabulary, ReadonlySet<string>>()
