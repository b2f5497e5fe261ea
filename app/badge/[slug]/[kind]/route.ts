import { getTool } from '@/lib/catalogue/catalogue'
import { BADGES, badgeWords } from '@/lib/catalogue/shown/badge-words'
import { writeBadge } from '@/lib/editing/export/badge'
import { refuseFile } from '@/lib/http/refuse-file'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

// Who shows a badge asks again in an hour; what it says changes by the day.
const HEADERS = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
}

/** A badge of a tool: `/badge/podman/status.svg`, `/badge/podman/supported.svg`. */
export async function GET(_request: Request, { params }: RouteContext<'/badge/[slug]/[kind]'>) {
  const { slug, kind } = await params
  const catalogue = await getCatalogue()
  const badge = BADGES.find((known) => kind === `${known}.svg`)
  if (badge === undefined) return refuseFile('A tool has the badges status.svg and supported.svg.', 404)
  const tool = getTool(catalogue, catalogue.formerSlugs.get(slug) ?? slug)
  if (tool === null) return refuseFile('The catalogue has no such tool.', 404)
  return new Response(writeBadge(badgeWords(badge, tool, catalogue.today)), { headers: HEADERS })
}
