// A stack for programs: /support.json.

import type { Catalogue } from '../catalogue'
import type { LineDocument } from '../document/release-lines'
import { evidenceOf, type StackEntry, toStack } from './stack'
import type { StackPart } from './stack-query'
import { describeEntry } from './stack-words'

/** The stack as JSON, in the order of the page; `address` is that page. Days are YYYY, YYYY-MM or YYYY-MM-DD. */
export function stackJson(catalogue: Catalogue, parts: readonly StackPart[], address: string) {
  return {
    address,
    revision: catalogue.revision,
    today: catalogue.today,
    stack: toStack(catalogue, parts).map((entry) => toJson(entry, catalogue.today)),
  }
}

function toJson(entry: StackEntry, today: string) {
  const { tool, version, state, line, newer, successors } = entry
  return {
    tool: tool.slug,
    name: tool.name,
    version,
    state,
    said: describeEntry(entry, today),
    line: line && lineJson(line),
    moveTo: newer.map(lineJson),
    successors: successors.map(({ slug }) => slug),
    rule: tool.support.text,
    sources: [...new Set([...evidenceOf(entry).sources, ...tool.support.sources])],
  }
}

const lineJson = ({
  name,
  releasedOn,
  latest,
  latestOn,
  activeUntil,
  securityUntil,
  longTerm,
}: LineDocument) => ({
  ...{ name, releasedOn, latest, latestOn, activeUntil, securityUntil, longTerm },
})
