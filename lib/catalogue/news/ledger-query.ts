// Which claims of the ledger an address asks for: /then-and-now?tool=kubernetes&verdict=came-true.

import type { Catalogue, Tool } from '../catalogue'
import { VERDICTS, type Verdict } from '../document/words'
import { abridge, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { getToolNamed } from '../search/near-names'
import type { LedgerEntry } from '../shown/claim-ledger'
import { isTracking } from '../tracking'

/** What is asked of the ledger; null is any. */
export type LedgerFilter = { verdict: Verdict | null; tool: Tool | null }

const OWN_KEYS = ['verdict', 'tool']

/** What an address asks for, with a sentence for each part of it that was dropped. */
export function parseLedgerFilter(
  parameters: QueryParameters,
  catalogue: Catalogue,
): { filter: LedgerFilter; dropped: string[] } {
  const dropped: string[] = []
  const first = (key: string) => valuesOf(parameters[key]).find((value) => value !== '')
  const [verdictText, toolText] = [first('verdict'), first('tool')]
  const verdict = VERDICTS.find((one) => one === verdictText) ?? null
  if (verdictText !== undefined && verdict === null)
    dropped.push(`There is no verdict ${quote(verdictText)}, so it was left out.`)
  const tool = toolText === undefined ? null : getToolNamed(catalogue, toolText)
  if (toolText !== undefined && tool === null)
    dropped.push(`There is no tool ${quote(toolText)}, so it was left out.`)
  for (const key of Object.keys(parameters))
    if (!OWN_KEYS.includes(key) && !isTracking(key))
      dropped.push(`Claims cannot be asked for by ${quote(key)}, so it was left out.`)
  return { filter: { verdict, tool }, dropped: abridge(dropped) }
}

/** The filter as pairs of an address. */
export const ledgerPairs = ({ verdict, tool }: LedgerFilter): [key: string, value: string][] => [
  ['verdict', verdict ?? ''],
  ['tool', tool?.slug ?? ''],
]

/** True for a claim that is asked for. */
export const isAsked = ({ verdict, tool }: LedgerFilter, { claim, subjects }: LedgerEntry): boolean =>
  (verdict === null || claim.verdict === verdict) && (tool === null || subjects.includes(tool))
