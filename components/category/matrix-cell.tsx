import type { Column } from '@/lib/catalogue/matrix/columns'
import { factRemarks } from '@/lib/catalogue/shown/fact-remarks'
import { markOf, type ShownFact } from '@/lib/catalogue/shown/shown-fact'
import { paths } from '@/lib/paths'
import { MARKS } from '../facts/fact-value'

// Spread, because a linter cannot know that the cell is drawn as a block where the table does not fit.
const role = { role: 'cell' }

type MatrixCellProps = {
  slug: string
  column: Column
  fact: ShownFact
  usual: string | null
  /** How the column is drawn: `short` beside the name on a phone, otherwise beneath it. */
  look: string
}

/** A fact in a category's table: its value leads to its note and its sources on the tool's page. */
export function MatrixCell({ slug, column, fact, usual, look }: MatrixCellProps) {
  const mark = markOf(fact)
  const remarks = factRemarks(fact, usual)
  return (
    <td {...role} className={look} data-label={column.label}>
      <a
        href={paths.tool(slug, `fact-${column.key}`)}
        className={mark === null ? undefined : `mark ${MARKS[mark]}`}
        title={remarks.length > 0 ? remarks.join(' · ') : undefined}
      >
        {fact.text}
      </a>
      {fact.later !== null && <small className="text-soft"> {fact.later}</small>}
      {fact.unverified && <small> unverified</small>}
    </td>
  )
}
