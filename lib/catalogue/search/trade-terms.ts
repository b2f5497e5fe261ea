// The words that the trade and the catalogue speak: what a query is about, before whatever else stands in it.

import type { Vocabulary } from '../document/vocabulary'
import { termsOf, tokensOf } from './terms'

/** The words that people may have meant, in small letters; phrases of needs have everyday words as well. */
export const knownWordsOf = rememberedOf((vocabulary) => [
  ...textsOf(vocabulary),
  ...vocabulary.needs.flatMap(({ phrases }) => phrases),
], (text) => tokensOf(text).map((token) => token.text.toLowerCase()))

/** The terms that categories, attributes and their options are called by, and the words of the trade. */
export const tradeTermsOf = rememberedOf(textsOf, termsOf)

function textsOf({ words, categories, attributes }: Vocabulary): string[] {
  return [
    ...words.flatMap(({ word, means }) => [word, ...means]),
    ...categories.map(({ name }) => name),
    ...attributes.flatMap(({ label, options }) => [label, ...options.map((option) => option.label)]),
  ]
}

function rememberedOf(
  textsIn: (vocabulary: Vocabulary) => string[],
  wordsIn: (text: string) => string[],
): (vocabulary: Vocabulary) => ReadonlySet<string> {
  const known = new WeakMap<Vocabulary, ReadonlySet<string>>()
  return (vocabulary) => {
    const words = known.get(vocabulary) ?? new Set(textsIn(vocabulary).flatMap(wordsIn))
    known.set(vocabulary, words)
    return words
  }
}
