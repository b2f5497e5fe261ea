import type { Metadata } from 'next'
import { EmptyListing } from '@/components/empty-listing'
import { FilterPanel } from '@/components/filter-panel'
import { JsonLd } from '@/components/json-ld'
import { ListingHead } from '@/components/listing-head'
import { Pager } from '@/components/pager'
import { ToolEntry } from '@/components/tool-entry'
import { isNarrowed, toPairs } from '@/lib/catalogue/listing/filter'
import { getOnlyCategory, listTools } from '@/lib/catalogue/listing/listing'
import { parseFilter } from '@/lib/catalogue/listing/parse-filter'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/live-catalogue'

export async function generateMetadata({ searchParams }: PageProps<'/tools'>): Promise<Metadata> {
  const catalogue = await getCatalogue()
  const { filter } = parseFilter(await searchParams, catalogue)
  const category = getOnlyCategory(catalogue, filter)
  return {
    title: category === null ? 'Tools' : category.name,
    description: category?.scope ?? 'Container tools, filtered by what they are, do and need.',
    alternates: { canonical: paths.tools(toPairs(filter)) },
    // Combinations of filters are without number; a crawler finds every tool through the sitemap.
    robots: isNarrowed(filter) ? { index: false, follow: true } : undefined,
  }
}

export default async function ToolsPage({ searchParams }: PageProps<'/tools'>) {
  const catalogue = await getCatalogue()
  const { filter, dropped } = parseFilter(await searchParams, catalogue)
  const listing = listTools(catalogue, filter)
  const category = getOnlyCategory(catalogue, filter)
  return (
    <div className="shelf">
      <ListingHead listing={listing} category={category} dropped={[...dropped, ...listing.dropped]} />
      <FilterPanel listing={listing} />
      <div className="found">
        {listing.total === 0 && <EmptyListing listing={listing} />}
        <ol className="entries">
          {listing.tools.map((tool) => (
            <ToolEntry key={tool.slug} tool={tool} catalogue={catalogue} />
          ))}
        </ol>
        <Pager listing={listing} />
        <p className="small">
          <a href={paths.suggest()}>Suggest a correction, or a tool that is missing</a>
        </p>
      </div>
      <JsonLd
        data={{
          '@type': 'CollectionPage',
          name: category?.name ?? 'Tools',
          url: new URL(paths.tools(), siteUrl).href,
        }}
      />
    </div>
  )
}
