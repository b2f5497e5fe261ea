import { getTool } from '@/lib/catalogue/catalogue'
import { withdrawnSentence } from '@/lib/catalogue/document/withdrawn'
import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { toToolJson } from '@/lib/catalogue/shown/catalogue-document'
import { toUpkeepJson } from '@/lib/catalogue/shown/upkeep-words'
import { asOfDay, notThereSentence } from '@/lib/catalogue/time/day-words'
import { toolMarkdown } from '@/lib/catalogue/tool/tool-markdown'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { readCatalogueOn } from '@/lib/http/day-asked'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getToolAt } from '../../get-tool-at'

/** The tool of the same address without the suffix, as Markdown or as its document in JSON. */
export async function GET(request: Request, { params }: RouteContext<'/tools/[slug]/export/[format]'>) {
  const { slug, format } = await params
  if (format !== 'md' && format !== 'json') return refuseFile('A tool comes as .md or .json.', 404)
  const asked = await readCatalogueOn(toParameters(new URL(request.url).searchParams))
  const { catalogue, now, day, query } = asked
  if (asked.fault !== null) return refuseFile(asked.fault, 400)
  const found = getToolAt(now, slug, (own) => paths.toolFile(own, format, query))
  const withdrawn = now.withdrawnBySlug.get(slug)
  if (found === null && withdrawn) return refuseFile(withdrawnSentence(withdrawn), 410)
  if (found === null) return refuseFile('The catalogue has no such tool.', 404)
  const tool = getTool(catalogue, slug)
  if (tool === null) return refuseFile(notThereSentence(found, day ?? now.today), 404)
  const address = new URL(paths.toolAs(slug, query), siteUrl).href
  const { revision, today: asOf } = catalogue
  return machineResponse(request, {
    type: `${format === 'md' ? 'text/markdown' : 'application/json'}; charset=utf-8`,
    revision,
    today: now.today,
    variant: paths.toolFile(slug, format, query),
    body: () =>
      format === 'md'
        ? asOfDay(toolMarkdown(catalogue, toToolPage(catalogue, tool), address), day)
        : JSON.stringify(
            { revision, asOf, address, upkeep: toUpkeepJson(tool.upkeep), tool: toToolJson(tool) },
            null,
            2,
          ),
  })
}
