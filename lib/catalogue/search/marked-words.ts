// The words of a query in what is shown: a text in pieces, those marked that were looked for.

import { standsAt, termsOfMeaning } from './phrases'
import { findsStart, slipsInText } from './search-texts'
import { type Token, termOf, tokensOf } from './terms'
import { countSlips } from './typo'
import type { WordGroup } from './word-groups'

export type Piece = { text: string; isMarked: boolean }

/** The groups of which a word stands in a text; of those that were guessed, also nearly so. */
export function groupsIn(
  text: string,
  groups: readonly WordGroup[],
  guessed: readonly WordGroup[] = [],
): Set<WordGroup> {
  return new Set(findWords(text, groups, guessed).map(({ group }) => group))
}

/** A text in pieces, in order: `Runs without root`, root → `Runs without `, **root**. */
export function markWords(
  text: string,
  groups: readonly WordGroup[],
  guessed: readonly WordGroup[] = [],
): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { from, to } of findWords(text, groups, guessed)) {
    if (from < end) continue
    if (from > end) pieces.push({ text: text.slice(end, from), isMarked: false })
    pieces.push({ text: text.slice(from, to), isMarked: true })
    end = to
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false })
  return pieces
}

const LONGEST = 110
const BEFORE = 40

/** The part of a long text around the first word that was looked for, at most 110 characters, cut between words. */
export function excerptAround(
  text: string,
  groups: readonly WordGroup[],
  guessed: readonly WordGroup[] = [],
): string {
  const plain = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= LONGEST) return plain
  const first = findWords(plain, groups, guessed)[0]?.from ?? 0
  const from = first < LONGEST - BEFORE ? 0 : first - BEFORE
  const start = from === 0 ? 0 : plain.indexOf(' ', from) + 1
  const last = plain.lastIndexOf(' ', start + LONGEST)
  const end = start + LONGEST >= plain.length ? plain.length : last > start ? last : start + LONGEST
  return `${start > 0 ? '…' : ''}${plain.slice(start, end)}${end < plain.length ? '…' : ''}`
}

type Found = { group: WordGroup; from: number; to: number }

/** Where in a text a group is found, in its order: a word of what was typed, or a word or phrase that says the same. */
function findWords(text: string, groups: readonly WordGroup[], guessed: readonly WordGroup[]): Found[] {
  const tokens = tokensOf(text)
  const terms = tokens.map((token) => termOf(token.text))
  const wanted = groups.map((group) => ({ group, meanings: group.others.map(termsOfMeaning) }))
  return terms.flatMap((term, at) =>
    wanted.flatMap(({ group, meanings }) => {
      const meaning = meanings.find((list) => standsAt(list, terms, at))
      if (!meaning && !isTyped(group, term, guessed.includes(group))) return []
      const last = tokens[at + (meaning?.length ?? 1) - 1] as Token // it stands there
      return [{ group, from: (tokens[at] as Token).start, to: last.start + last.text.length }]
    }),
  )
}

const isTyped = ({ terms }: WordGroup, term: string, isGuess: boolean): boolean =>
  terms.some(
    (typed) =>
      term === typed || (findsStart(typed) && term.startsWith(typed)) || (isGuess && isSlip(term, typed)),
  )

function isSlip(term: string, typed: string): boolean {
  const forgiven = slipsInText(typed)
  return forgiven > 0 && countSlips(term, typed, forgiven) <= forgiven
}
