// Labels as they stand within a sentence.

import type { Catalogue, Tool } from '../catalogue'
import { oncePerCatalogue } from '../memo'

// Words that texts write with a capital in the middle of a sentence more often than without: Linux, Arm, Hubble, not
// Network, whatever tool is named so.
const properNames = oncePerCatalogue('properNames', ({ vocabulary, tools }): ReadonlySet<string> => {
  const texts = [
    ...vocabulary.attributes.flatMap(({ definition, options }) => [
      definition,
      ...options.map((option) => option.definition),
    ]),
    ...vocabulary.categories.flatMap(({ scope, guide }) => [scope, guide]),
    ...tools.flatMap(textsOf),
  ]
  const counts = new Map<string, number>()
  const count = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by)
  for (const word of texts.flatMap(capitalsOf)) count(word, 1)
  for (const { name } of tools) count(firstWord(name), 1)
  const names = new Map([...counts.keys()].map((word) => [word.toLowerCase(), word]))
  for (const word of texts.flatMap((text) => text.match(/(?<![\w.-])[a-z]+\b/g) ?? [])) {
    const name = names.get(word)
    if (name !== undefined) count(name, -1)
  }
  return new Set([...counts].flatMap(([word, times]) => (times > 0 ? [word] : [])))
})

const textsOf = ({
  summary,
  description,
  tradeoffs,
  chooseWhen,
  avoidWhen,
  facts,
  events,
}: Tool): string[] => [
  summary,
  description,
  ...[...tradeoffs, ...chooseWhen, ...avoidWhen, ...events].map(({ text }) => text),
  ...facts.flatMap(({ note }) => note ?? []),
]

const capitalsOf = (text: string) => text.match(/(?<=[a-z,] )\p{Lu}[\p{L}\p{N}]*/gu) ?? []

const firstWord = (text: string) => text.split(/[^\p{L}\p{N}.]/u, 1)[0] ?? ''

/** A label or a sentence within another one: `Network policy` → `network policy`; names and abbreviations keep their letters. */
export function inSentence(catalogue: Catalogue, label: string): string {
  const first = firstWord(label)
  const isName =
    /[\p{Lu}\p{N}.]/u.test(first.slice(1)) ||
    properNames(catalogue).has(first) ||
    catalogue.tools.some(({ name }) => name.includes(' ') && label.startsWith(`${name} `))
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
