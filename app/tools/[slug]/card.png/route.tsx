import { ToolCard } from '@/components/comparison/card-image'
import { cardResponse } from '@/lib/http/card-response'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getToolAt } from '../get-tool-at'

/** The picture shown where a tool's page is shared. */
export async function GET(_request: Request, { params }: RouteContext<'/tools/[slug]/card.png'>) {
  const { slug } = await params
  const tool = getToolAt(await getCatalogue(), slug, paths.toolImage)
  return tool
    ? cardResponse((draw) => <ToolCard tool={tool} draw={draw} />)
    : new Response('There is no such tool.\n', { status: 404 })
}
