import type { Metadata } from 'next'
import { PublishedRevisions } from '@/components/history/published-revisions'
import { RevisionPair } from '@/components/history/revision-pair'
import { NothingFound } from '@/components/listing/nothing-found'
import { absentMetadata, WithdrawnPage } from '@/components/tool/withdrawn-page'
import { getTool } from '@/lib/catalogue/catalogue'
import { toPairs } from '@/lib/catalogue/comparison/comparison-query'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { differenceOf } from '@/lib/editing/merge/difference'
import { drawn } from '@/lib/http/drawn'
import { readNumber, readPage } from '@/lib/http/page-number'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { findChanges, getPublishedPair } from '@/lib/store/revisions/changes'
import { listChanges } from '../../../changes/list-changes'
import { getToolAt } from '../get-tool-at'

type Props = PageProps<'/tools/[slug]/history'>

const PER_PAGE = 20

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const catalogue = await getCatalogue()
  const tool = getTool(catalogue, slug)
  if (tool === null) return absentMetadata(catalogue.withdrawnBySlug.get(slug))
  const feed = paths.changesFeed([['tool', tool.slug]])
  return {
    title: `History of ${tool.name}`,
    description: `Every published revision of ${tool.name}: who changed what, when and why.`,
    alternates: { canonical: paths.toolHistory(tool.slug), types: { 'application/atom+xml': feed } },
  }
}

/** Every published revision of a tool: who, when, why, what; and what differs between any two. */
export default async function ToolHistoryPage({ params, searchParams }: Props) {
  const { slug } = await params
  const wanted = await readParameters(searchParams)
  const catalogue = await getCatalogue()
  const tool = getToolAt(catalogue, slug, (own) => paths.toolHistory(own, toPairs(wanted)))
  const withdrawn = catalogue.withdrawnBySlug.get(slug)
  if (tool === null && withdrawn) return withStatus(410, <WithdrawnPage tool={withdrawn} />)
  if (tool === null) return withStatus(404, <NothingFound catalogue={catalogue} wanted={wantedName(slug)} />)
  const [page, from, to] = [readPage(wanted.page), readNumber(wanted.from), readNumber(wanted.to)]
  const [{ changes, hasOlder }, pair] = await Promise.all([
    findChanges({ tool: slug }, { page, perPage: PER_PAGE }),
    from !== null && to !== null ? getPublishedPair(slug, [from, to]) : null,
  ])
  const asked = wanted.from !== undefined || wanted.to !== undefined
  return drawn(
    <div className="stack">
      <h1>
        History of{' '}
        <a className="text-inherit" href={paths.tool(slug)}>
          {tool.name}
        </a>
      </h1>
      {asked && pair === null && (
        <p className="callout">There are no two published revisions with these numbers to compare.</p>
      )}
      {pair && (
        <RevisionPair
          pair={pair}
          differences={differenceOf(pair[0].document, pair[1].document, catalogue.vocabulary)}
        />
      )}
      <PublishedRevisions
        {...{ slug, page, hasOlder, from, to }}
        changes={listChanges(changes, catalogue.vocabulary)}
      />
    </div>,
  )
}
