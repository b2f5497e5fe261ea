import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ChangeList } from '@/components/history/change-list'
import { NewerOlder } from '@/components/history/newer-older'
import { DroppedWords } from '@/components/listing/dropped-words'
import { SpanForm } from '@/components/time/span-form'
import { parseScope, readFormSpan, scopePairs } from '@/lib/catalogue/time/span-query'
import { drawn } from '@/lib/http/drawn'
import { readPage } from '@/lib/http/page-number'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { findChanges } from '@/lib/store/revisions/changes'
import { listChanges } from './list-changes'
import { readChangesFilter, toQuery } from './read-changes-filter'

type Props = PageProps<'/changes'>

const PER_PAGE = 30

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, title } = readChangesFilter(await getCatalogue(), await readParameters(searchParams))
  const feed = paths.changesFeed(toQuery(filter))
  return {
    title,
    description: `${title}: what was published here, by whom and why, newest first.`,
    alternates: { canonical: paths.changes(toQuery(filter)), types: { 'application/atom+xml': feed } },
  }
}

/** What was published, newest first: of the whole catalogue, of one category or of one tool. */
export default async function ChangesPage({ searchParams }: Props) {
  const wanted = await readParameters(searchParams)
  const catalogue = await getCatalogue()
  const between = readFormSpan(wanted)
  const { scope } = parseScope(catalogue, { tool: wanted.tool, category: wanted.category })
  if (between !== null) redirect(paths.changesBetween(between, scopePairs(scope)))
  const { filter, title, dropped } = readChangesFilter(catalogue, wanted)
  const page = readPage(wanted.page)
  const { changes, hasOlder } = await findChanges(filter, { page, perPage: PER_PAGE })
  return drawn(
    <div className="stack">
      <header>
        <h1>{title}</h1>
        <p>
          What was published here, newest first. Between two days what changed in the world is told as well:
        </p>
        <SpanForm catalogue={catalogue} span={null} scope={scope} />
      </header>
      <DroppedWords sentences={dropped} />
      <p className="text-small">
        {toQuery(filter).length > 0 && (
          <>
            <a href={paths.changes()}>All changes</a> ·{' '}
          </>
        )}
        <a href={paths.changesFeed(toQuery(filter))}>Follow these as a feed</a>
      </p>
      {changes.length === 0 && <p>There are no changes here.</p>}
      <ChangeList changes={listChanges(changes, catalogue.vocabulary)} />
      <NewerOlder
        page={page}
        hasOlder={hasOlder}
        href={(to) => paths.changes([...toQuery(filter), ['page', to === 1 ? '' : String(to)]])}
      />
    </div>,
  )
}
