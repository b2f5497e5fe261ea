import type { Metadata } from 'next'
import { NothingFound } from '@/components/listing/nothing-found'
import { JsonLd } from '@/components/site/json-ld'
import { ToolView } from '@/components/tool/tool-view'
import { absentMetadata, WithdrawnPage } from '@/components/tool/withdrawn-page'
import { getTool } from '@/lib/catalogue/catalogue'
import { followTools } from '@/lib/catalogue/following/follow-query'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { toToolJsonLd } from '@/lib/catalogue/tool/tool-json-ld'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { drawn } from '@/lib/http/drawn'
import { feedLinks } from '@/lib/http/feed-links'
import { withStatus } from '@/lib/http/with-status'
import { openGraph } from '@/lib/open-graph'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getToolAt } from './get-tool-at'

type Props = PageProps<'/tools/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const catalogue = await getCatalogue()
  const tool = getTool(catalogue, slug)
  if (tool === null) return absentMetadata(catalogue.withdrawnBySlug.get(slug))
  return {
    title: tool.name,
    description: tool.summary,
    alternates: {
      canonical: paths.tool(slug),
      types: {
        'text/markdown': paths.toolFile(slug, 'md'),
        'application/json': paths.toolFile(slug, 'json'),
        ...feedLinks(catalogue, followTools([tool])),
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

export default async function ToolPage({ params }: Props) {
  const { slug } = await params
  const catalogue = await getCatalogue()
  const tool = getToolAt(catalogue, slug, paths.tool)
  const withdrawn = catalogue.withdrawnBySlug.get(slug)
  if (tool === null && withdrawn) return withStatus(410, <WithdrawnPage tool={withdrawn} />)
  if (tool === null) return withStatus(404, <NothingFound catalogue={catalogue} wanted={wantedName(slug)} />)
  const page = toToolPage(catalogue, tool)
  return (
    <>
      {drawn(<ToolView page={page} />)}
      <JsonLd data={toToolJsonLd(tool, new URL(paths.tool(slug), siteUrl).href)} />
    </>
  )
}
