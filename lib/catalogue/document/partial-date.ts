// Dates as sources give them: a year, a month or a day, written YYYY, YYYY-MM or YYYY-MM-DD.
// As text they sort in time order, the vaguer before the finer within the same span.

import type { Coded } from './problem'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** True for an existing day, month or year from 1900 to 2199: `2016-02-29` yes, `2015-02-29` no. */
export function isPartialDate(text: string): boolean {
  const match = /^((?:19|20|21)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text)
  if (!match) return false
  const [, year, month, day] = match
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  if (day === undefined) return true
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** Why a text is no date; null where it is one. `whole`: only a day will do. */
export function faultOfDate(text: string, { whole = false } = {}): Coded | null {
  if (isPartialDate(text) && (!whole || text.length === 10)) return null
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === '' || (whole && day === undefined)) return { code: whole ? 'day-shape' : 'date-shape' }
  const name = month && MONTHS[Number(month) - 1]
  if (month && !name) return { code: 'no-month', detail: { month } }
  if (!/^(?:19|20|21)/.test(year)) return { code: 'year-out-of-reach', detail: { year } }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { code: 'no-day', detail: { day: text, month: `${name} ${year}`, last } }
}

/** Prints a partial date for readers: `2016-07-28` → `28 July 2016`, `2016-07` → `July 2016`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month === undefined ? '' : MONTHS[Number(month) - 1]
  return [day === undefined ? '' : String(Number(day)), name, year].filter(Boolean).join(' ')
}

/** The last day a partial date covers: `2016-02` → `2016-02-29`. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date
  const [year, month = '12'] = date.split('-')
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/** The first day a partial date covers: `2016-07` → `2016-07-01`. */
export function firstDayOf(date: string): string {
  if (date.length === 10) return date
  return date.length === 7 ? `${date}-01` : `${date}-01-01`
}

const DAY = 86_400_000

/** A day as the count of days since 1970: two of them differ by days. A full date alone is read as its midnight in UTC. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY

/** The day so many days later, or earlier. */
export const daysAfter = (day: string, days: number): string =>
  new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, 10)

/** True when one partial date lies after another as far as both say: 2016-07 does not lie after 2016. */
export function isAfter(date: string, other: string): boolean {
  const shared = Math.min(date.length, other.length)
  return date.slice(0, shared) > other.slice(0, shared)
}
