import type { Metadata } from 'next'
import { SourceList } from '@/components/facts/source-list'
import { ClaimEntry } from '@/components/ledger/claim-entry'
import { LedgerFilterForm } from '@/components/ledger/ledger-filter'
import { VerdictTally } from '@/components/ledger/verdict-tally'
import { DroppedWords } from '@/components/listing/dropped-words'
import { LifelineLegend, LifelineTable } from '@/components/pictures/lifeline-table'
import { JsonLd } from '@/components/site/json-ld'
import { isAsked, ledgerPairs, parseLedgerFilter } from '@/lib/catalogue/news/ledger-query'
import { toReportLives } from '@/lib/catalogue/pictures/report-lives'
import { toLedger } from '@/lib/catalogue/shown/claim-ledger'
import { drawn } from '@/lib/http/drawn'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const description =
  'What was said about container tools, above all in September 2016, how things stood, and what came of it.'

type Props = PageProps<'/then-and-now'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter } = parseLedgerFilter(await readParameters(searchParams), await getCatalogue())
  const isNarrowed = filter.verdict !== null || filter.tool !== null
  return {
    title: 'Then and now',
    description,
    alternates: {
      canonical: paths.ledger(ledgerPairs(filter)),
      types: { 'application/json': paths.claimsJson() },
    },
    robots: isNarrowed ? { index: false, follow: true } : undefined,
  }
}

export default async function ThenAndNowPage({ searchParams }: Props) {
  const catalogue = await getCatalogue()
  const { filter, dropped } = parseLedgerFilter(await readParameters(searchParams), catalogue)
  const { entries, tally, cited } = toLedger(catalogue)
  const shown = entries.filter((entry) => isAsked(filter, entry))
  const lives = toReportLives(catalogue)
  return drawn(
    <div className="stack">
      <header>
        <h1>Then and now</h1>
        <p className="text-lead">
          In September 2016 two conferences, Software Circus in Amsterdam and Container Camp in London, had
          opinions about container tools. A trip report wrote them down, and this ledger began with it. Each
          claim is held against how things stood, and against what happened since.
        </p>
        {lives && (
          <p className="mt-2 text-small">
            <a href="#lives">The tools that were spoken of, in time</a>
          </p>
        )}
      </header>
      <VerdictTally tally={tally} filter={filter} />
      <LedgerFilterForm filter={filter} entries={entries} shown={shown.length} />
      <DroppedWords sentences={dropped} />
      {shown.length === 0 && <p>There is no such claim.</p>}
      <section className="divide-y divide-line *:grid *:gap-x-8 *:gap-y-2 *:py-5 desk:*:grid-cols-[17rem_minmax(0,1fr)_minmax(0,1fr)] [&_h3]:font-sans [&_h3]:text-small [&_h3]:leading-relaxed [&_h3]:font-normal [&_h3]:tracking-normal [&_h3]:text-soft">
        {shown.map((entry) => (
          <ClaimEntry key={entry.claim.key} entry={entry} cited={cited} />
        ))}
      </section>
      {lives && (
        <section className="rule" id="lives">
          <h2>The tools that were spoken of, in time</h2>
          <LifelineLegend />
          <LifelineTable
            lifelines={lives.lifelines}
            caption="Tools that claims are about, and the two conferences of 2016"
            marks={lives.conferences}
          />
        </section>
      )}
      <section className="rule">
        <h2>Sources</h2>
        <SourceList sources={cited.sources} />
      </section>
      <JsonLd
        data={{
          '@type': 'Article',
          headline: 'Then and now',
          description,
          url: new URL(paths.thenAndNow(), siteUrl).href,
        }}
      />
    </div>,
  )
}
