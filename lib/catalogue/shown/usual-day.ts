import type { ShownFact } from './shown-fact'

type Groups = readonly { readonly rows: readonly { readonly cells: readonly ShownFact[] }[] }[]

/**
 * The day most facts of a table were checked on, the later of two as frequent: said once, so that a cell says only
 * what deviates. Null where no two facts share a day.
 */
export function usualDay(groups: Groups): string | null {
  return usualOf(
    groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.checkedOn))),
  )
}

/** The day that stands most often among these, the later of two as frequent; null where none stands twice. */
export function usualOf(days: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const day of days) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1)
  const [most] = [...counts].sort(([dayA, a], [dayB, b]) => b - a || (dayA < dayB ? 1 : -1))
  return most !== undefined && most[1] > 1 ? most[0] : null
}
