// How well each tool is told: what editors list, filter and sort their work by. Pure; lib/store adds what waits.

import { type Catalogue, compareNames } from '../catalogue'
import { oncePerCatalogue } from '../memo'
import { coverageOf } from './coverage'
import { countGaps } from './gaps'

export type ToolState = {
  slug: string
  name: string
  publication: 'draft' | 'published' | 'withdrawn'
  categories: readonly string[]
  /** Attributes that apply, and those that are known; null where readers do not see the tool. */
  asked: number | null
  known: number | null
  /** Facts checked too long ago. */
  stale: number | null
  /** Facts and tradeoffs without a source. */
  unsourced: number | null
  /** Proposals and drafts that wait. */
  pending: number
  drafts: number
}

export const STATE_SORTS = ['name', 'completeness', 'stale', 'unsourced', 'pending'] as const
export type StateSort = (typeof STATE_SORTS)[number]

/** The published tools as editors see them, by name. */
export const toolStates = oncePerCatalogue('toolStates', (catalogue: Catalogue): ToolState[] =>
  countGaps(catalogue).map(({ tool, counts }) => {
    const { slug, name, categories } = tool
    const { asked, known } = coverageOf(catalogue, tool)
    const { stale, unsourced } = counts
    const state = { publication: 'published' as const, pending: 0, drafts: 0 }
    return { slug, name, categories, asked, known, stale, unsourced, ...state }
  }),
)

/** In the order asked for; the ones that want work most come first, and equal ones by name. */
export function sortStates(states: readonly ToolState[], sort: StateSort): ToolState[] {
  const weight = (state: ToolState): number => {
    if (sort === 'name') return 0
    if (sort === 'completeness') return (state.known ?? 0) / Math.max(state.asked ?? 1, 1)
    return -(sort === 'pending' ? state.pending + state.drafts : (state[sort] ?? -1))
  }
  return states.toSorted((a, b) => weight(a) - weight(b) || compareNames(a.name, b.name))
}
