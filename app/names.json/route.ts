import type { NextRequest } from 'next/server'
import { findNearTools } from '@/lib/catalogue/search/near-names'
import { machineResponse } from '@/lib/http/machine-response'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const MOST_NAMES = 8

/** The names that come near what was typed so far, the nearest first: `["Podman", "Podman Desktop"]`. */
export async function GET(request: NextRequest) {
  const catalogue = await getCatalogue()
  const typed = (request.nextUrl.searchParams.get('q') ?? '').slice(0, 80)
  return machineResponse(request, {
    type: 'application/json; charset=utf-8',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: paths.names([['q', typed]]),
    body: () => JSON.stringify(findNearTools(catalogue, typed, MOST_NAMES).map(({ name }) => name)),
  })
}
