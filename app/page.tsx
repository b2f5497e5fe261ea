import type { Metadata } from 'next'
import { CategoryIndex } from '@/components/category/category-index'
import { ComparisonOffers } from '@/components/comparison/comparison-offers'
import { LedgerOffer } from '@/components/ledger/ledger-offer'
import { HomeOpening } from '@/components/site/home-opening'
import { JsonLd } from '@/components/site/json-ld'
import { LatestEvents } from '@/components/site/latest-events'
import { HowWeKnow } from '@/components/tool/how-we-know'
import { findLatestEvents } from '@/lib/catalogue/shown/recent-events'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export const metadata: Metadata = {
  alternates: {
    canonical: paths.home(),
    types: { 'application/atom+xml': paths.changesFeed(), 'application/json': paths.catalogueJson() },
  },
}

const HALVES = 'grid grid-cols-[repeat(auto-fit,minmax(min(100%,26rem),1fr))] gap-x-12 gap-y-9'

export default async function HomePage() {
  const catalogue = await getCatalogue()
  return (
    <div className="stack">
      <HomeOpening />
      <section className="rule">
        <h2>Categories</h2>
        <CategoryIndex catalogue={catalogue} />
      </section>
      <div className={HALVES}>
        <section className="rule">
          <h2>Comparisons worth reading</h2>
          <ComparisonOffers catalogue={catalogue} most={8} />
          <p className="mt-2 text-small">
            <a href={paths.compare()}>More, or compare tools of your own choice</a>
          </p>
        </section>
        <section className="rule">
          <h2>What happened lately</h2>
          <LatestEvents events={findLatestEvents(catalogue).slice(0, 8)} />
          <p className="mt-2 text-small">
            <a href={paths.changes()}>Changes to the catalogue</a>
          </p>
        </section>
      </div>
      <div className={HALVES}>
        <LedgerOffer catalogue={catalogue} />
        <HowWeKnow catalogue={catalogue} />
      </div>
      <JsonLd
        data={{
          '@type': 'WebSite',
          name: 'Gantry',
          url: siteUrl.href,
          potentialAction: {
            '@type': 'SearchAction',
            target: `${new URL(paths.tools(), siteUrl).href}?q={search_term_string}`,
            'query-input': 'required name=search_term_string',
          },
        }}
      />
    </div>
  )
}
