// Between which options of which facets a tool moved: what a listing would have shown it under before, and what after.

import type { Tool } from '../catalogue'
import type { FacetMove } from '../document/recorded-change'
import type { Vocabulary } from '../document/vocabulary'
import { hasBit } from '../search/bitset'
import { indexFacets } from './facets'
import type { Choice } from './filter'

/** The facets of which two states of a tool have different options, with the options of each. */
export function facetMoves(before: Tool, after: Tool, vocabulary: Vocabulary): FacetMove[] {
  return indexFacets([before, after], vocabulary).facets.flatMap(({ facet, sets }) => {
    const optionsAt = (place: number) =>
      facet.options.flatMap(({ value }, option) => {
        const set = sets[option]
        return set && hasBit(set, place) ? [value] : []
      })
    const [had, has] = [optionsAt(0), optionsAt(1)]
    return had.join(' ') === has.join(' ') ? [] : [{ facet: facet.key, before: had, after: has }]
  })
}

/** True where a tool with these options of a facet meets what is chosen of it. */
export function meetsChoice(options: readonly string[], { include, exclude }: Choice): boolean {
  const isIn = include.length === 0 || include.some((value) => options.includes(value))
  return isIn && !exclude.some((value) => options.includes(value))
}
