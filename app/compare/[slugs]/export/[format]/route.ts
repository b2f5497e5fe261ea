import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { comparisonCsv } from '@/lib/catalogue/comparison/comparison-csv'
import { comparisonJson } from '@/lib/catalogue/comparison/comparison-json'
import { comparisonMarkdown } from '@/lib/catalogue/comparison/comparison-markdown'
import { revisionOf, viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import {
  notKeptSentence,
  tooManySentence,
  unknownSentence,
} from '@/lib/catalogue/comparison/comparison-words'
import { asOfDay } from '@/lib/catalogue/time/day-words'
import { readComparison } from '@/lib/http/comparison-request'
import { decodeSegment } from '@/lib/http/decode-segment'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'

const types = { md: 'text/markdown', csv: 'text/csv', json: 'application/json' } as const

type Format = keyof typeof types

/** The comparison of the same address without the suffix, as Markdown, CSV or JSON. */
export async function GET(request: Request, { params }: RouteContext<'/compare/[slugs]/export/[format]'>) {
  const { slugs: segment, format: wanted } = await params
  const format = (Object.keys(types) as Format[]).find((known) => known === wanted) // keys of a literal
  if (format === undefined) return refuseFile('A comparison comes as .md, .csv or .json.', 404)
  // The rewrite hands the parts of the path over as query parameters; they are no part of the view.
  const query = [...new URL(request.url).searchParams].filter(([key]) => key !== 'slugs' && key !== 'format')
  // A file has no place to say that it is of another revision than was asked for.
  const wrong = query.find(([key, value]) => key === 'at' && revisionOf([[key, value]]) === null)
  if (wrong) return refuseFile(`“${wrong[1].slice(0, 40)}” is no revision of the catalogue.`, 404)
  const asked = await readComparison(decodeSegment(segment), query)
  const { catalogue, now, day, fault, request: parsed } = asked
  if (fault !== null) return refuseFile(fault, 400)
  if (parsed.kind === 'redirect') {
    const to = paths.comparisonFile(parsed.slugs, format, query)
    return new Response(null, { status: 308, headers: { location: to } })
  }
  if (parsed.kind === 'not-kept') return refuseFile(notKeptSentence(parsed.at, parsed.first), 404)
  if (parsed.kind === 'not-there') return refuseFile(parsed.sentences.join('\n'), 404)
  if (parsed.kind === 'too-many') return refuseFile(tooManySentence(parsed.tools.length), 400)
  if (parsed.kind === 'too-few') {
    const named = parsed.unknown.length > 0 ? `${unknownSentence(catalogue, parsed.unknown)} ` : ''
    return refuseFile(`${named}A comparison needs two tools of the catalogue.`, 404)
  }
  const { tools, view } = parsed
  const slugs = tools.map((tool) => tool.slug)
  const address = new URL(paths.comparison(slugs, viewQuery(view)), siteUrl).href
  const comparison = () => compareTools(catalogue, tools, view)
  const bodies: Record<Format, () => string> = {
    md: () => asOfDay(comparisonMarkdown(catalogue, comparison(), address), day),
    csv: () => comparisonCsv(catalogue, comparison()),
    json: () => JSON.stringify(comparisonJson(catalogue, comparison(), address), null, 2),
  }
  return machineResponse(request, {
    type: `${types[format]}; charset=utf-8`,
    revision: catalogue.revision,
    today: now.today,
    variant: paths.comparisonFile(slugs, format, viewQuery(view)),
    body: bodies[format],
    ...(format === 'csv' && { fileName: `${slugs.join('-vs-').slice(0, 100)}.csv` }),
  })
}
