// How many tools have each value of each attribute; for the glossary.

import { oncePerCatalogue } from '../memo'

/** Attribute key → option or word → number of tools; attributes of free text and numbers are left out. */
export const countFactValues = oncePerCatalogue(
  'countFactValues',
  (catalogue): ReadonlyMap<string, ReadonlyMap<string, number>> => {
    const counts = new Map<string, Map<string, number>>()
    for (const { key, kind } of catalogue.vocabulary.attributes)
      if (kind === 'choice' || kind === 'choices' || kind === 'support') counts.set(key, new Map())
    for (const tool of catalogue.tools) {
      for (const fact of tool.facts) {
        const values = counts.get(fact.attribute)
        for (const value of values === undefined || fact.value === null ? [] : [fact.value].flat())
          values?.set(String(value), (values.get(String(value)) ?? 0) + 1)
      }
    }
    return counts
  },
)
