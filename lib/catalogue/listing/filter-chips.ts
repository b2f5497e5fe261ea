// The choices of a filter as chips: what each says, and the filter without it.

import { type Filter, toggleChoice, withoutQuery } from './filter'
import type { Facet } from './filter-words'

export type Chip = {
  /** `Status: active`, `Kind: not class of tools`, `“lamda”`. */
  text: string
  without: Filter
}

/** A chip for the search and for each choice, in the order of the facets. */
export function findChips(filter: Filter, facets: readonly Facet[]): Chip[] {
  const search = filter.query === '' ? [] : [{ text: `“${filter.query}”`, without: withoutQuery(filter) }]
  return [...search, ...facets.flatMap((facet) => chipsOf(filter, facet))]
}

function chipsOf(filter: Filter, facet: Facet): Chip[] {
  const choice = filter.choices.get(facet.key)
  if (choice === undefined) return []
  const labelOf = (value: string) => facet.options.find((option) => option.value === value)?.label ?? value
  return [
    ...choice.include.map((value) => ({
      text: `${facet.label}: ${labelOf(value)}`,
      without: toggleChoice(filter, facet.key, value),
    })),
    ...choice.exclude.map((value) => ({
      text: `${facet.label}: not ${labelOf(value)}`,
      without: toggleChoice(filter, facet.key, value, 'exclude'),
    })),
  ]
}
