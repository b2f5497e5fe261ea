// What changed between two days: what is told on the one and not on the other. The law that the tests hold it to: the
// difference of two days, added to what is told on the first, gives what is told on the second.

import { compareText } from '../../text-order'
import type { Catalogue } from '../catalogue'
import { catalogueOn } from './catalogue-on'
import type { Span } from './span-query'
import { type FieldTold, TOLD_PARTS, type Told, toldKey, toldOf } from './told'

/** One thing that is told otherwise on the later day. */
export type TimeChange = {
  /** The slug of the tool. */
  tool: string
  /** Null where nothing was told of it. */
  from: Told | null
  /** Null where nothing is told of it any more. */
  to: Told | null
}

export type Difference = {
  /** What happened in the world between the days. */
  happened: TimeChange[]
  /** What only is known of the later day and not of the earlier: no day says when it came about. */
  learned: TimeChange[]
}

/** What is told otherwise, tool by tool in the order of slugs. */
export function differenceOf(before: FieldTold, after: FieldTold): TimeChange[] {
  const slugs = [...new Set([...before.keys(), ...after.keys()])].sort(compareText)
  return slugs.flatMap((tool) => {
    const [was, is] = [before.get(tool), after.get(tool)]
    const keys = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
    return [...keys].sort(compareText).flatMap((key): TimeChange[] => {
      const [from, to] = [was?.get(key) ?? null, is?.get(key) ?? null]
      return isSame(from, to) ? [] : [{ tool, from, to }]
    })
  })
}

/** What is told after the changes. */
export function addDifference(before: FieldTold, changes: readonly TimeChange[]): FieldTold {
  const after = new Map([...before].map(([tool, told]) => [tool, new Map(told)]))
  for (const { tool, from, to } of changes) {
    const told = after.get(tool) ?? new Map<string, Told>()
    after.set(tool, told)
    if (to !== null) told.set(toldKey(to), to)
    else if (from !== null) told.delete(toldKey(from))
    if (told.size === 0) after.delete(tool)
  }
  return after
}

/** What changed from one day to the other, in the field and in what is known of it. */
export function differenceBetween(catalogue: Catalogue, { from, to }: Span): Difference {
  const [before, after] = [from, to].map((day) => toldOf(catalogueOn(catalogue, day)))
  const changes = before && after ? differenceOf(before, after) : []
  const isBetween = (day: string | null) => day !== null && day > from && day <= to
  const hasHappened = (change: TimeChange) => isBetween(change.to?.since ?? null)
  return {
    happened: changes.filter(hasHappened).sort(inOrder),
    learned: changes.filter((change) => !hasHappened(change)),
  }
}

/** True where the same is told, from the same day and by the same sources. */
function isSame(from: Told | null, to: Told | null): boolean {
  if (from === null || to === null) return from === to
  return JSON.stringify(from) === JSON.stringify(to)
}

const rank = ({ to, from }: TimeChange) => TOLD_PARTS.indexOf((to ?? from)?.part ?? 'event')

/** By part, then the latest first. */
const inOrder = (a: TimeChange, b: TimeChange) =>
  rank(a) - rank(b) || compareText(b.to?.since ?? '', a.to?.since ?? '') || compareText(a.tool, b.tool)
