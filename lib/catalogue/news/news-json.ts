// News as JSON, for programs: a page of what is asked for.

import type { Catalogue } from '../catalogue'
import { findNews, type News, type NewsFilter } from './news'

/** How many news stand on a page. */
export const NEWS_PER_PAGE = 40

/** A page of the news that a filter asks for; `address` is the absolute one of the page, `dropped` what meant nothing. */
export function newsJson(
  catalogue: Catalogue,
  {
    filter,
    page,
    dropped,
    address,
  }: { filter: NewsFilter; page: number; dropped: string[]; address: string },
) {
  const all = findNews(catalogue, filter)
  return {
    revision: catalogue.revision,
    asOf: catalogue.today,
    address,
    ...filter,
    total: all.length,
    page,
    pageSize: NEWS_PER_PAGE,
    ...(dropped.length > 0 && { dropped }),
    news: all.slice((page - 1) * NEWS_PER_PAGE, page * NEWS_PER_PAGE).map(toJson),
  }
}

const toJson = ({ key, kind, tool, event }: News) => ({
  key,
  kind,
  tool: tool.slug,
  name: tool.name,
  date: event.date,
  event: event.kind,
  version: event.version,
  text: event.text,
  unverified: event.unverified,
  sources: event.sources,
})
