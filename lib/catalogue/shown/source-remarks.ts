// What readers are told of the sources behind a statement: that all of them speak of a time long past, or that none of
// them is by those who answer for it.

import { dayNumber, formatDate, lastDayOf } from '../document/partial-date'
import type { SourceDocument } from '../document/tool-document'

type Cited = { readonly sources: readonly string[] }
type Listed = readonly SourceDocument[]

const YEAR = 365

/** True where what a source speaks of lies more than a year before `today` (YYYY-MM-DD): `2024` by 2026. */
export function isLongPast(speaksOf: string, today: string): boolean {
  return dayNumber(lastDayOf(speaksOf)) + YEAR < dayNumber(today)
}

/**
 * What is said beside a statement of its sources: `source of Nov 2022`, `from a secondary source`; nothing where one is
 * fresh and primary. `today` is null for what happened on a day, which no source has to be younger than.
 */
export function sourceRemarks(statement: Cited, listed: Listed, today: string | null): string[] {
  if (listed.every(({ speaksOf, secondary }) => speaksOf === null && !secondary)) return []
  const cited = listed.filter(({ url }) => statement.sources.includes(url))
  const newest = today === null ? null : newestOf(cited, today)
  return [
    ...(newest === null ? [] : [`source of ${formatDate(newest)}`]),
    ...(restsOnSecondary(statement, listed) ? ['from a secondary source'] : []),
  ]
}

/** True where a statement has sources and all of them are secondary. */
export function restsOnSecondary({ sources }: Cited, listed: Listed): boolean {
  const cited = listed.filter(({ url }) => sources.includes(url))
  return cited.length > 0 && cited.every(({ secondary }) => secondary)
}

/** The latest day that sources speak of, where all of them speak of a time long past; else null. */
function newestOf(cited: Listed, today: string): string | null {
  const days = cited.map(({ speaksOf }) => speaksOf)
  if (days.length === 0 || days.some((day) => day === null || !isLongPast(day, today))) return null
  return days.toSorted((a, b) => (lastDayOf(String(a)) < lastDayOf(String(b)) ? 1 : -1))[0] ?? null
}
