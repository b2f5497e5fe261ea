// What somebody chose on the conflict screen, from one request to the next: each answer names the texts it was given
// for, so that it is never taken for an answer to others, however rows moved and whoever saved since.

import { markOf } from '../../catalogue/document/vocabulary-words'
import type { Conflict } from './merge'
import type { ConflictChoice } from './resolve-conflicts'
import { canonical } from './same'

/** Answers by the mark of their conflict. */
export type ConflictAnswers = ReadonlyMap<string, string>

type Texts = Pick<Conflict, 'place' | 'twins' | 'base' | 'mine' | 'theirs'>

const CHOICES: readonly ConflictChoice[] = ['mine', 'theirs', 'base']

/** What a conflict is known by: the part, what stood there and what the others made of it; of equal ones also which it is. */
export function markConflict({ place, twins, base, theirs }: Texts): string {
  return markOf(canonical([place.part, place.kind, base, theirs, ...(twins > 0 ? [twins] : [])]))
}

/** The answer that takes a side. One that gives up mine holds for mine as it was shown, and for no text typed later. */
export function answerWith(conflict: Texts, choice: ConflictChoice): string {
  return choice === 'mine' ? choice : `${choice} ${markOf(canonical(conflict.mine))}`
}

/** What was chosen, by the conflict's path; a conflict without a valid answer is still open and not among them. */
export function readAnswers(
  conflicts: readonly (Texts & Pick<Conflict, 'path'>)[],
  answers: ConflictAnswers,
): Record<string, ConflictChoice> {
  return Object.fromEntries(
    conflicts.flatMap((conflict) => {
      const answer = answers.get(markConflict(conflict))
      const choice = CHOICES.find((one) => answerWith(conflict, one) === answer)
      return choice ? [[conflict.path, choice]] : []
    }),
  )
}
