import { ownOrigin } from '@/lib/auth/origin'
import { machineResponse } from '@/lib/http/machine-response'
import { readPage } from '@/lib/http/page-number'
import { paths, type Query } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { findChanges } from '@/lib/store/revisions/changes'
import { readChangesFilter, toQuery } from '../changes/read-changes-filter'
import { writeFeed } from './write-feed'

const PER_PAGE = 30

/** What was published, newest first, for feed readers: `?tool=`, `?category=`, `?page=`. */
export async function GET(request: Request) {
  // Read before the changes: a tag that is older than they are is asked for again, a newer one never would be.
  const catalogue = await getCatalogue()
  const wanted = new URL(request.url).searchParams
  const asked = { tool: wanted.get('tool') ?? '', category: wanted.get('category') ?? '' }
  const { filter, title, dropped } = readChangesFilter(catalogue, asked)
  if (dropped.length > 0) return new Response(`${dropped.join('\n')}\n`, { status: 404, headers: PLAIN })
  const page = readPage(wanted.get('page') ?? undefined)
  const origin = ownOrigin(request.headers)
  const at = (to: number): Query => [...toQuery(filter), ['page', to === 1 ? '' : String(to)]]
  const answer = (text: string) =>
    machineResponse(request, {
      type: 'application/atom+xml; charset=utf-8',
      revision: catalogue.revision,
      today: catalogue.today,
      variant: origin + paths.changesFeed(at(page)),
      body: () => text,
    })
  // A reader that has it all costs no query.
  const known = answer('')
  if (known.status === 304) return known
  const { changes, hasOlder } = await findChanges(filter, { page, perPage: PER_PAGE })
  const links = {
    self: paths.changesFeed(at(page)),
    first: paths.changesFeed(at(1)),
    alternate: paths.changes(toQuery(filter)),
    ...(page > 1 && { previous: paths.changesFeed(at(page - 1)) }),
    ...(hasOlder && { next: paths.changesFeed(at(page + 1)) }),
  }
  const { vocabulary, today } = catalogue
  return answer(writeFeed({ title, origin, links, changes, vocabulary, emptySince: `${today}T00:00:00Z` }))
}

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' }
