import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { findColumns } from '@/lib/catalogue/matrix/columns'
import { toMatrix } from '@/lib/catalogue/matrix/matrix'
import { matrixCsv, matrixJson, matrixMarkdown } from '@/lib/catalogue/matrix/matrix-export'
import { parseMatrixView, printMatrixView } from '@/lib/catalogue/matrix/matrix-query'
import { getCategoryNamed } from '@/lib/catalogue/search/near-names'
import { asOfDay } from '@/lib/catalogue/time/day-words'
import { readCatalogueOn, withoutDay } from '@/lib/http/day-asked'
import { decodeSegment } from '@/lib/http/decode-segment'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'

const types = { md: 'text/markdown', csv: 'text/csv', json: 'application/json' } as const

type Format = keyof typeof types

/** The table of the same address without the suffix, as Markdown, CSV or JSON. */
export async function GET(request: Request, { params }: RouteContext<'/categories/[slug]/export/[format]'>) {
  const { slug, format: asked } = await params
  const format = (Object.keys(types) as Format[]).find((known) => known === asked) // keys of a literal
  if (format === undefined) return refuseFile('A category comes as .md, .csv or .json.', 404)
  const { searchParams } = new URL(request.url)
  // The rewrite hands the parts of the path over as query parameters; they are no part of the view.
  for (const part of ['slug', 'format']) searchParams.delete(part)
  const parameters = toParameters(searchParams)
  const { catalogue, now, day, fault, query: dayQuery } = await readCatalogueOn(parameters)
  if (fault !== null) return refuseFile(fault, 400)
  const category = getCategoryNamed(catalogue, decodeSegment(slug))
  if (category === null) return refuseFile('There is no such category.', 404)
  const all = findColumns(catalogue, category)
  const { view } = parseMatrixView(withoutDay(parameters), all)
  const query = [...printMatrixView(view, all), ...dayQuery]
  if (category.slug !== slug) {
    const headers = { location: paths.categoryFile(category.slug, format, query) }
    return new Response(null, { status: 308, headers })
  }
  const matrix = () => toMatrix(catalogue, category, all, view)
  const address = new URL(paths.category(slug, query), siteUrl).href
  const bodies: Record<Format, () => string> = {
    md: () => asOfDay(matrixMarkdown(catalogue, matrix(), address), day),
    csv: () => matrixCsv(matrix()),
    json: () => JSON.stringify(matrixJson(catalogue, matrix(), address), null, 2),
  }
  return machineResponse(request, {
    type: `${types[format]}; charset=utf-8`,
    revision: catalogue.revision,
    today: now.today,
    variant: paths.categoryFile(slug, format, query),
    body: bodies[format],
    ...(format === 'csv' && { fileName: `${slug}.csv` }),
  })
}
