// Two texts → the words that stayed, went and came. Used by the difference of revisions and the conflict screen.

import { diffWordsWithSpace } from 'diff'

export type Words = { kind: 'same' | 'added' | 'removed'; text: string }

// Beyond so many changed words a reader sees two texts anyway, and the search for the shortest script is quadratic in them.
const MOST_CHANGED_WORDS = 1000

/** The words of two texts in reading order: `same` and `removed` make the old text, `same` and `added` the new one. */
export function differenceOfTexts(before: string, after: string): Words[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGED_WORDS })
  const words = parts?.map(
    ({ added, removed, value }): Words => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  ) ?? [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return words.filter(({ text }) => text !== '')
}
