// A stack as its page tells it: its parts, all of it in a sentence, its numbered sources.

import type { Catalogue } from '../catalogue'
import { type NumberedSources, numberSources } from '../shown/citations'
import { evidenceOf, type StackEntry, toStack } from './stack'
import type { StackPart } from './stack-query'
import { sumUpStack } from './stack-words'

export type StackPage = { entries: StackEntry[]; inShort: string | null; cited: NumberedSources }

/** Gathers what the page of a stack shows; of an empty one there is nothing to say. */
export function toStackPage(catalogue: Catalogue, parts: readonly StackPart[]): StackPage {
  const entries = toStack(catalogue, parts)
  return {
    entries,
    inShort: entries.length === 0 ? null : sumUpStack(entries),
    cited: numberSources(
      entries.map(evidenceOf),
      entries.map(({ tool }) => tool),
    ),
  }
}
