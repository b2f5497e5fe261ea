import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import { markOf, type ShownFact } from '@/lib/catalogue/shown/shown-fact'
import { CiteMarks } from './cite-marks'
import { MARKS } from './fact-value'

// Spread, because a linter cannot know that the cell is drawn as a block on a phone.
const role = { role: 'cell' }

/** A fact in a cell of a category's table: the value, its marks, and whether it is unverified; notes stay on the tool's page. */
export function FactCell({ fact, label, cited }: { fact: ShownFact; label: string; cited: NumberedSources }) {
  const mark = markOf(fact)
  return (
    <td {...role} data-tool={label}>
      {mark === null ? fact.text : <span className={`mark ${MARKS[mark]}`}>{fact.text}</span>}
      <CiteMarks marks={cited.marksOf(fact)} />
      {fact.unverified && <small className="text-soft"> unverified</small>}
    </td>
  )
}
