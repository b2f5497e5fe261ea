// The words tools are found by, each with the tools it stands in: built once per revision, read by search.ts.

import type { Tool } from '../catalogue'
import { foldText, isRun, startsOf, wordsOf } from '../document/fold'
import type { Vocabulary } from '../document/vocabulary'
import { lettersOf } from './typo'

/** Where a word stands, the most telling place first. */
export const FIELDS = { name: 0, alias: 1, category: 2, summary: 3 } as const

export type SearchIndex = {
  size: number
  /** Every word, sorted, so that words with a common start stand together. */
  words: string[]
  /** Beside each word: its tools as place × 4 + best field, by place. */
  postings: number[][]
  /** By length, the words worth a typo (of names, aliases and categories): their place in `words` and their letters. */
  guessable: Map<number, { word: number; letters: number }[]>
  /** Whole names, folded and sorted; beside each its tools as place × 2 + (0 name, 1 alias). */
  names: string[]
  namedTools: number[][]
  /** 1 for a tool whose life is over: among equals it comes last. */
  ended: Uint8Array
}

const ENDED = new Set(['deprecated', 'archived', 'retired', 'absorbed'])

/** Collects the words of names, aliases, addresses, categories and summaries. */
export function indexSearch(tools: readonly Tool[], vocabulary: Vocabulary): SearchIndex {
  const postings = new Map<string, number[]>()
  const names = new Map<string, number[]>()
  const ended = new Uint8Array(tools.length)
  const categoryWords = new Map(
    vocabulary.categories.map(({ slug, name }) => [slug, wordsOf(foldText(`${name} ${slug}`))]),
  )

  const put = (words: readonly string[], place: number, field: number) => {
    for (const word of words.some(isRun) ? words.flatMap(startsOf) : words) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [place * 4 + field])
      // Fields come best first, so a word this tool already has stands in a better place there.
      else if ((list.at(-1) ?? -1) >> 2 !== place) list.push(place * 4 + field)
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
    if (tool.status !== null && ENDED.has(tool.status)) ended[place] = 1
    putName(tool.name, place, FIELDS.name)
    for (const alias of tool.aliases) putName(alias, place, FIELDS.alias)
    if (foldName(tool.slug) !== foldName(tool.name)) putName(tool.slug, place, FIELDS.alias)
    for (const slug of tool.formerSlugs) putName(slug, place, FIELDS.alias)
    for (const slug of tool.categories) put(categoryWords.get(slug) ?? [], place, FIELDS.category)
    put(wordsOf(foldText(tool.summary)), place, FIELDS.summary)
  }
  const words = [...postings.keys()].sort()
  const guessable: SearchIndex['guessable'] = new Map()
  for (const [place, word] of words.entries()) {
    const isTelling = postings.get(word)?.some((posting) => (posting & 3) !== FIELDS.summary)
    if (word.length < 3 || !isTelling || isRun(word)) continue
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
    ended,
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
