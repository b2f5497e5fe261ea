// From the parameters of /choose/<category> to what is asked for, and to its one address.

import type { Catalogue } from '../catalogue'
import { toPairs } from '../comparison/comparison-query'
import type { Category } from '../document/vocabulary'
import type { QueryParameters } from '../listing/parse-filter'
import { isTracking } from '../tracking'
import { findCandidates } from './choice'
import { parseWishes, type Wishes, wishAddress } from './wishes'

type Asked = { wishes: Wishes; dropped: string[]; address: string; isCanonical: boolean }

/** Reads what an address asks for, and whether it is spelled as the answer's own: sorted, without empty fields. */
export function readWishes(parameters: QueryParameters, catalogue: Catalogue, category: Category): Asked {
  const tools = findCandidates(catalogue, category)
  const { wishes, dropped } = parseWishes(parameters, catalogue, { category, tools })
  const address = wishAddress(category, wishes)
  const written = toPairs(parameters).filter(([key]) => !isTracking(key))
  const own = [...new URL(address, 'http://choose').searchParams]
  return { wishes, dropped, address, isCanonical: JSON.stringify(written) === JSON.stringify(own) }
}
