import { ToolCard } from '@/components/card-image'
import { getTool } from '@/lib/catalogue/catalogue'
import { cardResponse } from '@/lib/http/card-response'
import { getCatalogue } from '@/lib/store/live-catalogue'

/** The picture shown where a tool's page is shared. */
export async function GET(_request: Request, { params }: RouteContext<'/tools/[slug]/card.png'>) {
  const { slug } = await params
  const tool = getTool(await getCatalogue(), slug)
  return tool
    ? cardResponse((draw) => <ToolCard tool={tool} draw={draw} />)
    : new Response('There is no such tool.\n', { status: 404 })
}
