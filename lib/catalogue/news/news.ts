// What happened in the field, told by the events of its tools: not what changed in the catalogue.

import type { Catalogue, Tool } from '../catalogue'
import { firstDayOf } from '../document/partial-date'
import type { EventDocument } from '../document/tool-document'
import type { EventKind } from '../document/words'
import { oncePerCatalogue } from '../memo'

/** What sort of news an event is, in the order pages offer them. */
export const NEWS_KINDS = [
  'ends',
  'foundations',
  'owners',
  'beginnings',
  'milestones',
  'advisories',
  'releases',
  'ahead',
] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

const KIND_OF: Record<EventKind, NewsKind> = {
  announced: 'beginnings',
  planned: 'ahead',
  'first-release': 'beginnings',
  release: 'releases',
  'joined-foundation': 'foundations',
  incubating: 'foundations',
  graduated: 'foundations',
  acquired: 'owners',
  renamed: 'owners',
  milestone: 'milestones',
  advisory: 'advisories',
  dormant: 'ends',
  maintenance: 'ends',
  deprecated: 'ends',
  archived: 'ends',
  retired: 'ends',
  absorbed: 'ends',
  revived: 'beginnings',
}

export type News = {
  tool: Tool
  event: EventDocument
  kind: NewsKind
  /** Stays the same as long as the event does: `rkt/archived/2020-02`. */
  key: string
}

/** What is asked of the news; null is any. Releases, of which there are most, come only when asked for. */
export type NewsFilter = { kind: NewsKind | null; category: string | null }

/** Everything that happened up to the catalogue's day, and what is announced for later; the latest first. */
const findAllNews = oncePerCatalogue('findAllNews', (catalogue: Catalogue): readonly News[] =>
  catalogue.tools
    .flatMap((tool) => newsOf(tool, catalogue.today))
    .map((news) => ({ news, day: firstDayOf(news.event.date) }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .map(({ news }) => news),
)

/** What happened to one tool up to `today` (YYYY-MM-DD), and what is announced for later, in the order of its events. */
export function newsOf(tool: Tool, today: string): News[] {
  const seen = new Map<string, number>()
  return tool.events.flatMap((event) => {
    const kind = KIND_OF[event.kind]
    const name = [tool.slug, event.kind, event.date, event.version ?? ''].filter(Boolean).join('/')
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    // A plan is news until its day; nothing else has a day to come.
    if (firstDayOf(event.date) > today !== (kind === 'ahead')) return []
    return [{ tool, event, kind, key: before === 0 ? name : `${name}/${before + 1}` }]
  })
}

/** The news that are asked for, the latest first. */
export function findNews(catalogue: Catalogue, { kind, category }: NewsFilter): readonly News[] {
  return findAllNews(catalogue).filter(
    (news) =>
      (kind === null ? news.kind !== 'releases' : news.kind === kind) &&
      (category === null || news.tool.categories.includes(category)),
  )
}

const MATTERING: readonly NewsKind[] = ['ends', 'foundations', 'owners', 'ahead']

/** The latest of what changes a decision: what ends, who owns it, how far it came; the last of each tool. */
export function findNewsThatMatters(catalogue: Catalogue, most: number): News[] {
  const latest = new Map<string, News>()
  for (const news of findAllNews(catalogue)) {
    if (latest.size === most) break
    if (MATTERING.includes(news.kind) && !latest.has(news.tool.slug)) latest.set(news.tool.slug, news)
  }
  return [...latest.values()]
}
