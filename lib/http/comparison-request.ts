// What an address below /compare asks for, and of which catalogue: that in memory, or with ?at= that of a revision.

import type { Catalogue } from '../catalogue/catalogue'
import {
  type ComparisonRequest,
  parseComparison,
  type QueryPairs,
  revisionOf,
} from '../catalogue/comparison/comparison-query'
import { joinSlugs, splitSlugs } from '../paths'
import { getCatalogue } from '../store/readers/live-catalogue'
import { getCatalogueAt, getFirstKeptRevision } from '../store/revisions/catalogue-at'

export type ComparisonAsked = {
  catalogue: Catalogue
  /** `not-kept`: there is no such revision, or none is kept that early; `first` is the earliest. */
  request: ComparisonRequest | { kind: 'not-kept'; at: number; first: number; slugs: string[] }
}

/** Reads the last step of the path and its query. Throws DatabaseUnavailable where a revision is asked for. */
export async function readComparison(segment: string, query: QueryPairs): Promise<ComparisonAsked> {
  const live = await getCatalogue()
  const at = revisionOf(query)
  if (at === null) return { catalogue: live, request: parseComparison(live, segment, query) }
  const asked = parseComparison(live, segment, query)
  const named =
    asked.kind === 'redirect' ? asked.slugs : [...asked.tools.map(({ slug }) => slug), ...asked.unknown]
  const then = await getCatalogueAt(at, [...named, ...splitSlugs(segment)].slice(0, 40))
  if (then === null)
    return {
      catalogue: live,
      request: { kind: 'not-kept', at, first: await getFirstKeptRevision(), slugs: named },
    }
  // The one spelling is that of the revision: a tool may have had another address then.
  const { catalogue, slugs } = then
  const isNamed = slugs.length > 1 && joinSlugs(slugs) !== segment
  if (isNamed) return { catalogue, request: { kind: 'redirect', slugs } }
  return { catalogue, request: parseComparison(catalogue, segment, query) }
}
