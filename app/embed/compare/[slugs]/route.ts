import { MOST_TOOLS, resolveTools } from '@/lib/catalogue/comparison/comparison-query'
import { tooManySentence } from '@/lib/catalogue/comparison/comparison-words'
import { decodeSegment } from '@/lib/http/decode-segment'
import { embedNothing, embedResponse } from '@/lib/http/embedding/embed-page'
import { embedComparison } from '@/lib/http/embedding/embedded-pages'
import { splitSlugs } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** A comparison within a page of another site. */
export async function GET(request: Request, { params }: RouteContext<'/embed/compare/[slugs]'>) {
  const [catalogue, { slugs }] = await Promise.all([getCatalogue(), params])
  const { tools } = resolveTools(catalogue, splitSlugs(decodeSegment(slugs)).slice(0, 2 * MOST_TOOLS))
  if (tools.length < 2) return embedNothing('A comparison needs two tools of the catalogue.', 404)
  if (tools.length > MOST_TOOLS) return embedNothing(tooManySentence(tools.length), 400)
  return embedResponse(request, catalogue, embedComparison(catalogue, tools))
}
