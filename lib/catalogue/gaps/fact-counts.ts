// How many facts there are of each state and age: what metrics tell, so that somebody sees from afar how the catalogue
// grows old. Pure: it counts to the catalogue's own day.

import type { Catalogue } from '../catalogue'
import { dayNumber } from '../document/partial-date'
import { oncePerCatalogue } from '../memo'
import { questionsOf } from './coverage'

/** Up to so many days, and the word for it. */
const AGES = [
  [30, '0-30d'],
  [90, '31-90d'],
  [180, '91-180d'],
  [365, '181-365d'],
  [Number.POSITIVE_INFINITY, 'over-365d'],
] as const

export type FactCount = { state: string; age: string; count: number }

/**
 * Every question put to a published tool, by the state of its answer and by days since that was checked; `undated` where
 * nobody says. One without a fact is `unknown`.
 */
export const countFacts = oncePerCatalogue('countFacts', (catalogue: Catalogue): readonly FactCount[] => {
  const today = dayNumber(catalogue.today)
  const counts = new Map<string, FactCount>()
  for (const tool of catalogue.tools) {
    const facts = new Map(tool.facts.map((fact) => [fact.attribute, fact]))
    for (const { key } of questionsOf(catalogue, tool)) {
      const { state = 'unknown', checkedOn = null } = facts.get(key) ?? {}
      const days = checkedOn === null ? null : Math.max(0, today - dayNumber(checkedOn))
      const age = days === null ? 'undated' : (AGES.find(([to]) => days <= to)?.[1] ?? 'over-365d')
      const count = counts.get(`${state} ${age}`) ?? { state, age, count: 0 }
      counts.set(`${state} ${age}`, { ...count, count: count.count + 1 })
    }
  }
  return [...counts.values()]
})
