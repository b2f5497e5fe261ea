import type { NextRequest } from 'next/server'
import { toPairs } from '@/lib/catalogue/listing/filter'
import { listTools } from '@/lib/catalogue/listing/listing'
import { toListingJson } from '@/lib/catalogue/listing/listing-export'
import { parseFilter, toParameters } from '@/lib/catalogue/listing/parse-filter'
import { readCatalogueOn, withoutDay } from '@/lib/http/day-asked'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'

export async function GET(request: NextRequest) {
  const parameters = toParameters(request.nextUrl.searchParams)
  const { catalogue, now, fault, query } = await readCatalogueOn(parameters)
  if (fault !== null) return refuseFile(fault, 400)
  const { filter, dropped } = parseFilter(withoutDay(parameters), catalogue)
  return machineResponse(request, {
    type: 'application/json; charset=utf-8',
    revision: catalogue.revision,
    today: now.today,
    variant: [paths.toolsJson([...toPairs(filter), ...query]), ...dropped].join('\n'),
    body: () => {
      const listing = listTools(catalogue, filter)
      return JSON.stringify(toListingJson(catalogue, listing, [...dropped, ...listing.dropped]))
    },
  })
}
