import type { Metadata } from 'next'
import { cache } from 'react'
import { DroppedWords } from '@/components/listing/dropped-words'
import { EmptyListing } from '@/components/listing/empty-listing'
import { FilterChips } from '@/components/listing/filter-chips'
import { FilterPanel } from '@/components/listing/filter-panel'
import { ListingSearch } from '@/components/listing/listing-search'
import { PageLinks } from '@/components/listing/page-links'
import { LifelineLegend, LifelineTable } from '@/components/pictures/lifeline-table'
import { JsonLd } from '@/components/site/json-ld'
import { isNarrowed, toTimelinePairs, withPage } from '@/lib/catalogue/listing/filter'
import { formatTotal } from '@/lib/catalogue/listing/listing-words'
import { parseFilter } from '@/lib/catalogue/listing/parse-filter'
import { toTimeline } from '@/lib/catalogue/pictures/timeline-page'
import { drawn } from '@/lib/http/drawn'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

type Props = PageProps<'/timeline'>

const TITLE = 'Timeline'
const DESCRIPTION = 'When tools began, how far they came, when they ended, and what took their place.'

const readTimeline = cache(async (parameters: string) => {
  const catalogue = await getCatalogue()
  const { filter, dropped } = parseFilter(JSON.parse(parameters), catalogue)
  const timeline = toTimeline(catalogue, filter)
  return { timeline, dropped: [...dropped, ...timeline.listing.dropped] }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { timeline } = await readTimeline(JSON.stringify(await readParameters(searchParams)))
  const { filter, chips } = timeline.listing
  return {
    title: chips.length === 0 ? TITLE : `${TITLE}: ${chips.map(({ text }) => text).join(', ')}`,
    description: DESCRIPTION,
    alternates: { canonical: paths.timeline(toTimelinePairs(filter)) },
    robots: isNarrowed(filter) ? { index: false, follow: true } : undefined,
  }
}

/** The lives of the tools that a filter shows, in the order in which they began. */
export default async function TimelinePage({ searchParams }: Props) {
  const { timeline, dropped } = await readTimeline(JSON.stringify(await readParameters(searchParams)))
  const { listing, lifelines, page, pages } = timeline
  const { filter } = listing
  return drawn(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 desk:grid-cols-[14rem_minmax(0,1fr)] desk:grid-rows-[auto_1fr] print:block">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 desk:col-start-2 [&_a]:inline-block">
        <h1>{TITLE}</h1>
        <ListingSearch filter={filter} to={paths.timeline()} />
        <FilterChips chips={listing.chips} filter={filter} to={paths.timeline} />
        <DroppedWords sentences={dropped} />
        <p className="max-w-none text-small">
          <b role="status">{formatTotal(listing)}</b>
          <span className="text-soft">
            {', the earliest first · '}
            <a href={paths.tools(toTimelinePairs(filter))}>the same as a list</a>
          </span>
        </p>
      </div>
      <FilterPanel listing={listing} to={paths.timeline} />
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 desk:col-start-2">
        {listing.total === 0 ? (
          <EmptyListing listing={listing} />
        ) : (
          <>
            <LifelineLegend />
            <LifelineTable lifelines={lifelines} caption="Tools, when they began, and what became of them" />
          </>
        )}
        <PageLinks
          page={page}
          pages={pages}
          href={(to) => paths.timeline(toTimelinePairs(withPage(filter, to)))}
        />
      </div>
      <JsonLd
        data={{
          '@type': 'CollectionPage',
          name: TITLE,
          description: DESCRIPTION,
          url: new URL(paths.timeline(), siteUrl).href,
        }}
      />
    </div>,
  )
}
