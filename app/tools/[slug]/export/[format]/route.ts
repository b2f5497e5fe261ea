import { withdrawnSentence } from '@/lib/catalogue/document/withdrawn'
import { toToolJson } from '@/lib/catalogue/shown/catalogue-document'
import { toUpkeepJson } from '@/lib/catalogue/shown/upkeep-words'
import { toolMarkdown } from '@/lib/catalogue/tool/tool-markdown'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getToolAt } from '../../get-tool-at'

/** The tool of the same address without the suffix, as Markdown or as its document in JSON. */
export async function GET(request: Request, { params }: RouteContext<'/tools/[slug]/export/[format]'>) {
  const [catalogue, { slug, format }] = await Promise.all([getCatalogue(), params])
  if (format !== 'md' && format !== 'json') return refuseFile('A tool comes as .md or .json.', 404)
  const tool = getToolAt(catalogue, slug, (own) => paths.toolFile(own, format))
  const withdrawn = catalogue.withdrawnBySlug.get(slug)
  if (tool === null && withdrawn) return refuseFile(withdrawnSentence(withdrawn), 410)
  if (tool === null) return refuseFile('The catalogue has no such tool.', 404)
  const address = new URL(paths.tool(slug), siteUrl).href
  const { revision, today } = catalogue
  return machineResponse(request, {
    type: `${format === 'md' ? 'text/markdown' : 'application/json'}; charset=utf-8`,
    revision,
    today,
    variant: paths.toolFile(slug, format),
    body: () =>
      format === 'md'
        ? toolMarkdown(catalogue, toToolPage(catalogue, tool), address)
        : JSON.stringify(
            { revision, asOf: today, address, upkeep: toUpkeepJson(tool.upkeep), tool: toToolJson(tool) },
            null,
            2,
          ),
  })
}
