// When a checked fact has become too old to be taken as it stands. Attributes say how many days theirs last.

import type { FactDocument } from './tool-document'
import type { Attribute } from './vocabulary'

const DAY = 86_400_000

/** True when the fact was checked more days ago than its attribute allows, as of `today` (YYYY-MM-DD). */
export function isStale(
  fact: Pick<FactDocument, 'state' | 'checkedOn'>,
  attribute: Pick<Attribute, 'staleAfterDays'>,
  today: string,
): boolean {
  if (fact.checkedOn === null || fact.state === 'unknown') return false
  // A full date alone is read as its midnight in UTC.
  return Date.parse(fact.checkedOn) + attribute.staleAfterDays * DAY < Date.parse(today)
}
