import type { Metadata } from 'next'
import { DroppedWords } from '@/components/listing/dropped-words'
import { NothingFound } from '@/components/listing/nothing-found'
import { JsonLd } from '@/components/site/json-ld'
import { TakenElsewhere } from '@/components/site/taken-elsewhere'
import { DayForm } from '@/components/time/day-form'
import { NotThereThen } from '@/components/time/not-there-then'
import { PastNotice } from '@/components/time/past-notice'
import { ToolView } from '@/components/tool/tool-view'
import { absentMetadata, WithdrawnPage } from '@/components/tool/withdrawn-page'
import { type Catalogue, getTool, type Tool } from '@/lib/catalogue/catalogue'
import { toCited } from '@/lib/catalogue/comparison/cited-tools'
import { revisionOf, toPairs } from '@/lib/catalogue/comparison/comparison-query'
import { followPairs, followTools } from '@/lib/catalogue/following/follow-query'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { frameOf } from '@/lib/catalogue/shown/embed-frame'
import { breadcrumbsJsonLd } from '@/lib/catalogue/shown/json-ld'
import { toToolJsonLd } from '@/lib/catalogue/tool/tool-json-ld'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { readCatalogueOn } from '@/lib/http/day-asked'
import { drawn } from '@/lib/http/drawn'
import { feedLinks } from '@/lib/http/feed-links'
import { oembedLink } from '@/lib/http/oembed-link'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { openGraph } from '@/lib/open-graph'
import { paths } from '@/lib/paths'
import { onSite, siteUrl } from '@/lib/site-url'
import { getToolAt } from './get-tool-at'
import { toolThen } from './tool-then'

type Props = PageProps<'/tools/[slug]'>

/** What is asked for; the tool is looked for among those of today, so that one not there yet is told. */
async function readAsked({ params, searchParams }: Props) {
  const [{ slug }, parameters] = await Promise.all([params, readParameters(searchParams)])
  return { slug, at: revisionOf(toPairs(parameters)), ...(await readCatalogueOn(parameters)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, at, now, query } = await readAsked(props)
  const tool = getTool(now, slug)
  if (tool === null) return absentMetadata(now.withdrawnBySlug.get(slug))
  return {
    title: tool.name,
    description: tool.summary,
    ...((at !== null || query.length > 0) && { robots: { index: false, follow: true } }),
    alternates: {
      canonical: paths.tool(slug),
      types: {
        'text/markdown': paths.toolFile(slug, 'md', query),
        'application/json': paths.toolFile(slug, 'json', query),
        ...feedLinks(now, followTools([tool])),
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

export default async function ToolPage(props: Props) {
  const { slug, at, catalogue, now, day, dropped, query } = await readAsked(props)
  const tool = getToolAt(now, slug, (own) => (at === null ? paths.toolAs(own, query) : paths.toolAt(own, at)))
  const withdrawn = now.withdrawnBySlug.get(slug)
  if (tool === null && withdrawn) return withStatus(410, <WithdrawnPage tool={withdrawn} />)
  if (tool === null) return withStatus(404, <NothingFound catalogue={now} wanted={wantedName(slug)} />)
  if (at !== null) return toolThen(now, slug, at)
  const then = getTool(catalogue, slug)
  if (then === null && day !== null) return withStatus(404, drawn(<NotThereThen tool={tool} day={day} />))
  return (
    <>
      <DroppedWords sentences={dropped} />
      <PastNotice {...{ catalogue, now, day }} href={paths.tool(slug)} changesOf={[['tool', slug]]} />
      {drawn(
        <div className="stack">
          <ToolView page={toToolPage(catalogue, then ?? tool)} />
          {day === null && (
            <>
              <TakenElsewhere
                cited={toCited(catalogue, [tool], siteUrl.origin)}
                followed={followPairs(followTools([tool]))}
                path={paths.tool(slug)}
                frame={frameOf({ title: tool.name, path: paths.tool(slug) }, siteUrl.origin)}
                tool={tool}
              />
              <DayForm action={paths.tool(slug)} today={now.today} />
            </>
          )}
        </div>,
        day,
      )}
      <JsonLd data={toToolJsonLd(tool, onSite(paths.tool(slug)))} />
      <JsonLd data={breadcrumbsJsonLd(wayTo(catalogue, tool), onSite)} />
    </>
  )
}

/** All tools, those of its primary category, the tool. */
function wayTo({ categoriesBySlug }: Catalogue, { name, slug, categories: [primary = ''] }: Tool) {
  const category = categoriesBySlug.get(primary)
  return [
    { name: 'Tools', path: paths.tools() },
    ...(category ? [{ name: category.name, path: paths.category(category.slug) }] : []),
    { name, path: paths.tool(slug) },
  ]
}
