// What a query says no to: `mesh without envoy` is not answered first by Envoy, nor by a mesh that has no other proxy.

import type { Catalogue, Tool } from '../catalogue'
import { searchNames } from '../search/search-names'
import { NEGATIONS, termsOf } from '../search/terms'
import { nameWordsOf } from './search-indexes'

const REFUSED =
  /(?<=^|\s)(?:without|no|not|non)[\s-]+(?:(?:an?|the|any|my|using|needing|running)\s+)*(.+?)(?=\s+(?:in|on|for|with|without|and|or|at|from|to|of)\s|[,;?!]|$)/giu

/** The places of tools that are called so, or that have it and nothing else in its stead. */
export function findRefused(catalogue: Catalogue, query: string): Set<number> {
  const refused = new Set<number>()
  for (const [, said = ''] of query.matchAll(REFUSED)) {
    const terms = termsOf(said)
    if (terms.length === 0) continue
    for (const [place, { as }] of searchNames(nameWordsOf(catalogue), said))
      if (as !== 'guess') refused.add(place)
    for (const [place, tool] of catalogue.tools.entries())
      if (hasOnly(catalogue, tool, terms)) refused.add(place)
  }
  return refused
}

/** True where a fact of the tool has the words in each of its values: Sidecar, and not Sidecar and Node proxy. */
function hasOnly({ attributesByKey }: Catalogue, { facts }: Tool, terms: readonly string[]): boolean {
  return facts.some(({ attribute, state, value, qualified }) => {
    const { kind, label, options } = attributesByKey.get(attribute) ?? {}
    if (state !== 'value' || label === undefined || options === undefined) return false
    if (kind === 'support') return value === 'yes' && !qualified && says(label, terms)
    const labels = [value].flat().map((key) => options.find((option) => option.key === key)?.label)
    return labels.length > 0 && labels.every((one) => one !== undefined && says(one, terms))
  })
}

function says(label: string, terms: readonly string[]): boolean {
  const said = termsOf(label)
  return terms.every((term) => said.includes(term)) && !said.some((term) => NEGATIONS.has(term))
}
