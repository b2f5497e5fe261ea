// `/timeline`: the listing's filter, answered by lifelines.

import type { Catalogue } from '../catalogue'
import { type Filter, withPage } from '../listing/filter'
import { findTools, type Listing, listTools } from '../listing/listing'
import { type Lifelines, sortByBegin, toLifelines } from './lifelines'

/** Rows of one page: a whole field of its size stands on one. */
export const LIVES_ON_PAGE = 200

export type TimelinePage = { listing: Listing; lifelines: Lifelines; page: number; pages: number }

/** The lives of the tools that a filter shows, the earliest first; a page beyond the end becomes the last one. */
export function toTimeline(catalogue: Catalogue, asked: Filter): TimelinePage {
  const tools = sortByBegin(findTools(catalogue, asked), catalogue.today)
  const pages = Math.max(1, Math.ceil(tools.length / LIVES_ON_PAGE))
  const page = Math.min(asked.page, pages)
  const listing = listTools(catalogue, withPage(asked, 1))
  const dropped =
    page === asked.page ? [] : [`There is no page ${asked.page}; this is the last one, ${page}.`]
  return {
    listing: { ...listing, filter: withPage(asked, page), dropped: [...listing.dropped, ...dropped] },
    lifelines: toLifelines(catalogue, tools.slice((page - 1) * LIVES_ON_PAGE, page * LIVES_ON_PAGE)),
    page,
    pages,
  }
}
