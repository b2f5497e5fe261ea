// The categories in which there is something to choose.

import { type Catalogue, isTool } from '../catalogue'
import { isAlive } from '../document/timeline'
import type { Category } from '../document/vocabulary'
import { findCandidates } from './choice'
import { findAskedAttributes } from './criterion'

export type Choosable = { category: Category; tools: number; decides: string[] }

// Enough to say what a category turns on.
const MOST_NAMED = 4

/** Each category of at least two living tools, with how many they are and the first facts that tell them apart. */
export function findChoosable(catalogue: Catalogue): Choosable[] {
  return catalogue.vocabulary.categories.flatMap((category) => {
    const tools = findCandidates(catalogue, category).filter((tool) => isTool(tool) && isAlive(tool)).length
    const decides = findAskedAttributes(catalogue, category).map(({ label }) => label)
    return tools < 2 ? [] : [{ category, tools, decides: decides.slice(0, MOST_NAMED) }]
  })
}
