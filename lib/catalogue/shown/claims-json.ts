// The ledger of claims as JSON, for programs.

import { paths } from '../../paths'
import type { Catalogue } from '../catalogue'
import { sourceJson } from './citations'
import { toLedger } from './claim-ledger'

/** Every claim in the order of the page, with the sources they cite; `absolute` makes an address of a path. */
export function claimsJson(catalogue: Catalogue, absolute: (path: string) => string) {
  const { entries, tally, cited } = toLedger(catalogue)
  return {
    revision: catalogue.revision,
    asOf: catalogue.today,
    address: absolute(paths.thenAndNow()),
    tally,
    claims: entries.map(({ claim }) => ({ ...claim, address: absolute(paths.thenAndNow(claim.key)) })),
    sources: cited.sources.map(sourceJson),
  }
}
