import type { NextRequest } from 'next/server'
import { toPairs } from '@/lib/catalogue/listing/filter'
import { listTools } from '@/lib/catalogue/listing/listing'
import { toListingJson } from '@/lib/catalogue/listing/listing-export'
import { parseFilter, toParameters } from '@/lib/catalogue/listing/parse-filter'
import { machineResponse } from '@/lib/http/machine-response'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export async function GET(request: NextRequest) {
  const catalogue = await getCatalogue()
  const { filter, dropped } = parseFilter(toParameters(request.nextUrl.searchParams), catalogue)
  return machineResponse(request, {
    type: 'application/json; charset=utf-8',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: [paths.toolsJson(toPairs(filter)), ...dropped].join('\n'),
    body: () => {
      const listing = listTools(catalogue, filter)
      return JSON.stringify(toListingJson(catalogue, listing, [...dropped, ...listing.dropped]))
    },
  })
}
