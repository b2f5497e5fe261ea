import type { Metadata } from 'next'
import { NothingFound } from '@/components/listing/nothing-found'
import { JsonLd } from '@/components/site/json-ld'
import { TakenElsewhere } from '@/components/site/taken-elsewhere'
import { ToolView } from '@/components/tool/tool-view'
import { absentMetadata, WithdrawnPage } from '@/components/tool/withdrawn-page'
import { getTool } from '@/lib/catalogue/catalogue'
import { toCited } from '@/lib/catalogue/comparison/cited-tools'
import { revisionOf, toPairs } from '@/lib/catalogue/comparison/comparison-query'
import { followPairs, followTools } from '@/lib/catalogue/following/follow-query'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { frameOf } from '@/lib/catalogue/shown/embed-frame'
import { toToolJsonLd } from '@/lib/catalogue/tool/tool-json-ld'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { drawn } from '@/lib/http/drawn'
import { feedLinks } from '@/lib/http/feed-links'
import { oembedLink } from '@/lib/http/oembed-link'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { openGraph } from '@/lib/open-graph'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getToolAt } from './get-tool-at'
import { toolThen } from './tool-then'

type Props = PageProps<'/tools/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const at = revisionOf(toPairs(await readParameters(searchParams)))
  const catalogue = await getCatalogue()
  const tool = getTool(catalogue, slug)
  if (tool === null) return absentMetadata(catalogue.withdrawnBySlug.get(slug))
  return {
    title: tool.name,
    description: tool.summary,
    ...(at !== null && { robots: { index: false } }),
    alternates: {
      canonical: paths.tool(slug),
      types: {
        'text/markdown': paths.toolFile(slug, 'md'),
        'application/json': paths.toolFile(slug, 'json'),
        ...feedLinks(catalogue, followTools([tool])),
        ...(await oembedLink(paths.tool(slug), tool.name)),
      },
    },
    openGraph: openGraph({
      title: tool.name,
      description: tool.summary,
      path: paths.tool(slug),
      image: paths.toolImage(slug),
      alt: `${tool.name}: ${tool.summary}`,
    }),
  }
}

export default async function ToolPage({ params, searchParams }: Props) {
  const { slug } = await params
  const catalogue = await getCatalogue()
  const at = revisionOf(toPairs(await readParameters(searchParams)))
  const tool = getToolAt(catalogue, slug, (own) => (at === null ? paths.tool(own) : paths.toolAt(own, at)))
  const withdrawn = catalogue.withdrawnBySlug.get(slug)
  if (tool === null && withdrawn) return withStatus(410, <WithdrawnPage tool={withdrawn} />)
  if (tool === null) return withStatus(404, <NothingFound catalogue={catalogue} wanted={wantedName(slug)} />)
  if (at !== null) return toolThen(catalogue, slug, at)
  const page = toToolPage(catalogue, tool)
  return (
    <>
      {drawn(
        <div className="stack">
          <ToolView page={page} />
          <TakenElsewhere
            cited={toCited(catalogue, [tool], siteUrl.origin)}
            followed={followPairs(followTools([tool]))}
            path={paths.tool(slug)}
            frame={frameOf({ title: tool.name, path: paths.tool(slug) }, siteUrl.origin)}
            tool={tool}
          />
        </div>,
      )}
      <JsonLd data={toToolJsonLd(tool, new URL(paths.tool(slug), siteUrl).href)} />
    </>
  )
}
