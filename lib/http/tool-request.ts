// Which tools an address names, of today's catalogue or, with ?at=, of that of a revision: pages of a tool, and citations.

import type { Catalogue, Tool } from '../catalogue/catalogue'
import { getCatalogueAt, getFirstKeptRevision } from '../store/revisions/catalogue-at'

export type ToolsThen =
  | { kind: 'then'; catalogue: Catalogue; tools: Tool[] }
  /** There is no such revision, or none is kept that early; `first` is the earliest. */
  | { kind: 'not-kept'; at: number; first: number }

/** The tools at these slugs as a revision told them. Throws DatabaseUnavailable. */
export async function getToolsAt(at: number, slugs: readonly string[]): Promise<ToolsThen> {
  const then = await getCatalogueAt(at, slugs)
  if (then === null) return { kind: 'not-kept', at, first: await getFirstKeptRevision() }
  const tools = then.slugs.flatMap((slug) => then.catalogue.toolsBySlug.get(slug) ?? [])
  return { kind: 'then', catalogue: then.catalogue, tools }
}
