// How much of the catalogue is known, and how much of that has a source: the answer to “how do we know”.

import { appliesTo, type Catalogue, type Tool } from './catalogue'
import { oncePerCatalogue } from './memo'

export type Coverage = {
  /** Attributes that apply to the tool, or to all tools added up. */
  asked: number
  /** Facts whose state is not `unknown`. */
  known: number
  /** Known facts with at least one source. */
  sourced: number
}

/** Coverage of one tool over the attributes that apply to it. */
export function coverageOf(catalogue: Catalogue, tool: Tool): Coverage {
  const asked = catalogue.vocabulary.attributes.filter((attribute) => appliesTo(attribute, tool)).length
  const known = tool.facts.filter((fact) => fact.state !== 'unknown')
  return { asked, known: known.length, sourced: known.filter((fact) => fact.sources.length > 0).length }
}

/** Coverage of every published tool, added up. */
export const coverageOfAll = oncePerCatalogue('coverageOfAll', (catalogue): Coverage => {
  const total: Coverage = { asked: 0, known: 0, sourced: 0 }
  for (const tool of catalogue.tools) {
    const one = coverageOf(catalogue, tool)
    total.asked += one.asked
    total.known += one.known
    total.sourced += one.sourced
  }
  return total
})
