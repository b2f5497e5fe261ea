// The words of a query in what is shown: a text in pieces, those marked that were looked for.

import { findsStart, slipsInText } from './search-texts'
import { termOf, tokensOf } from './terms'
import { countSlips } from './typo'
import type { WordGroup } from './word-groups'

export type Piece = { text: string; isMarked: boolean }

/** The groups of which a word stands in a text; of those that were guessed, also nearly so. */
export function groupsIn(
  text: string,
  groups: readonly WordGroup[],
  guessed: readonly WordGroup[] = [],
): Set<WordGroup> {
  const terms = tokensOf(text).map((token) => termOf(token.text))
  return new Set(groups.filter((group) => terms.some((term) => isOf(group, term, guessed))))
}

/** A text in pieces, in order: `Runs without root`, root → `Runs without `, **root**. */
export function markWords(
  text: string,
  groups: readonly WordGroup[],
  guessed: readonly WordGroup[] = [],
): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const token of tokensOf(text)) {
    const term = termOf(token.text)
    if (!groups.some((group) => isOf(group, term, guessed))) continue
    if (token.start > end) pieces.push({ text: text.slice(end, token.start), isMarked: false })
    pieces.push({ text: token.text, isMarked: true })
    end = token.start + token.text.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false })
  return pieces
}

const LONGEST = 180
const BEFORE = 60

/** The part of a long text around the first word that was looked for, at most 180 characters, cut between words. */
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
  const first = tokensOf(plain).find((token) =>
    groups.some((group) => isOf(group, termOf(token.text), guessed)),
  )
  const from = Math.max(0, (first?.start ?? 0) - BEFORE)
  const start = from === 0 ? 0 : plain.indexOf(' ', from) + 1
  const last = plain.lastIndexOf(' ', start + LONGEST)
  const end = start + LONGEST >= plain.length ? plain.length : last > start ? last : start + LONGEST
  return `${start > 0 ? '…' : ''}${plain.slice(start, end)}${end < plain.length ? '…' : ''}`
}

function isOf(group: WordGroup, term: string, guessed: readonly WordGroup[]): boolean {
  const slips = guessed.includes(group)
  const isNear = (typed: string) =>
    term === typed || (findsStart(typed) && term.startsWith(typed)) || (slips && isSlip(term, typed))
  return group.terms.some(isNear) || group.others.some((list) => list.includes(term))
}

function isSlip(term: string, typed: string): boolean {
  const forgiven = slipsInText(typed)
  return forgiven > 0 && countSlips(term, typed, forgiven) <= forgiven
}
