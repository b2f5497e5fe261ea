// Labels as they stand within a sentence.

import type { Catalogue } from '../catalogue'
import { oncePerCatalogue } from '../memo'

// Words that the vocabulary writes with a capital in the middle of a sentence: Linux, Kubernetes, Arm.
const properNames = oncePerCatalogue('properNames', ({ vocabulary }): ReadonlySet<string> => {
  const texts = vocabulary.attributes.flatMap(({ definition, options }) => [
    definition,
    ...options.map((option) => option.definition),
  ])
  const scopes = vocabulary.categories.flatMap(({ scope, guide }) => [scope, guide])
  const capitals = [...texts, ...scopes].flatMap(
    (text) => text.match(/(?<=[a-z,] )\p{Lu}[\p{L}\p{N}]*/gu) ?? [],
  )
  return new Set(capitals)
})

/** A label within a sentence: `Network policy` → `network policy`; names and abbreviations keep their letters. */
export function inSentence(catalogue: Catalogue, label: string): string {
  const [first = ''] = label.split(/[^\p{L}\p{N}.]/u)
  const isName = /[\p{Lu}\p{N}.]/u.test(first.slice(1)) || properNames(catalogue).has(first)
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
