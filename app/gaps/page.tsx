import type { Metadata } from 'next'
import { FactAges } from '@/components/gaps/fact-ages'
import { GapEntry } from '@/components/gaps/gap-entry'
import { GapFilter } from '@/components/gaps/gap-filter'
import { GapsHead } from '@/components/gaps/gaps-head'
import { PageLinks } from '@/components/listing/page-links'
import { agedFactsIn, summariseAges } from '@/lib/catalogue/gaps/fact-ages'
import { listGaps } from '@/lib/catalogue/gaps/gaps-list'
import { parseGapsQuery, toGapsPairs } from '@/lib/catalogue/gaps/gaps-query'
import { drawn } from '@/lib/http/drawn'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { getFactHistory } from '@/lib/store/readers/fact-history'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

type Props = PageProps<'/gaps'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = parseGapsQuery(await readParameters(searchParams), await getCatalogue())
  return {
    title: 'What is missing',
    description: 'What this catalogue does not know yet, tells without a source, or checked too long ago.',
    alternates: { canonical: paths.gaps(toGapsPairs(query, { page: query.page })) },
    robots: query.kind !== null || query.category !== null ? { index: false, follow: true } : undefined,
  }
}

/** The public to-do list: the tools that something is missing in, those with most gaps first. */
export default async function GapsPage({ searchParams }: Props) {
  const catalogue = await getCatalogue()
  const { query, dropped } = parseGapsQuery(await readParameters(searchParams), catalogue)
  const list = listGaps(catalogue, query)
  const ages = summariseAges(agedFactsIn(catalogue, query.category?.slug ?? null))
  // How it went is kept of the whole catalogue.
  const history = query.category === null && query.page === 1 ? await getFactHistory(catalogue) : []
  return drawn(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 desk:grid-cols-[14rem_minmax(0,1fr)] desk:grid-rows-[auto_1fr] print:block">
      <GapsHead list={list} dropped={[...dropped, ...list.dropped]} />
      <GapFilter list={list} />
      <div className="desk:col-start-2">
        <FactAges summary={ages} today={catalogue.today} history={history} />
        <ol className="entries [&_p]:max-w-none [&_p]:text-small [&_p]:text-soft">
          {list.tools.map((entry) => (
            <GapEntry key={entry.tool.slug} entry={entry} />
          ))}
        </ol>
        <PageLinks
          page={list.page}
          pages={list.pages}
          href={(page) => paths.gaps(toGapsPairs(query, { page }))}
        />
      </div>
    </div>,
  )
}
