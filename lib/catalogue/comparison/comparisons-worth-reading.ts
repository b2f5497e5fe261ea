// Which pairs are worth a reader's time: tools said to be alternatives, the best known of them first.

import { type Catalogue, getTool, type Tool } from '../catalogue'
import { oncePerCatalogue } from '../memo'

/** Pairs of alternatives, those about which most facts are known first. */
export const findComparisonsWorthReading = oncePerCatalogue(
  'findComparisonsWorthReading',
  (catalogue: Catalogue): [Tool, Tool][] =>
    catalogue.tools
      .flatMap((tool) =>
        tool.relations.flatMap((relation): [Tool, Tool][] => {
          const other = relation.type === 'alternative-to' ? getTool(catalogue, relation.to) : null
          return other ? [[tool, other]] : []
        }),
      )
      .sort((a, b) => knownFacts(b) - knownFacts(a)),
)

/** The lesser of the two counts: a comparison is worth as much as its emptier column. */
function knownFacts(pair: [Tool, Tool]): number {
  return Math.min(...pair.map((tool) => tool.facts.filter((fact) => fact.state !== 'unknown').length))
}
