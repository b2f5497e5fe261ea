import { NothingFound } from '@/components/listing/nothing-found'
import { FrozenToolNotice } from '@/components/tool/frozen-tool-notice'
import { ToolView } from '@/components/tool/tool-view'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { toCited } from '@/lib/catalogue/comparison/cited-tools'
import { notKeptSentence } from '@/lib/catalogue/comparison/comparison-words'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { drawn } from '@/lib/http/drawn'
import { getToolsAt } from '@/lib/http/tool-request'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'

/** A tool as a revision of the catalogue told it: `?at=12`, the address by which it is cited. */
export async function toolThen(live: Catalogue, slug: string, at: number) {
  const then = await getToolsAt(at, [slug])
  if (then.kind === 'not-kept')
    return withStatus(
      404,
      <div className="stack">
        <h1>No such revision</h1>
        <p>{notKeptSentence(then.at, then.first)}</p>
        <p>
          <a href={paths.tool(slug)}>The tool as of today</a>
        </p>
      </div>,
    )
  const { catalogue, tools } = then
  const [tool] = tools
  if (tool === undefined) return withStatus(404, <NothingFound catalogue={live} wanted={wantedName(slug)} />)
  return drawn(
    <div>
      <FrozenToolNotice slug={slug} cited={toCited(catalogue, [tool], siteUrl.origin)} />
      <ToolView page={toToolPage(catalogue, tool)} />
    </div>,
  )
}
