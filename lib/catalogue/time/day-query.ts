// Which day of the world an address asks for: ?on=2016-09-09.

import type { Catalogue } from '../catalogue'
import { faultOfDate, formatDate } from '../document/partial-date'
import { sayProblem } from '../document/problem'
import { firstDayOfAll } from './catalogue-on'

/** The parameter that names a day of the world. */
export const DAY_KEY = 'on'

/** The day that the text of an address means, null for the catalogue's own; else a sentence on why it means none. */
export function parseDay(catalogue: Catalogue, text: string): { day: string | null } | { fault: string } {
  const problem = faultOfDate(text, { whole: true })
  const named = `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
  if (problem !== null) return { fault: `${named} is no day: ${sayProblem(problem)}.` }
  if (text === catalogue.today) return { day: null }
  if (text > catalogue.today) return { fault: `${formatDate(text)} has not come yet.` }
  const first = firstDayOfAll(catalogue)
  if (text < first)
    return { fault: `Nothing is told here of ${formatDate(text)}: the first day is ${formatDate(first)}.` }
  return { day: text }
}
