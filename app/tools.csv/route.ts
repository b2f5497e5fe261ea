import type { NextRequest } from 'next/server'
import { toPairs } from '@/lib/catalogue/listing/filter'
import { findTools, getOnlyCategory, listTools } from '@/lib/catalogue/listing/listing'
import { findAttributes, toListingCsv } from '@/lib/catalogue/listing/listing-export'
import { parseFilter, toParameters } from '@/lib/catalogue/listing/parse-filter'
import { readCatalogueOn, withoutDay } from '@/lib/http/day-asked'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'

/**
 * The whole list, for a table cut into pages is of little use; with `page` in the query, that page of it. `columns`
 * names attributes to tell as well, or `all` those of the one category in the filter.
 */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const parameters = toParameters(searchParams)
  const { catalogue, now, fault, query } = await readCatalogueOn(parameters)
  if (fault !== null) return refuseFile(fault, 400)
  const { filter } = parseFilter(withoutDay(parameters), catalogue)
  const attributes = findAttributes(
    catalogue,
    getOnlyCategory(catalogue, filter),
    searchParams.getAll('columns'),
  )
  const isOnePage = searchParams.has('page')
  return machineResponse(request, {
    type: 'text/csv; charset=utf-8; header=present',
    revision: catalogue.revision,
    today: now.today,
    variant: [
      paths.toolsCsv([...toPairs(filter), ...query]),
      isOnePage,
      ...attributes.map(({ key }) => key),
    ].join(' '),
    fileName: 'gantry-tools.csv',
    body: () =>
      toListingCsv(isOnePage ? listTools(catalogue, filter).tools : findTools(catalogue, filter), attributes),
  })
}
