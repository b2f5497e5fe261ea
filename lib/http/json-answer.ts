// Files of JSON that are written from the catalogue and the origin alone.

import { ownOrigin } from '../auth/origin'
import type { Catalogue } from '../catalogue/catalogue'
import { getCatalogue } from '../store/readers/live-catalogue'
import { machineResponse } from './machine-response'

/** What a file is written from. `absolute`: any path as an address of this site. */
export type JsonFile = { catalogue: Catalogue; origin: string; absolute: (path: string) => string }

/** The value that `write` makes, as JSON. `path` is its own address, with the query as far as it counts. */
export async function answerJson(
  request: Request,
  path: string | ((catalogue: Catalogue) => string),
  write: (file: JsonFile) => unknown,
  type = 'application/json',
): Promise<Response> {
  const catalogue = await getCatalogue()
  const origin = ownOrigin(request.headers)
  const absolute = (to: string) => new URL(to, origin).href
  return machineResponse(request, {
    type: `${type}; charset=utf-8`,
    revision: catalogue.revision,
    today: catalogue.today,
    variant: origin + (typeof path === 'string' ? path : path(catalogue)),
    body: () => JSON.stringify(write({ catalogue, origin, absolute }), null, 2),
  })
}
