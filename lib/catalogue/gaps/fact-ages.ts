// How long ago the facts of the catalogue were checked: what the editors' list and the public page of what is missing
// tell. Pure: the catalogue's own day is the day it counts to.

import type { Catalogue, Tool } from '../catalogue'
import { dayNumber } from '../document/partial-date'
import type { FactDocument } from '../document/tool-document'
import type { Attribute } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { answersOf } from './coverage'

export type AgedFact = {
  tool: Tool
  attribute: Attribute
  fact: FactDocument
  /** Days since it was checked; null where nobody says when. */
  days: number | null
}

/** Every answered fact, the one that was checked longest ago first; those of which nobody says when come last. */
export const agedFacts = oncePerCatalogue('agedFacts', (catalogue: Catalogue): readonly AgedFact[] => {
  const today = dayNumber(catalogue.today)
  const aged = catalogue.tools.flatMap((tool) =>
    answersOf(catalogue, tool).map(({ attribute, fact }): AgedFact => {
      const days = fact.checkedOn === null ? null : Math.max(0, today - dayNumber(fact.checkedOn))
      return { tool, attribute, fact, days }
    }),
  )
  // Tools come by name, and equals keep that order.
  return aged.sort((a, b) => (b.days ?? -1) - (a.days ?? -1))
})

/** Bands of age: up to so many days, and the words for them. */
const BANDS = [
  [30, 'up to 30 days'],
  [90, '31 to 90 days'],
  [180, '91 to 180 days'],
  [365, '181 to 365 days'],
  [Number.POSITIVE_INFINITY, 'over a year'],
] as const

export type AgeSummary = {
  /** Facts with a day. */
  dated: number
  undated: number
  /** Days by which half of them were checked; null where none has a day. */
  median: number | null
  bands: { label: string; count: number }[]
}

/** The ages of facts in few numbers. */
export function summariseAges(facts: readonly AgedFact[]): AgeSummary {
  const days = facts.flatMap((fact) => fact.days ?? []).sort((a, b) => a - b)
  const middle = days.length / 2
  const median =
    days.length === 0
      ? null
      : days.length % 2 === 1
        ? (days[Math.floor(middle)] ?? null)
        : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2
  let from = -1
  const bands = BANDS.map(([to, label]) => {
    const count = days.filter((one) => one > from && one <= to).length
    from = to
    return { label, count }
  })
  return { dated: days.length, undated: facts.length - days.length, median, bands }
}

/** The facts of the tools of a category, or all of them. */
export function agedFactsIn(catalogue: Catalogue, category: string | null): readonly AgedFact[] {
  const all = agedFacts(catalogue)
  return category === null ? all : all.filter(({ tool }) => tool.categories.includes(category))
}
