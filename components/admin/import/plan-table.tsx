import { paths } from '@/lib/paths'
import { LineProblems, type ShownProblem } from './line-problems'

export type PlanRow = {
  position: number
  action: string
  slug: string
  name: string
  line: number
  file: string | null
  fields: number
  changes: readonly string[]
  problems: readonly ShownProblem[]
  chosen: boolean
  insists: boolean
  outcome: string | null
}

const WORDS: Record<string, string> = {
  create: 'new',
  update: 'changes',
  unchanged: 'unchanged',
  error: 'cannot be imported',
}

/** A page of what an import would do, a tool a row, with a box to choose each. */
export function PlanTable({ rows }: { rows: readonly PlanRow[] }) {
  return (
    <div className="scroll-x">
      <table className="rows plan">
        <caption>Tools in this file</caption>
        <thead>
          <tr>
            <th scope="col">Take</th>
            <th scope="col">Tool</th>
            <th scope="col">Line</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlanTableRow key={row.position} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PlanTableRow({ row }: { row: PlanRow }) {
  const { action, outcome, slug, name } = row
  const isOpen = (action === 'create' || action === 'update') && outcome !== 'done'
  const label = name || slug || 'a tool without a name'
  return (
    <tr>
      <td>
        {isOpen && (
          <>
            <input type="hidden" name="shown[]" value={row.position} />
            <input
              type="checkbox"
              name="chosen[]"
              value={row.position}
              defaultChecked={row.chosen}
              aria-label={`Take ${label}`}
            />
          </>
        )}
      </td>
      <th scope="row">
        {action === 'update' || action === 'unchanged' || outcome === 'done' ? (
          <a href={paths.tool(slug)}>{label}</a>
        ) : (
          label
        )}
      </th>
      <td>{row.file ? `${row.file}, ${row.line}` : row.line}</td>
      <td>
        {outcome === 'done' ? 'imported' : WORDS[action]}
        {action === 'update' && `: ${describeChanges(row)}`}
        {outcome !== null && outcome !== 'done' && (
          <p className="error">
            {`Left out: ${outcome}.`}
            {action === 'update' && isOpen && (
              <label className="choose">
                <input type="checkbox" name="insists[]" value={row.position} defaultChecked={row.insists} />
                take the file’s text where both changed
              </label>
            )}
          </p>
        )}
        {row.problems.length > 0 && <LineProblems problems={row.problems} />}
      </td>
    </tr>
  )
}

function describeChanges({ fields, changes }: PlanRow): string {
  const rest = fields - changes.length
  return changes.join('; ') + (rest > 0 ? ` and ${rest} more` : '')
}
