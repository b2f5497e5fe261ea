// How many tools each category holds.

import { oncePerCatalogue } from '../memo'

/** Category slug → number of published tools in it, as primary or other category; empty ones are absent. */
export const countToolsByCategory = oncePerCatalogue(
  'countToolsByCategory',
  (catalogue): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const tool of catalogue.tools)
      for (const slug of tool.categories) counts.set(slug, (counts.get(slug) ?? 0) + 1)
    return counts
  },
)
