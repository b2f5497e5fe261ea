import { ComparisonCard } from '@/components/comparison/card-image'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { MOST_TOOLS, resolveTools } from '@/lib/catalogue/comparison/comparison-query'
import { cardResponse } from '@/lib/http/card-response'
import { decodeSegment } from '@/lib/http/decode-segment'
import { splitSlugs } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** The picture shown where a comparison is shared. */
export async function GET(_request: Request, { params }: RouteContext<'/compare/[slugs]/card.png'>) {
  const { slugs } = await params
  const catalogue = await getCatalogue()
  const { tools } = resolveTools(catalogue, splitSlugs(decodeSegment(slugs)).slice(0, MOST_TOOLS))
  return tools.length > 1
    ? cardResponse((draw) => (
        <ComparisonCard
          comparison={compareTools(catalogue, tools, { show: 'all', baseline: null })}
          draw={draw}
        />
      ))
    : new Response('There is no such comparison.\n', { status: 404 })
}
