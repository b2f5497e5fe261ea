import { DifferenceList } from '@/components/history/difference-list'
import { SaysList } from '@/components/history/says-list'
import type { LineProblem } from '@/lib/editing/import/import-reading'
import type { Difference } from '@/lib/editing/merge/difference'
import { paths } from '@/lib/paths'
import { LineProblems } from './line-problems'

export type PlanRow = {
  position: number
  action: string
  slug: string
  name: string
  line: number
  file: string | null
  fields: number
  changes: readonly string[]
  problems: readonly LineProblem[]
  chosen: boolean
  insists: boolean
  /** True where the file would undo what editors did, which takes insisting. */
  overrides: boolean
  outcome: string | null
  /** What a new tool would say, or what would change. */
  differences: readonly Difference[]
}

const WORDS: Record<string, string> = {
  create: 'new',
  update: 'changes',
  unchanged: 'unchanged',
  kept: 'kept as edited here',
  error: 'cannot be imported',
}

/** A page of what an import would do, a tool a row, with a box to choose each. */
export function PlanTable({ rows }: { rows: readonly PlanRow[] }) {
  return (
    <table className="rows stacked">
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
  )
}

function PlanTableRow({ row }: { row: PlanRow }) {
  const { action, outcome, slug, name, overrides, problems } = row
  const isDone = outcome === 'done'
  const canTake = (action === 'create' || action === 'update') && !isDone
  const canInsist = (overrides || (action === 'update' && outcome !== null)) && !isDone
  const label = name || slug || 'a tool without a name'
  const isThere = action === 'update' || action === 'unchanged' || overrides || isDone
  return (
    <tr>
      <td className="w-6.5 max-tablet:empty:hidden">
        {(canTake || canInsist) && <input type="hidden" name="shown[]" value={row.position} />}
        {canTake && (
          <input
            type="checkbox"
            name="chosen[]"
            value={row.position}
            defaultChecked={row.chosen}
            aria-label={`Take ${label}`}
          />
        )}
      </td>
      <th scope="row" className="wrap-anywhere max-tablet:flex-1">
        {isThere ? <a href={isDone ? paths.adminTool(slug) : paths.tool(slug)}>{label}</a> : label}
      </th>
      <td>
        <span className="tablet:hidden">line </span>
        {row.line}
        {row.file && <span className="text-soft">{` of ${row.file}`}</span>}
      </td>
      <td className="[&_ul]:pl-4.5 max-tablet:basis-full">
        {isDone ? 'imported' : WORDS[action]}
        {action === 'update' && `: ${describeChanges(row)}`}
        {outcome !== null && !isDone && <p className="font-semibold text-no">{`Left out: ${outcome}.`}</p>}
        {problems.length > 0 && <LineProblems problems={problems} at={row.line} />}
        <PlanDetails row={row} />
        {canInsist && (
          <label className="mt-1 flex flex-wrap items-center gap-2">
            <input type="checkbox" name="insists[]" value={row.position} defaultChecked={row.insists} />
            overwrite what was edited here
          </label>
        )}
      </td>
    </tr>
  )
}

function PlanDetails({ row: { action, differences, name, slug } }: { row: PlanRow }) {
  if (differences.length === 0) return null
  const isNew = action === 'create'
  return (
    <details>
      <summary>
        {isNew ? 'What it would say' : 'What would change'}
        <span className="sr-only">{` of ${name || slug}`}</span>
      </summary>
      {isNew ? <SaysList differences={differences} /> : <DifferenceList differences={differences} />}
    </details>
  )
}

function describeChanges({ fields, changes }: PlanRow): string {
  const rest = fields - changes.length
  return changes.join('; ') + (rest > 0 ? ` and ${rest} more` : '')
}
