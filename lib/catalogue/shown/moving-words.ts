// Guides and ranges of versions in words, and what tells one of them from another.

import type { MappingDocument } from '../document/moving'
import type { FitLevel, WayBack } from '../document/words'
import type { FitDocument, FitRange } from '../document/works-with'

/** What tells the rows of the guides of a tool apart. */
export const keyOfMapping = ({ to, here }: Pick<MappingDocument, 'to' | 'here'>): string => `${to} ${here}`

/** What tells the ranges of a tool apart: another last version of one is the same range, changed. */
export const keyOfFit = (fit: Pick<FitDocument, 'with' | 'line' | 'level' | 'from'>): string =>
  [fit.line, fit.level, fit.with, fit.from ?? ''].join(' ').trim()

/** A row of a guide: `Pod manifest → podman play kube`; `Stage 1 images → nothing`. */
export const formatMapping = ({ here, there }: Pick<MappingDocument, 'here' | 'there'>): string =>
  `${here} → ${there ?? 'nothing'}`

const backWords: Record<WayBack, string> = {
  yes: 'one can go back',
  partly: 'one can go back in part',
  no: 'there is no way back',
}

/** Whether one can go back, in words; null is not known. */
export const formatWayBack = (back: WayBack | null): string =>
  back === null ? 'whether one can go back is unknown' : backWords[back]

const levelWords: Record<FitLevel, string> = {
  supported: 'supported',
  tested: 'tested',
  partial: 'works in part',
  carries: 'comes with it',
  'known-broken': 'known to be broken',
}

/** The words of a level: `known-broken` → `known to be broken`. */
export const formatFitLevel = (level: FitLevel): string => levelWords[level]

/** A range of versions: `1.31 to 1.34`, `1.31 and later`, `1.31`. */
export function formatRange({ from, until }: FitRange): string {
  if (from === null) return until === null ? 'all versions' : `up to ${until}`
  if (until === null) return `${from} and later`
  return from === until ? from : `${from} to ${until}`
}

/** A row of what works with what: `1.19 with kubernetes 1.31 to 1.34: tested`. */
export const formatFit = (fit: Pick<FitDocument, 'with' | 'line' | 'level' | 'from' | 'until'>): string =>
  `${fit.line} with ${fit.with} ${formatRange(fit)}: ${levelWords[fit.level]}`
