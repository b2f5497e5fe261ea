import { oncePerCatalogue } from '@/lib/catalogue/memo'
import { toCatalogueDocument } from '@/lib/catalogue/shown/catalogue-document'
import { machineResponse } from '@/lib/http/machine-response'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

// Written once for each revision: at 10,000 tools it is tens of megabytes.
const catalogueText = oncePerCatalogue('catalogueText', (catalogue) =>
  JSON.stringify(toCatalogueDocument(catalogue, new Date().toISOString())),
)

/** The whole published catalogue. */
export async function GET(request: Request) {
  const catalogue = await getCatalogue()
  return machineResponse(request, {
    type: 'application/json; charset=utf-8',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: paths.catalogueJson(),
    body: () => catalogueText(catalogue),
  })
}
