// Comparisons that an editor wrote a paragraph for: what the choice turns on, with its sources.

import type { Catalogue, Tool } from './catalogue'
import type { CuratedComparison } from './document/curated-comparison'
import { oncePerCatalogue } from './memo'

export type Curated = { curated: CuratedComparison; tools: Tool[] }

/** Every curated comparison of which all tools are published, in the editors' order; former slugs are followed. */
export const findCurated = oncePerCatalogue('findCurated', (catalogue: Catalogue): Curated[] =>
  catalogue.vocabulary.comparisons.flatMap((curated) => {
    const tools = curated.tools.flatMap(
      (slug) => catalogue.toolsBySlug.get(catalogue.formerSlugs.get(slug) ?? slug) ?? [],
    )
    return tools.length === curated.tools.length ? [{ curated, tools }] : []
  }),
)

/** The one of exactly these tools, in whatever order; null where nobody wrote one. */
export function getCurated(catalogue: Catalogue, tools: readonly Tool[]): CuratedComparison | null {
  const isSame = (one: Curated) =>
    one.tools.length === tools.length && one.tools.every((tool) => tools.includes(tool))
  return findCurated(catalogue).find(isSame)?.curated ?? null
}
