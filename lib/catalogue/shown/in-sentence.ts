// Labels as they stand within a sentence.

import type { Catalogue } from '../catalogue'
import { oncePerCatalogue } from '../memo'

// Names of tools, and words that the vocabulary writes with a capital in the middle of a sentence: Linux, Arm.
const properNames = oncePerCatalogue('properNames', ({ vocabulary, tools }): ReadonlySet<string> => {
  const texts = vocabulary.attributes.flatMap(({ definition, options }) => [
    definition,
    ...options.map((option) => option.definition),
  ])
  const scopes = vocabulary.categories.flatMap(({ scope, guide }) => [scope, guide])
  const capitals = [...texts, ...scopes].flatMap(
    (text) => text.match(/(?<=[a-z,] )\p{Lu}[\p{L}\p{N}]*/gu) ?? [],
  )
  return new Set([...tools.map(({ name }) => firstWord(name)), ...capitals])
})

const firstWord = (text: string) => text.split(/[^\p{L}\p{N}.]/u, 1)[0] ?? ''

/** A label or a sentence within another one: `Network policy` → `network policy`; names and abbreviations keep their letters. */
export function inSentence(catalogue: Catalogue, label: string): string {
  const first = firstWord(label)
  const isName = /[\p{Lu}\p{N}.]/u.test(first.slice(1)) || properNames(catalogue).has(first)
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
