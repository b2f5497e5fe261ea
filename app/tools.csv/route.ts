import type { NextRequest } from 'next/server'
import { toPairs } from '@/lib/catalogue/listing/filter'
import { findTools, getOnlyCategory, listTools } from '@/lib/catalogue/listing/listing'
import { findAttributes, toListingCsv } from '@/lib/catalogue/listing/listing-export'
import { parseFilter, toParameters } from '@/lib/catalogue/listing/parse-filter'
import { machineResponse } from '@/lib/http/machine-response'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/**
 * The whole list, for a table cut into pages is of little use; with `page` in the query, that page of it. `columns`
 * names attributes to tell as well, or `all` those of the one category in the filter.
 */
export async function GET(request: NextRequest) {
  const catalogue = await getCatalogue()
  const { searchParams } = request.nextUrl
  const { filter } = parseFilter(toParameters(searchParams), catalogue)
  const attributes = findAttributes(
    catalogue,
    getOnlyCategory(catalogue, filter),
    searchParams.getAll('columns'),
  )
  const isOnePage = searchParams.has('page')
  return machineResponse(request, {
    type: 'text/csv; charset=utf-8; header=present',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: [paths.toolsCsv(toPairs(filter)), isOnePage, ...attributes.map(({ key }) => key)].join(' '),
    fileName: 'gantry-tools.csv',
    body: () =>
      toListingCsv(isOnePage ? listTools(catalogue, filter).tools : findTools(catalogue, filter), attributes),
  })
}
