import type { ShownFact } from './shown-fact'

type Groups = readonly { readonly rows: readonly { readonly cells: readonly ShownFact[] }[] }[]

/** Of so many facts of a table a cell says by itself that they were checked earlier than the table says. */
const EXCEPTIONS = 0.1

/**
 * The day on which or after which nearly all facts of a table were checked: said once, so that a cell says only what is
 * older. Null where fewer than two say a day.
 */
export function usualDay(groups: Groups): string | null {
  const days = groups
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.checkedOn ?? [])))
    .sort()
  return days.length < 2 ? null : (days[Math.floor(EXCEPTIONS * days.length)] ?? null)
}

/** The day that stands most often among these, the later of two as frequent; null where none stands twice. */
export function usualOf(days: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const day of days) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1)
  const [most] = [...counts].sort(([dayA, a], [dayB, b]) => b - a || (dayA < dayB ? 1 : -1))
  return most !== undefined && most[1] > 1 ? most[0] : null
}
