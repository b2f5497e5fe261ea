import { getCategoryNamed } from '@/lib/catalogue/search/near-names'
import { decodeSegment } from '@/lib/http/decode-segment'
import { embedNothing, embedResponse } from '@/lib/http/embedding/embed-page'
import { embedCategory } from '@/lib/http/embedding/embedded-pages'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** The table of a category within a page of another site. */
export async function GET(request: Request, { params }: RouteContext<'/embed/categories/[slug]'>) {
  const [catalogue, { slug }] = await Promise.all([getCatalogue(), params])
  const category = getCategoryNamed(catalogue, decodeSegment(slug))
  if (category === null) return embedNothing('There is no such category.', 404)
  return embedResponse(request, catalogue, embedCategory(catalogue, category))
}
