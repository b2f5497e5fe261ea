// The words of tools' names, each with the tools it stands in: built once per revision, read by search-names.ts. What
// else is said of tools is in text-index.ts.

import type { Tool } from '../catalogue'
import { foldText, isRun, startsOf, wordsOf } from '../document/fold'
import { lettersOf } from './typo'

/** Where a word stands, the most telling place first. */
export const FIELDS = { name: 0, alias: 1 } as const

export type NameWords = {
  size: number
  /** Every word, sorted, so that words with a common start stand together. */
  words: string[]
  /** Beside each word: its tools as place × 2 + best field, by place. */
  postings: number[][]
  /** By length, the words worth a typo: their place in `words` and their letters. */
  guessable: Map<number, { word: number; letters: number }[]>
  /** Whole names, folded and sorted; beside each its tools as place × 2 + (0 name, 1 alias). */
  names: string[]
  namedTools: number[][]
}

/** Collects the words of names, aliases and addresses. */
export function indexNameWords(tools: readonly Tool[]): NameWords {
  const postings = new Map<string, number[]>()
  const names = new Map<string, number[]>()

  const put = (words: readonly string[], place: number, field: number) => {
    for (const word of words.some(isRun) ? words.flatMap(startsOf) : words) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [place * 2 + field])
      // Fields come best first, so a word this tool already has stands in a better place there.
      else if ((list.at(-1) ?? -1) >> 1 !== place) list.push(place * 2 + field)
    }
  }
  const putName = (text: string, place: number, field: number) => {
    const name = foldName(text)
    const words = wordsOf(name)
    put(words, place, field)
    // Written as one word too: `openscap` finds Open SCAP.
    if (words.length > 1) put([words.join('')], place, field)
    append(names, name, place * 2 + (field === FIELDS.name ? 0 : 1))
  }

  for (const [place, tool] of tools.entries()) {
    putName(tool.name, place, FIELDS.name)
    for (const alias of tool.aliases) putName(alias, place, FIELDS.alias)
    if (foldName(tool.slug) !== foldName(tool.name)) putName(tool.slug, place, FIELDS.alias)
    for (const slug of tool.formerSlugs) putName(slug, place, FIELDS.alias)
  }
  const words = [...postings.keys()].sort()
  const guessable: NameWords['guessable'] = new Map()
  for (const [place, word] of words.entries()) {
    if (word.length < 3 || isRun(word)) continue
    const list = guessable.get(word.length) ?? []
    if (list.length === 0) guessable.set(word.length, list)
    list.push({ word: place, letters: lettersOf(word) })
  }
  const sortedNames = [...names.keys()].sort()
  return {
    size: tools.length,
    words,
    postings: words.map((word) => postings.get(word) ?? []),
    guessable,
    names: sortedNames,
    namedTools: sortedNames.map((name) => names.get(name) ?? []),
  }
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** A whole name as compared: folded, with spaces for hyphens; other punctuation tells names apart (`docker/swarm`). */
export function foldName(text: string): string {
  return foldText(text)
    .replace(/[\s_-]+/g, ' ')
    .trim()
}
