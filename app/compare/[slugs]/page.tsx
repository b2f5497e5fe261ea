import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ComparisonChooser } from '@/components/comparison/comparison-chooser'
import { ComparisonPage } from '@/components/comparison/comparison-page'
import { NotKept } from '@/components/comparison/not-kept'
import { TooManyTools } from '@/components/comparison/too-many-tools'
import { DayForm } from '@/components/time/day-form'
import { NotThereTogether } from '@/components/time/not-there-together'
import { PastNotice } from '@/components/time/past-notice'
import { toPairs, viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { comparisonName } from '@/lib/catalogue/comparison/comparison-words'
import { followTools } from '@/lib/catalogue/following/follow-query'
import { readComparison } from '@/lib/http/comparison-request'
import { decodeSegment } from '@/lib/http/decode-segment'
import { drawn } from '@/lib/http/drawn'
import { feedLinks } from '@/lib/http/feed-links'
import { oembedLink } from '@/lib/http/oembed-link'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { openGraph } from '@/lib/open-graph'
import { paths, type Query } from '@/lib/paths'

type Props = PageProps<'/compare/[slugs]'>

// Asked for the head and for the page, answered once a request: a revision is read from the database.
const readOnce = cache((segment: string, query: string) => readComparison(segment, JSON.parse(query)))

/** What the address asks for. Other spellings redirect for good. */
async function readRequest({ params, searchParams }: Props) {
  const [{ slugs }, parameters] = await Promise.all([params, readParameters(searchParams)])
  const query = toPairs(parameters)
  const asked = await readOnce(decodeSegment(slugs), JSON.stringify(query))
  const { request } = asked
  if (request.kind === 'redirect') permanentRedirect(paths.comparison(request.slugs, query))
  return { ...asked, request }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalogue, request, day } = await readRequest(props)
  if (request.kind !== 'comparison') return { title: 'Compare tools', robots: { index: false } }
  const slugs = request.tools.map((tool) => tool.slug)
  const dayQuery: Query = day === null ? [] : [['on', day]]
  const title = `${comparisonName(request.tools)} compared`
  const description = `${comparisonName(request.tools)} side by side: facts with their sources, tradeoffs and history.`
  return {
    title,
    description,
    ...((request.view.at ?? request.view.on) !== undefined && { robots: { index: false } }),
    alternates: {
      canonical: paths.comparison(slugs),
      types: {
        'text/markdown': paths.comparisonFile(slugs, 'md', dayQuery),
        'text/csv': paths.comparisonFile(slugs, 'csv', dayQuery),
        'application/json': paths.comparisonFile(slugs, 'json', dayQuery),
        ...feedLinks(catalogue, followTools(request.tools)),
        ...(await oembedLink(paths.comparison(slugs), title)),
      },
    },
    openGraph: openGraph({
      title,
      description,
      path: paths.comparison(slugs),
      image: paths.comparisonImage(slugs),
      alt: title,
    }),
  }
}

export default async function Page(props: Props) {
  const { catalogue, now, day, request } = await readRequest(props)
  const page = drawn(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 print:block print:*:mt-3">
      {request.kind === 'comparison' && <ComparisonPage catalogue={catalogue} request={request} />}
      {request.kind === 'not-kept' && <NotKept {...request} />}
      {request.kind === 'not-there' && <NotThereTogether {...request} />}
      {request.kind === 'too-many' && <TooManyTools tools={request.tools} />}
      {request.kind === 'too-few' && (
        <ComparisonChooser catalogue={catalogue} tools={request.tools} unknown={request.unknown} />
      )}
    </div>,
    day,
  )
  const isAbsent =
    request.kind === 'not-kept' ||
    request.kind === 'not-there' ||
    (request.kind === 'too-few' && request.tools.length === 0)
  if (isAbsent) return withStatus(404, page)
  if (request.kind !== 'comparison') return page
  const slugs = request.tools.map(({ slug }) => slug)
  const { on: _, ...view } = request.view
  return (
    <>
      <PastNotice
        {...{ catalogue, now, day }}
        href={paths.comparison(slugs, viewQuery(view))}
        changesOf={slugs.map((slug) => ['tool', slug])}
      />
      {page}
      {day === null && view.at === undefined && (
        <DayForm action={paths.comparison(slugs)} today={now.today} />
      )}
    </>
  )
}
