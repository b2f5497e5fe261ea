// What is said of a fact besides its value: beside it on a page, in a column of its own in a file.

import { formatDate } from '../document/partial-date'
import type { OtherwiseShown, ShownFact } from './shown-fact'

/** What another source says, in a clause: `another source says “5.0”: it speaks of the line before.` */
export function sayOtherwise({ text, note, reason }: OtherwiseShown): string {
  const aside = note === null ? '' : ` (${note.replace(/\.$/, '')})`
  return `another source says “${text}”${aside}: ${/[.!?…]$/.test(reason) ? reason : `${reason}.`}`
}

/**
 * What is said beside a value, piece by piece: note, span, `unverified`, when it was checked and whether that is long ago.
 * A table that says once on which day its facts were checked names it as `usual`: then a fact says its own day only
 * where that is an earlier one, or long ago.
 */
export function factRemarks(
  { state, note, span, unverified, checkedOn, stale, behind, later, sources }: ShownFact,
  usual: string | null = null,
): string[] {
  if (later !== null) return [later]
  // Of what nobody found it is said when and where it was looked for, for that is all there is.
  if (state === 'unknown' && sources.length > 0) {
    const looked = checkedOn === null ? 'looked for' : `looked for on ${formatDate(checkedOn)}`
    return note === null ? [looked] : [note.replace(/\.$/, ''), looked]
  }
  const checked =
    checkedOn === null || (usual !== null && checkedOn >= usual && !stale)
      ? ''
      : `checked ${formatDate(checkedOn)}${stale ? ', may be out of date' : ''}`
  const rest = [span, unverified ? 'unverified' : '', ...behind, checked].filter(Boolean)
  if (note === null) return rest
  return [rest.length > 0 ? note.replace(/\.$/, '') : note, ...rest]
}

/** The same for the column of a file that has others for days and sources, pieces joined by semicolons. */
export function factAside({ note, span, behind, otherwise, later }: ShownFact): string {
  if (later !== null) return later
  return [note, span, ...behind, otherwise && sayOtherwise(otherwise)].filter(Boolean).join('; ')
}
