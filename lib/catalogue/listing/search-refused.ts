// What a query says no to: `mesh without envoy` is not answered first by Envoy, nor by a mesh that has no other proxy.

import type { Catalogue, Tool } from '../catalogue'
import { oncePerCatalogue } from '../memo'
import { placesOf } from '../search/bitset'
import { searchNames } from '../search/search-names'
import { NEGATIONS, termsOf } from '../search/terms'
import { type FacetIndex, matchFacets } from './facets'
import { findFacets } from './filter-words'
import { nameWordsOf } from './search-indexes'

const REFUSED =
  /(?<=^|\s)(?:without|no|not|non)[\s-]+(?:(?:an?|the|any|my|using|needing|running)\s+)*(.+?)(?=\s+(?:in|on|for|with|without|and|or|at|from|to|of)\s|[,;?!]|$)/giu

/** The places of tools that are called so, or that have it and nothing else in its stead. */
export function findRefused(catalogue: Catalogue, query: string, facets: FacetIndex): Set<number> {
  const refused = new Set<number>()
  for (const [, said = ''] of query.matchAll(REFUSED)) {
    const terms = termsOf(said)
    if (terms.length === 0) continue
    for (const [place, { as }] of searchNames(nameWordsOf(catalogue), said))
      if (as !== 'guess') refused.add(place)
    for (const { key, values } of findSaid(catalogue, terms)) {
      const having = matchFacets(facets, new Map([[key, { include: values, exclude: [] }]]), null)
      for (const place of placesOf(having))
        if (hasOnly(catalogue.tools[place], key, values)) refused.add(place)
    }
  }
  return refused
}

/** True where each value that the tool has is one of these, without limits: Sidecar, and not Sidecar and Node proxy. */
function hasOnly(tool: Tool | undefined, key: string, values: readonly string[]): boolean {
  const fact = tool?.facts.find(({ attribute }) => attribute === key)
  return (
    fact !== undefined &&
    !fact.qualified &&
    [fact.value].flat().every((value) => values.includes(String(value)))
  )
}

/** The values that are called by all of the terms: options, and a plain yes of what is supported or not. */
function findSaid(catalogue: Catalogue, terms: readonly string[]): { key: string; values: string[] }[] {
  const says = (said: readonly string[]) =>
    terms.every((term) => said.includes(term)) && !said.some((term) => NEGATIONS.has(term))
  return calledOf(catalogue).flatMap(({ key, called }) => {
    const values = called.flatMap(({ value, said }) => (says(said) ? [value] : []))
    return values.length > 0 ? [{ key, values }] : []
  })
}

const calledOf = oncePerCatalogue('calledOf', ({ vocabulary }) =>
  findFacets(vocabulary).flatMap(({ key, attribute, options }) => {
    if (attribute === null || attribute.retired) return []
    if (attribute.kind === 'support')
      return [{ key, called: [{ value: 'yes', said: termsOf(attribute.label) }] }]
    const named = options.filter(({ isState, retired }) => !isState && !retired)
    return [{ key, called: named.map(({ value, label }) => ({ value, said: termsOf(label) })) }]
  }),
)
