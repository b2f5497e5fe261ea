// What an address below /compare asks for, and of which catalogue: that in memory, with ?at= that of a revision, with ?on=
// either as of an earlier day.

import { type Catalogue, getTool } from '../catalogue/catalogue'
import {
  type ComparisonRequest,
  parseComparison,
  type QueryPairs,
  revisionOf,
} from '../catalogue/comparison/comparison-query'
import { notThereSentence } from '../catalogue/time/day-words'
import { joinSlugs, splitSlugs } from '../paths'
import { getCatalogue } from '../store/readers/live-catalogue'
import { getCatalogueAt, getFirstKeptRevision } from '../store/revisions/catalogue-at'
import { askDay, type DayAsked } from './day-asked'

export type ComparisonAsked = Omit<DayAsked, 'dropped' | 'query'> & {
  request:
    | ComparisonRequest
    /** There is no such revision, or none is kept that early; `first` is the earliest. */
    | { kind: 'not-kept'; at: number; first: number; slugs: string[] }
    /** On the day asked for there were not two of the tools; a sentence on each that was not there. */
    | { kind: 'not-there'; day: string; slugs: string[]; sentences: string[] }
}

/** Reads the last step of the path and its query. Throws DatabaseUnavailable where a revision is asked for. */
export async function readComparison(segment: string, query: QueryPairs): Promise<ComparisonAsked> {
  const { catalogue, request } = await readRevision(segment, query)
  const days = query.flatMap(([key, value]) => (key === 'on' ? [value] : []))
  const { dropped, query: _, ...asked } = askDay(catalogue, { on: days })
  if (request.kind !== 'comparison') return { ...asked, request }
  if (asked.day === null)
    return { ...asked, request: { ...request, dropped: [...dropped, ...request.dropped] } }
  return { ...asked, request: onDay(request, asked.catalogue, asked.day) }
}

type Compared = Extract<ComparisonRequest, { kind: 'comparison' }>

/** The same comparison with the tools as they were on the day; of those that were not there it is said. */
function onDay(request: Compared, then: Catalogue, day: string): ComparisonAsked['request'] {
  const tools = request.tools.flatMap(({ slug }) => getTool(then, slug) ?? [])
  const absent = request.tools.filter(({ slug }) => getTool(then, slug) === null)
  const sentences = absent.map((tool) => notThereSentence(tool, day))
  if (tools.length < 2)
    return { kind: 'not-there', day, sentences, slugs: request.tools.map(({ slug }) => slug) }
  const view = { ...request.view, on: day }
  return { ...request, tools, view, dropped: [...sentences, ...request.dropped] }
}

async function readRevision(
  segment: string,
  query: QueryPairs,
): Promise<{ catalogue: Catalogue; request: ComparisonAsked['request'] }> {
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
