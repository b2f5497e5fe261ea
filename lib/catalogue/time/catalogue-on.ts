// The catalogue as of an earlier day of the world: another value of the same kind, which every page can be drawn from.

import { LRUCache } from 'lru-cache'
import { buildCatalogue, type Catalogue } from '../catalogue'
import { NO_CLAIMS } from '../document/claim'
import { upkeepOn } from '../document/upkeep'
import { oncePerCatalogue } from '../memo'
import { documentOn, firstDayKnown, hasExisted } from './document-on'

/** So many days are kept of a catalogue, fewer of a large one: a page and its files ask for one, a difference for two. */
const MOST_DAYS = 12
const LEAST_DAYS = 2
/** So many tools are kept of all days together: each takes some 10 kB. */
const MOST_KEPT = 6000

const daysOf = oncePerCatalogue('daysOf', ({ tools }) => {
  const room = Math.floor(MOST_KEPT / Math.max(1, tools.length))
  return new LRUCache<string, Catalogue>({ max: Math.max(LEAST_DAYS, Math.min(MOST_DAYS, room)) })
})

/**
 * The catalogue as of `day` (YYYY-MM-DD): the tools that are known to have existed, with their status, releases and lines
 * of then. On its own day, and later, it is itself.
 */
export function catalogueOn(catalogue: Catalogue, day: string): Catalogue {
  if (day >= catalogue.today) return catalogue
  const days = daysOf(catalogue)
  const known = days.get(day)
  if (known) return known
  const made = makeDay(catalogue, day)
  days.set(day, made)
  return made
}

/** The first day of which the catalogue tells anything; its own day where it has no tool. */
export const firstDayOfAll = oncePerCatalogue('firstDayOfAll', ({ tools, today }): string => {
  const [first] = tools.flatMap((tool) => firstDayKnown(tool) ?? []).sort()
  return first ?? today
})

function makeDay(catalogue: Catalogue, day: string): Catalogue {
  const { revision, withdrawn, deadLinks, vocabulary } = catalogue
  const existing = catalogue.tools.filter((tool) => hasExisted(tool, day))
  const slugs = new Set(existing.map(({ slug }) => slug))
  const existed = (slug: string) => slugs.has(catalogue.formerSlugs.get(slug) ?? slug)
  const tools = existing.map((tool) => documentOn(tool, day, existed))
  return buildCatalogue({
    ...{ revision, withdrawn, deadLinks, tools, claims: NO_CLAIMS, today: day },
    // By the whole record: a release that followed tells a silence of then from a gap in what is known.
    upkeepOf: (document) => upkeepOn(catalogue.toolsBySlug.get(document.slug) ?? document, day),
    // What editors wrote of a comparison is of now.
    vocabulary: { ...vocabulary, comparisons: [] },
  })
}
