// Phrases that mean something as a whole, such as “without root”: found where their words stand side by side. In the
// index each is one more term of the text that has it, so that it is found and ranked like a word.

import type { TradeWord } from '../document/search-words'
import { termsOf } from './terms'

/** By the first term of each, its terms. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** What a word or a phrase is found by; a phrase begins with a space, so that no start of a word finds it. */
export function meaningTerm(text: string): string {
  const terms = termsOf(text)
  return terms.length < 2 ? terms.join('') : ` ${terms.join(' ')}`
}

/** The terms of a phrase, or the one of a word. */
export const termsOfMeaning = (meaning: string): string[] => meaning.trimStart().split(' ')

/** The phrases among what words of the trade mean. */
export function phrasesOf(words: readonly TradeWord[]): Phrases {
  const phrases = new Map<string, string[][]>()
  for (const meaning of new Set(words.flatMap(({ means }) => means.map(meaningTerm)))) {
    const terms = termsOfMeaning(meaning)
    const [first = ''] = terms
    if (terms.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), terms])
  }
  return phrases
}

/** True where the terms of a phrase stand from a place on, side by side. */
export const standsAt = (phrase: readonly string[], terms: readonly string[], at: number): boolean =>
  phrase.every((term, place) => terms[at + place] === term)

/** The terms of a text, with the phrases that stand in it. */
export function termsWithPhrases(text: string, phrases: Phrases): string[] {
  const terms = termsOf(text)
  const length = terms.length
  for (let at = 0; at < length; at++)
    for (const phrase of phrases.get(terms[at] ?? '') ?? [])
      if (standsAt(phrase, terms, at)) terms.push(` ${phrase.join(' ')}`)
  return terms
}
