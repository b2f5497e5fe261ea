// Which part of a comparison a row stands in: what decides, what else differs, what is the same, what is known of
// none, what is asked of one tool alone, what only describes, and life and licence, which come last. Dates, versions and
// who runs a project never count as a difference.

import type { Show } from './comparison-query'
import type { FactRow, Part } from './comparison-rows'

/** The rows of facts by part, in reading order. */
export type ComparedParts = Record<Part, FactRow[]>

/** Sorts rows into their parts; what decides comes in the order in which the rows are given. */
export function toParts(rows: readonly FactRow[]): ComparedParts {
  const parts: ComparedParts = {
    ...{ decides: [], differ: [], same: [] },
    ...{ unknown: [], alone: [], more: [], life: [] },
  }
  for (const row of rows) parts[partOf(row)].push(row)
  parts.decides.sort((a, b) => (a.decides ?? 0) - (b.decides ?? 0))
  return parts
}

function partOf({ kept, differs, decides }: FactRow): Part {
  if (kept !== null) return kept
  if (!differs) return 'same'
  return decides === null ? 'differ' : 'decides'
}

/** The rows that a view shows: what differs, what is the same, or all; what does not count is neither. */
export function chosenRows<Row extends { counts: boolean; differs: boolean }>(
  rows: readonly Row[],
  show: Show,
): Row[] {
  return rows.filter((row) => show === 'all' || (row.counts && row.differs === (show === 'differences')))
}
