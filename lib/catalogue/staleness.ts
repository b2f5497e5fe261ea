// When a checked fact has become too old to be taken as it stands. Attributes say how many days theirs last.

import type { FactDocument } from './tool-document'
import type { Attribute } from './vocabulary'

const DAY = 86_400_000

/** The last day (YYYY-MM-DD) a fact counts as fresh, or null when nobody says it was checked. */
export function freshUntil(
  fact: Pick<FactDocument, 'checkedOn'>,
  attribute: Pick<Attribute, 'staleAfterDays'>,
): string | null {
  if (fact.checkedOn === null) return null
  return new Date(Date.parse(`${fact.checkedOn}T00:00:00Z`) + attribute.staleAfterDays * DAY)
    .toISOString()
    .slice(0, 10)
}

/** True when the fact was checked more days ago than its attribute allows, as of `today` (YYYY-MM-DD). */
export function isStale(
  fact: Pick<FactDocument, 'state' | 'checkedOn'>,
  attribute: Pick<Attribute, 'staleAfterDays'>,
  today: string,
): boolean {
  const last = freshUntil(fact, attribute)
  return last !== null && fact.state !== 'unknown' && last < today
}
