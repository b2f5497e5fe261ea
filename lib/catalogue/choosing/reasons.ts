// What speaks for a tool that is left, what against it, and what nobody knows; what all that are left have in common
// says nothing about which of them to take.

import type { Cell } from './cell'
import type { Criterion } from './criterion'

export type Reasons = { good: Cell[]; bad: Cell[]; open: Cell[] }

type Told = { readonly cells: readonly Cell[] }

/** The criteria by which all that are left are worth the same; none where one is left. */
export function findAlike(left: readonly Told[], criteria: readonly Criterion[]): Criterion[] {
  if (left.length < 2) return []
  return criteria.filter((_, place) => {
    const worths = new Set(left.map(({ cells }) => worthOf(cells[place])))
    return worths.size === 1 && !worths.has('open')
  })
}

const worthOf = (cell: Cell | undefined) =>
  cell !== undefined && cell.range.low === cell.range.high ? cell.range.low : 'open'

/** The cells of a tool sorted by what they say, without those in which all are alike. */
export function reasonsOf({ cells }: Told, alike: readonly Criterion[]): Reasons {
  const telling = cells.filter(({ criterion }) => !alike.includes(criterion))
  const good = telling.filter(({ range }) => range.low >= 50 && range.high > 50)
  const bad = telling.filter(({ range }) => range.high <= 50)
  return { good, bad, open: telling.filter((cell) => !good.includes(cell) && !bad.includes(cell)) }
}
