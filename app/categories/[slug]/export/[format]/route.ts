import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { findColumns } from '@/lib/catalogue/matrix/columns'
import { toMatrix } from '@/lib/catalogue/matrix/matrix'
import { matrixCsv, matrixJson, matrixMarkdown } from '@/lib/catalogue/matrix/matrix-export'
import { parseMatrixView, printMatrixView } from '@/lib/catalogue/matrix/matrix-query'
import { getCategoryNamed } from '@/lib/catalogue/search/near-names'
import { decodeSegment } from '@/lib/http/decode-segment'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const types = { md: 'text/markdown', csv: 'text/csv', json: 'application/json' } as const

type Format = keyof typeof types

/** The table of the same address without the suffix, as Markdown, CSV or JSON. */
export async function GET(request: Request, { params }: RouteContext<'/categories/[slug]/export/[format]'>) {
  const [catalogue, { slug, format: asked }] = await Promise.all([getCatalogue(), params])
  const format = (Object.keys(types) as Format[]).find((known) => known === asked) // keys of a literal
  if (format === undefined) return refuseFile('A category comes as .md, .csv or .json.', 404)
  const category = getCategoryNamed(catalogue, decodeSegment(slug))
  if (category === null) return refuseFile('There is no such category.', 404)
  const all = findColumns(catalogue, category)
  const { searchParams } = new URL(request.url)
  // The rewrite hands the parts of the path over as query parameters; they are no part of the view.
  for (const part of ['slug', 'format']) searchParams.delete(part)
  const { view } = parseMatrixView(toParameters(searchParams), all)
  const query = printMatrixView(view, all)
  if (category.slug !== slug) {
    const headers = { location: paths.categoryFile(category.slug, format, query) }
    return new Response(null, { status: 308, headers })
  }
  const matrix = () => toMatrix(catalogue, category, all, view)
  const address = new URL(paths.category(slug, query), siteUrl).href
  const bodies: Record<Format, () => string> = {
    md: () => matrixMarkdown(catalogue, matrix(), address),
    csv: () => matrixCsv(matrix()),
    json: () => JSON.stringify(matrixJson(catalogue, matrix(), address), null, 2),
  }
  return machineResponse(request, {
    type: `${types[format]}; charset=utf-8`,
    revision: catalogue.revision,
    today: catalogue.today,
    variant: paths.categoryFile(slug, format, query),
    body: bodies[format],
    ...(format === 'csv' && { fileName: `${slug}.csv` }),
  })
}
