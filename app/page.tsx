import type { Metadata } from 'next'
import { CategoryField } from '@/components/category/category-field'
import { ComparisonOffers } from '@/components/comparison/comparison-offers'
import { NewsList } from '@/components/news/news-list'
import { HomeOpening } from '@/components/site/home-opening'
import { JsonLd } from '@/components/site/json-ld'
import { NeedList } from '@/components/site/need-list'
import { findPairsToStart } from '@/lib/catalogue/comparison/comparison-suggestions'
import { datasetJsonLd } from '@/lib/catalogue/contract/dataset-json-ld'
import { examplePhrase, findAnsweredNeeds } from '@/lib/catalogue/listing/answered-needs'
import { findNewsThatMatters } from '@/lib/catalogue/news/news'
import { countToolsByCategory } from '@/lib/catalogue/shown/category-counts'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'
import { onSite, siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export const metadata: Metadata = {
  alternates: {
    canonical: paths.home(),
    types: { 'application/atom+xml': paths.newsFeed(), 'application/json': paths.catalogueJson() },
  },
}

const HALVES = 'grid grid-cols-[repeat(auto-fit,minmax(min(100%,26rem),1fr))] gap-x-12 gap-y-9'
const MORE = 'mt-2 text-small [&_a]:inline-block [&_a]:py-1'

export default async function HomePage() {
  const catalogue = await getCatalogue()
  const needs = findAnsweredNeeds(catalogue).slice(0, 12)
  const [pair] = findPairsToStart(catalogue)
  const examples = [
    ...needs.flatMap((one, place) => (place % 4 === 1 ? examplePhrase(one) : [])),
    ...(pair ? [pair.map(({ name }) => name).join(' vs ')] : []),
  ]
  return drawn(
    <div className="stack">
      <HomeOpening
        tools={catalogue.tools.length}
        categories={countToolsByCategory(catalogue).size}
        examples={examples}
      />
      <section className="rule">
        <h2>The field</h2>
        <CategoryField catalogue={catalogue} />
        <p className={MORE}>
          <a href={paths.map()}>The whole field on one screen</a> · <a href={paths.timeline()}>in time</a>
        </p>
      </section>
      {needs.length > 0 && (
        <section className="rule">
          <h2>I am looking for …</h2>
          <NeedList needs={needs} />
          <p className={MORE}>
            <a href={paths.choose()}>Help me choose, step by step</a>
          </p>
        </section>
      )}
      <div className={HALVES}>
        <section className="rule">
          <h2>Comparisons worth reading</h2>
          <ComparisonOffers catalogue={catalogue} most={8} />
          <p className={MORE}>
            <a href={paths.compare()}>More, or compare tools of your own choice</a>
          </p>
        </section>
        <section className="rule">
          <h2>News that matters</h2>
          <NewsList news={findNewsThatMatters(catalogue, 8)} />
          <p className={MORE}>
            <a href={paths.news()}>All news</a> · <a href={paths.newsFeed()}>Feed</a>
          </p>
        </section>
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
      <JsonLd data={datasetJsonLd(catalogue, onSite)} />
    </div>,
  )
}
