// Lists in which order says nothing, in the one order they are stored in. Saves, seeds and imports put documents so;
// lib/editing/merge/same.ts compares them as the sets they are.

import type { FactValue, ToolDocument } from './tool-document'
import type { Vocabulary } from './vocabulary'

/** A document with the chosen options of its facts, and its categories after the first, in the vocabulary's order; words it does not have stand last. */
export function inVocabularyOrder(document: ToolDocument, vocabulary: Vocabulary): ToolDocument {
  const options = new Map(vocabulary.attributes.map(({ key, options }) => [key, toPlaces(options, 'key')]))
  const categories = toPlaces(vocabulary.categories, 'slug')
  const [primary, ...others] = document.categories
  return {
    ...document,
    categories: primary === undefined ? [] : [primary, ...sort(others, categories)],
    facts: document.facts.map((fact) => {
      const places = options.get(fact.attribute) ?? new Map()
      const { value, otherwise } = fact
      return {
        ...fact,
        value: inOrder(value, places),
        otherwise: otherwise && { ...otherwise, value: inOrder(otherwise.value, places) },
      }
    }),
  }
}

type Places = ReadonlyMap<string, number>

function toPlaces<K extends string>(words: readonly Record<K, string>[], key: K): Places {
  return new Map(words.map((word, place) => [word[key], place]))
}

function inOrder<Value extends FactValue>(value: Value, places: Places): Value | string[] {
  return Array.isArray(value) ? sort(value, places) : value
}

function sort(words: readonly string[], places: Places): string[] {
  const place = (word: string) => places.get(word) ?? places.size
  return words.toSorted((a, b) => place(a) - place(b))
}
