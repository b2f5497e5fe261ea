// How much of the catalogue is known, and how much of that has a source: the answer to “how do we know”.
// What is missing is named one by one in gaps.ts.

import { appliesTo, type Catalogue, type Tool } from '../catalogue'
import type { FactDocument } from '../document/tool-document'
import type { Attribute } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'

export type Coverage = {
  /** Questions put to the tool, or to all tools added up. */
  asked: number
  /** Questions with an answer: facts whose state is not `unknown`. */
  known: number
  /** Answers with at least one source. */
  sourced: number
}

/** What a tool is asked: the attributes that apply to it and are in use, in the vocabulary's order. */
export function questionsOf(catalogue: Catalogue, tool: Tool): Attribute[] {
  return catalogue.vocabulary.attributes.filter(
    (attribute) => !attribute.retired && appliesTo(attribute, tool),
  )
}

export type Answer = { fact: FactDocument; attribute: Attribute }

/** The facts of a tool that answer a question, with it; those of retired attributes answer none. */
export function answersOf({ attributesByKey }: Catalogue, tool: Tool): Answer[] {
  const answers: Answer[] = []
  for (const fact of tool.facts) {
    const attribute = attributesByKey.get(fact.attribute)
    if (fact.state !== 'unknown' && attribute?.retired === false) answers.push({ fact, attribute })
  }
  return answers
}

/** Coverage of one tool. */
export function coverageOf(catalogue: Catalogue, tool: Tool): Coverage {
  const answers = answersOf(catalogue, tool)
  return {
    asked: questionsOf(catalogue, tool).length,
    known: answers.length,
    sourced: answers.filter(({ fact }) => fact.sources.length > 0).length,
  }
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
