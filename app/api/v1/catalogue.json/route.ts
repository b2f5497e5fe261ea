import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { oncePerCatalogue } from '@/lib/catalogue/memo'
import { toCatalogueDocument } from '@/lib/catalogue/shown/catalogue-document'
import { readCatalogueOn } from '@/lib/http/day-asked'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'

// Written once for each revision: at 10,000 tools it is tens of megabytes.
const catalogueText = oncePerCatalogue('catalogueText', (catalogue) =>
  JSON.stringify(toCatalogueDocument(catalogue, new Date().toISOString())),
)

/** The whole published catalogue; with `?on=` as of an earlier day, which is written anew each time. */
export async function GET(request: Request) {
  const parameters = toParameters(new URL(request.url).searchParams)
  const { catalogue, now, day, fault, query } = await readCatalogueOn(parameters)
  if (fault !== null) return refuseFile(fault, 400)
  return machineResponse(request, {
    type: 'application/json; charset=utf-8',
    revision: catalogue.revision,
    today: now.today,
    variant: paths.catalogueJson(query),
    body: () =>
      day === null
        ? catalogueText(catalogue)
        : JSON.stringify({ asOf: day, ...toCatalogueDocument(catalogue, new Date().toISOString()) }),
  })
}
