// The order of the rows of a category's table by one of its columns.

import { compareNames } from '../catalogue'
import { compareVersions, parseVersion } from '../document/compare-versions'
import { firstDayOf } from '../document/partial-date'
import { SUPPORT_LEVELS } from '../document/words'
import type { ShownFact } from '../shown/shown-fact'
import type { Column } from './columns'

/**
 * Below, at or above 0 as a fact stands before, beside or after another: yes before no, small before large, words by
 * the alphabet. What is not known comes after all else, whichever way round the rows are.
 */
export function compareFacts(column: Column, a: ShownFact, b: ShownFact, isReversed = false): number {
  const apart = silence(a) - silence(b)
  return apart !== 0 || silence(a) > 0 ? apart : (isReversed ? -1 : 1) * compareValues(column, a, b)
}

const SILENT = ['none', 'not-applicable', 'unknown']
const silence = ({ state }: ShownFact) => SILENT.indexOf(state) + 1

function compareValues({ attribute, key }: Column, a: ShownFact, b: ShownFact): number {
  if (a.mark !== null && b.mark !== null) return levelOf(a) - levelOf(b)
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value
  if (key.endsWith('-release') || attribute?.kind === 'date') return compareText(dayOf(a), dayOf(b))
  if (attribute?.kind === 'version') {
    const [x, y] = [parseVersion(a.text), parseVersion(b.text)]
    if (x !== null && y !== null) return compareVersions(x, y)
  }
  return compareNames(a.text, b.text)
}

/** A value with limits stands right after the plain one. */
const levelOf = ({ mark, qualified }: ShownFact) =>
  (mark === null ? -1 : SUPPORT_LEVELS.indexOf(mark)) + (qualified ? 0.5 : 0)
const dayOf = ({ value }: ShownFact) => (typeof value === 'string' ? firstDayOf(value) : '')
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
