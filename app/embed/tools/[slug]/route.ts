import { getToolNamed } from '@/lib/catalogue/search/near-names'
import { decodeSegment } from '@/lib/http/decode-segment'
import { embedNothing, embedResponse } from '@/lib/http/embedding/embed-page'
import { embedTool } from '@/lib/http/embedding/embedded-pages'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** A tool within a page of another site. */
export async function GET(request: Request, { params }: RouteContext<'/embed/tools/[slug]'>) {
  const [catalogue, { slug }] = await Promise.all([getCatalogue(), params])
  const tool = catalogue.withdrawnBySlug.has(slug) ? null : getToolNamed(catalogue, decodeSegment(slug))
  if (tool === null) return embedNothing('The catalogue has no such tool.', 404)
  return embedResponse(request, catalogue, embedTool(catalogue, tool))
}
