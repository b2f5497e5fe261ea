import { listChanges } from '@/app/changes/list-changes'
import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { type Correction, changesJson, changesMarkdown } from '@/lib/catalogue/time/change-export'
import { printSpan, scopePairs } from '@/lib/catalogue/time/span-query'
import { decodeSegment } from '@/lib/http/decode-segment'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { findCorrections, readSpan } from '@/lib/http/span-request'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'

const MOST_CORRECTIONS = 100

/** What changed between two days, as Markdown or JSON. */
export async function GET(request: Request, { params }: RouteContext<'/changes/[span]/export/[format]'>) {
  const { span: segment, format } = await params
  if (format !== 'md' && format !== 'json') return refuseFile('Changes come as .md or .json.', 404)
  const { searchParams } = new URL(request.url)
  // The rewrite hands the parts of the path over as query parameters.
  for (const part of ['span', 'format']) searchParams.delete(part)
  const read = await readSpan(decodeSegment(segment), toParameters(searchParams))
  if (read.kind === 'fault') return refuseFile(read.sentence, 400)
  // A file has no place to say that it tells of more than was asked for.
  if (read.dropped.length > 0) return refuseFile(read.dropped.join('\n'), 404)
  const query = scopePairs(read.scope)
  if (read.kind === 'redirect') {
    const headers = { location: paths.changesFile(printSpan(read.span), format, query) }
    return new Response(null, { status: 308, headers })
  }
  const { catalogue, changes } = read
  const found = await findCorrections(changes, MOST_CORRECTIONS)
  const list = listChanges(found?.changes ?? [], catalogue.vocabulary).map(
    ({ slug, name, number, at, comment, summary }): Correction => ({
      ...{ slug, name, revision: number, at: at.toISOString(), comment, summary },
    }),
  )
  const corrections = found && { added: found.added, list, hasOlder: found.hasOlder }
  const span = printSpan(changes.span)
  const address = new URL(paths.changesBetween(span, query), siteUrl).href
  const file = { catalogue, changes, corrections, address }
  return machineResponse(request, {
    type: `${format === 'md' ? 'text/markdown' : 'application/json'}; charset=utf-8`,
    revision: catalogue.revision,
    today: catalogue.today,
    // A file without the corrections is another one.
    variant: paths.changesFile(span, format, query) + (found === null ? ' alone' : ''),
    body: () => (format === 'md' ? changesMarkdown(file) : JSON.stringify(changesJson(file), null, 2)),
  })
}
