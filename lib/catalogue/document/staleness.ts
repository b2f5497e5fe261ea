// When a checked fact has become too old to be taken as it stands. Attributes say how many days theirs last.

import { dayNumber } from './partial-date'
import type { FactDocument } from './tool-document'
import type { Attribute } from './vocabulary'

/** True when the fact was checked more days ago than its attribute allows, as of `today` (YYYY-MM-DD). */
export function isStale(
  fact: Pick<FactDocument, 'state' | 'checkedOn'>,
  attribute: Pick<Attribute, 'staleAfterDays'>,
  today: string,
): boolean {
  if (fact.checkedOn === null || fact.state === 'unknown') return false
  return dayNumber(fact.checkedOn) + attribute.staleAfterDays < dayNumber(today)
}
