import type { Metadata } from 'next'
import { CategoryIndex } from '@/components/category-index'
import { ComparisonLinks } from '@/components/comparison-links'
import { JsonLd } from '@/components/json-ld'
import { LatestEvents } from '@/components/latest-events'
import { findComparisonsWorthReading } from '@/lib/catalogue/comparison/comparisons-worth-reading'
import { coverageOfAll } from '@/lib/catalogue/coverage'
import { findLatestEvents } from '@/lib/catalogue/recent-events'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/live-catalogue'

export const metadata: Metadata = { alternates: { canonical: paths.home() } }

export default async function HomePage() {
  const catalogue = await getCatalogue()
  const coverage = coverageOfAll(catalogue)
  return (
    <div className="home">
      <div className="opening">
        <h1>Container tooling, compared</h1>
        <p className="lead">
          What there is, how these tools differ, what you give up by choosing one, and how we know: every fact
          with its source and the day it was checked.
        </p>
        <form action={paths.tools()}>
          <label htmlFor="home-search">Find a tool</label>
          <input id="home-search" type="search" name="q" />
          <button type="submit">Search</button>
          <small className="soft">
            A name or part of one, an old name, or a word: k8s, scale to zero, chaos.
          </small>
        </form>
      </div>
      <section className="rule">
        <h2>Categories</h2>
        <CategoryIndex catalogue={catalogue} />
      </section>
      <div className="pair">
        <section className="rule">
          <h2>Comparisons worth reading</h2>
          <ComparisonLinks pairs={findComparisonsWorthReading(catalogue).slice(0, 8)} />
        </section>
        <section className="rule">
          <h2>What happened lately</h2>
          <LatestEvents events={findLatestEvents(catalogue).slice(0, 8)} />
          <p className="small">
            <a href={paths.changes()}>Changes to the catalogue</a>
          </p>
        </section>
      </div>
      <section className="rule">
        <h2>How we know</h2>
        <p>
          {catalogue.tools.length.toLocaleString('en')} tools are described by{' '}
          {coverage.known.toLocaleString('en')} facts; {coverage.sourced.toLocaleString('en')} of them lead to
          a source, the others say “unverified”. Another{' '}
          {(coverage.asked - coverage.known).toLocaleString('en')} questions are open, and each is printed as
          “unknown” rather than left blank: <a href={paths.gaps()}>what is missing</a>.{' '}
          <a href={paths.glossary()}>Every word is defined.</a>
        </p>
      </section>
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
