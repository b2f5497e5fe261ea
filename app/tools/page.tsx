import type { Metadata } from 'next'
import { cache } from 'react'
import { EmptyListing } from '@/components/listing/empty-listing'
import { FilterPanel } from '@/components/listing/filter-panel'
import { ListingHead } from '@/components/listing/listing-head'
import { Pager } from '@/components/listing/pager'
import { OtherOffers, SearchOpening } from '@/components/listing/search-offers'
import { ToolEntries } from '@/components/listing/tool-entries'
import { ToolTable } from '@/components/listing/tool-table'
import { JsonLd } from '@/components/site/json-ld'
import { TickForm } from '@/components/ticks/tick-form'
import { DayForm } from '@/components/time/day-form'
import { PastNotice } from '@/components/time/past-notice'
import { followListing, followPairs } from '@/lib/catalogue/following/follow-query'
import { isNarrowed, toPairs } from '@/lib/catalogue/listing/filter'
import { getOnlyCategory, listTools, PAGE_SIZE } from '@/lib/catalogue/listing/listing'
import { listingTitle } from '@/lib/catalogue/listing/listing-words'
import { parseFilter, type QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { findOtherOffers } from '@/lib/catalogue/listing/search-offers'
import { toolListJsonLd } from '@/lib/catalogue/shown/json-ld'
import { readCatalogueOn, withoutDay } from '@/lib/http/day-asked'
import { drawn } from '@/lib/http/drawn'
import { feedLinks } from '@/lib/http/feed-links'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { onSite } from '@/lib/site-url'

/** The listing that an address asks for, made once for the head of the page and its body. */
const readListing = cache(async (parameters: string) => {
  const asked: QueryParameters = JSON.parse(parameters)
  const day = await readCatalogueOn(asked)
  const { catalogue } = day
  const { filter, dropped } = parseFilter(withoutDay(asked), catalogue)
  const listing = listTools(catalogue, filter)
  const category = getOnlyCategory(catalogue, filter)
  return { ...day, listing, category, dropped: [...day.dropped, ...dropped, ...listing.dropped] }
})

export async function generateMetadata({ searchParams }: PageProps<'/tools'>): Promise<Metadata> {
  const { catalogue, listing, category, query } = await readListing(
    JSON.stringify(await readParameters(searchParams)),
  )
  const { filter } = listing
  return {
    title: listingTitle(listing, category),
    description: category?.scope ?? 'Container tools, filtered by what they are, do and need.',
    alternates: {
      canonical: paths.tools(toPairs(filter)),
      types: {
        'application/json': paths.toolsJson([...toPairs(filter), ...query]),
        'text/csv': paths.toolsCsv([...toPairs({ ...filter, page: 1 }), ...query]),
        ...feedLinks(catalogue, followListing(filter)),
      },
    },
    // Combinations of filters and days are without number; a crawler finds every tool through the sitemap.
    robots: isNarrowed(filter) || query.length > 0 ? { index: false, follow: true } : undefined,
  }
}

export default async function ToolsPage({ searchParams }: PageProps<'/tools'>) {
  const { catalogue, now, day, listing, category, dropped } = await readListing(
    JSON.stringify(await readParameters(searchParams)),
  )
  const { answer } = listing
  const pairs = toPairs(listing.filter)
  const page = drawn(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 desk:grid-cols-[14rem_minmax(0,1fr)] desk:grid-rows-[auto_1fr] print:block">
      <ListingHead listing={listing} category={category} dropped={dropped} />
      <FilterPanel listing={listing} />
      <div className="desk:col-start-2">
        {answer && listing.page === 1 && (
          <SearchOpening catalogue={catalogue} query={listing.filter.query} answer={answer} />
        )}
        {listing.total === 0 && <EmptyListing listing={listing} />}
        <TickForm>
          {listing.filter.view === 'table' ? (
            <ToolTable {...{ listing, catalogue, category }} />
          ) : (
            <ToolEntries catalogue={catalogue} listing={listing} />
          )}
        </TickForm>
        <Pager listing={listing} />
        {answer && <OtherOffers offers={findOtherOffers(catalogue, answer)} />}
        <p className="mt-4 text-small">
          <a href={paths.feed('atom', followPairs(followListing(listing.filter)))}>
            {isNarrowed(listing.filter) ? 'Follow these tools as a feed' : 'Follow all tools as a feed'}
          </a>{' '}
          · <a href={paths.suggest()}>Suggest a correction, or a tool that is missing</a>
        </p>
        {day === null && <DayForm action={paths.tools()} today={now.today} query={pairs} />}
      </div>
      <JsonLd
        data={toolListJsonLd(
          {
            ...{ name: category?.name ?? 'Tools', path: paths.tools(toPairs(listing.filter)) },
            ...{ total: listing.total, first: (listing.page - 1) * PAGE_SIZE + 1 },
          },
          listing.tools,
          onSite,
        )}
      />
    </div>,
    day,
  )
  return (
    <>
      <PastNotice
        {...{ catalogue, now, day }}
        href={paths.tools(pairs)}
        changesOf={category === null ? [] : [['category', category.slug]]}
      />
      {page}
    </>
  )
}
