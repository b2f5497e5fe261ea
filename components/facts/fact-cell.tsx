import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import type { ShownFact } from '@/lib/catalogue/shown/shown-fact'
import { CiteMarks } from './cite-marks'
import { FactWord } from './fact-value'

// Spread, because a linter cannot know that the cell is drawn as a block on a phone.
const role = { role: 'cell' }

/** A fact in a cell of a category's table: the value, its marks, and whether it is unverified; notes stay on the tool's page. */
export function FactCell({ fact, label, cited }: { fact: ShownFact; label: string; cited: NumberedSources }) {
  return (
    <td {...role} data-tool={label}>
      <FactWord fact={fact} />
      <CiteMarks marks={cited.marksOf(fact)} />
      {fact.unverified && <small className="text-soft"> unverified</small>}
    </td>
  )
}
