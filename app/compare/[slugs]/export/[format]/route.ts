import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { comparisonCsv } from '@/lib/catalogue/comparison/comparison-csv'
import { comparisonJson } from '@/lib/catalogue/comparison/comparison-json'
import { comparisonMarkdown } from '@/lib/catalogue/comparison/comparison-markdown'
import { parseComparison, viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { tooManySentence, unknownSentence } from '@/lib/catalogue/comparison/comparison-words'
import { decodeSegment } from '@/lib/http/decode-segment'
import { machineResponse } from '@/lib/http/machine-response'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const types = { md: 'text/markdown', csv: 'text/csv', json: 'application/json' } as const

type Format = keyof typeof types

/** The comparison of the same address without the suffix, as Markdown, CSV or JSON. */
export async function GET(request: Request, { params }: RouteContext<'/compare/[slugs]/export/[format]'>) {
  const [catalogue, { slugs: segment, format: asked }] = await Promise.all([getCatalogue(), params])
  const format = (Object.keys(types) as Format[]).find((known) => known === asked) // keys of a literal
  if (format === undefined) return refuse('A comparison comes as .md, .csv or .json.', 404)
  // The rewrite hands the parts of the path over as query parameters; they are no part of the view.
  const query = [...new URL(request.url).searchParams].filter(([key]) => key !== 'slugs' && key !== 'format')
  const parsed = parseComparison(catalogue, decodeSegment(segment), query)
  if (parsed.kind === 'redirect') {
    const to = paths.comparisonFile(parsed.slugs, format, query)
    return new Response(null, { status: 308, headers: { location: to } })
  }
  if (parsed.kind === 'too-many') return refuse(tooManySentence(parsed.tools.length), 400)
  if (parsed.kind === 'too-few') {
    const named = parsed.unknown.length > 0 ? `${unknownSentence(catalogue, parsed.unknown)} ` : ''
    return refuse(`${named}A comparison needs two tools of the catalogue.`, 404)
  }
  const { tools, view } = parsed
  const slugs = tools.map((tool) => tool.slug)
  const address = new URL(paths.comparison(slugs, viewQuery(view)), siteUrl).href
  const comparison = () => compareTools(catalogue, tools, view)
  const bodies: Record<Format, () => string> = {
    md: () => comparisonMarkdown(catalogue, comparison(), address),
    csv: () => comparisonCsv(comparison()),
    json: () => JSON.stringify(comparisonJson(catalogue, comparison(), address), null, 2),
  }
  return machineResponse(request, {
    type: `${types[format]}; charset=utf-8`,
    revision: catalogue.revision,
    today: catalogue.today,
    variant: paths.comparisonFile(slugs, format, viewQuery(view)),
    body: bodies[format],
    ...(format === 'csv' && { fileName: `${slugs.join('-vs-').slice(0, 100)}.csv` }),
  })
}

function refuse(sentence: string, status: number): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
