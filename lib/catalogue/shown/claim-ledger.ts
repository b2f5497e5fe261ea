// The ledger of claims as its page shows it: each claim with the tools it is about, and how the verdicts add up.

import { type Catalogue, getTool, type Tool } from '../catalogue'
import type { Claim } from '../document/claim'
import { VERDICTS, type Verdict } from '../document/words'
import { type NumberedSources, numberSources } from './citations'

const verdictWords: Record<Verdict, string> = {
  accurate: 'was accurate',
  'came-true': 'came true',
  partly: 'partly true',
  'did-not': 'did not happen',
  'still-open': 'still open',
  'inaccurate-then': 'was inaccurate even then',
  opinion: 'an opinion',
}

/** A verdict as readers see it: `came-true` → `came true`. */
export const formatVerdict = (verdict: Verdict): string => verdictWords[verdict]

export type LedgerEntry = { claim: Claim; subjects: Tool[] }
export type Tally = { verdict: Verdict; claims: number }[]

/** Every claim in the order it was written, the verdicts counted, and the sources numbered over the page. */
export function toLedger(catalogue: Catalogue): {
  entries: LedgerEntry[]
  tally: Tally
  cited: NumberedSources
} {
  const { claims } = catalogue.claims
  const entries = claims.map((claim) => ({
    claim,
    subjects: claim.subjects.flatMap((slug) => getTool(catalogue, slug) ?? []),
  }))
  const tally = VERDICTS.map((verdict) => ({
    verdict,
    claims: claims.filter((claim) => claim.verdict === verdict).length,
  })).filter((count) => count.claims > 0)
  return { entries, tally, cited: numberSources(claims, [catalogue.claims]) }
}

/** The claims that are about a tool. */
export function findClaimsAbout(catalogue: Catalogue, tool: Tool): Claim[] {
  return catalogue.claims.claims.filter((claim) => claim.subjects.includes(tool.slug))
}
