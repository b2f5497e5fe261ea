import type { ShownFact } from './shown-fact'

type Groups = readonly { readonly rows: readonly { readonly cells: readonly ShownFact[] }[] }[]

/**
 * The day most facts of a table were checked on, the later of two as frequent: said once, so that a cell says only
 * what deviates. Null where no two facts share a day.
 */
export function usualDay(groups: Groups): string | null {
  const counts = new Map<string, number>()
  for (const group of groups)
    for (const row of group.rows)
      for (const { checkedOn } of row.cells)
        if (checkedOn !== null) counts.set(checkedOn, (counts.get(checkedOn) ?? 0) + 1)
  const [most] = [...counts].sort(([dayA, a], [dayB, b]) => b - a || (dayA < dayB ? 1 : -1))
  return most !== undefined && most[1] > 1 ? most[0] : null
}
