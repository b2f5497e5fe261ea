import { ownOrigin } from '@/lib/auth/origin'
import { fitsJson, toFitsPage } from '@/lib/catalogue/fitting/fits-page'
import { fitsPairs, parseFits } from '@/lib/catalogue/fitting/fits-query'
import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** What works with a version of a tool, for programs. An address of which a part means nothing is refused. */
export async function GET(request: Request): Promise<Response> {
  const catalogue = await getCatalogue()
  const { part, dropped } = parseFits(catalogue, toParameters(new URL(request.url).searchParams))
  if (dropped.length > 0) return refuseFile(dropped.join('\n'), 404)
  const page = toFitsPage(catalogue, part)
  if (part === null || page === null)
    return refuseFile('Name what you run: ?with=kubernetes@1.36, a tool and its version.', 400)
  const origin = ownOrigin(request.headers)
  const address = new URL(paths.fits(fitsPairs(part)), origin).href
  return machineResponse(request, {
    type: 'application/json; charset=utf-8',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: origin + paths.fitsJson(fitsPairs(part)),
    body: () => JSON.stringify(fitsJson(catalogue, part, page, address), null, 2),
  })
}
