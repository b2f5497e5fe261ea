// Which pairs are worth a reader's time: tools said to be alternatives, those that can still be chosen and are best known first.

import { type Catalogue, getTool, type Tool } from '../catalogue'
import { findCurated } from '../curated-comparisons'
import { isAlive } from '../document/timeline'
import { oncePerCatalogue } from '../memo'

/** Pairs that an editor wrote of, then pairs of alternatives, those of two living tools first, and among equals those about which most facts are known. */
export const findComparisonsWorthReading = oncePerCatalogue(
  'findComparisonsWorthReading',
  (catalogue: Catalogue): [Tool, Tool][] => [
    ...findCurated(catalogue).flatMap(({ tools: [a, b, ...more] }): [Tool, Tool][] =>
      a !== undefined && b !== undefined && more.length === 0 ? [[a, b]] : [],
    ),
    ...catalogue.tools
      .flatMap((tool) =>
        tool.relations.flatMap((relation): [Tool, Tool][] => {
          const other = relation.type === 'alternative-to' ? getTool(catalogue, relation.to) : null
          return other ? [[tool, other]] : []
        }),
      )
      .sort((a, b) => livingTools(b) - livingTools(a) || knownFacts(b) - knownFacts(a)),
  ],
)

const livingTools = (pair: [Tool, Tool]) => pair.filter(isAlive).length

/** The lesser of the two counts: a comparison is worth as much as its emptier column. */
function knownFacts(pair: [Tool, Tool]): number {
  return Math.min(...pair.map((tool) => tool.facts.filter((fact) => fact.state !== 'unknown').length))
}
