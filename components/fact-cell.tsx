import type { NumberedSources } from '@/lib/catalogue/citations'
import type { ShownFact } from '@/lib/catalogue/shown-fact'
import { CiteMarks } from './cite-marks'

/** A fact in a cell of a category's table: the value, its marks, and whether it is unverified; notes stay on the tool's page. */
export function FactCell({ fact, label, cited }: { fact: ShownFact; label: string; cited: NumberedSources }) {
  const isAbsent = fact.state === 'unknown' || fact.state === 'not-applicable'
  return (
    <td data-label={label}>
      {isAbsent ? <i className="unknown">{fact.text}</i> : fact.text}{' '}
      <CiteMarks marks={cited.marksOf(fact)} />
      {fact.unverified && <small className="soft"> unverified</small>}
    </td>
  )
}
