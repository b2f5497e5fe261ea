import { type StateQuery, toStatePairs } from '@/lib/catalogue/gaps/tool-state-query'
import type { StateSort, ToolState } from '@/lib/catalogue/gaps/tool-states'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type ToolStateTableProps = {
  states: readonly ToolState[]
  query: StateQuery
  /** True where each has a box to tick. */
  canTick: boolean
}

const COLUMNS: readonly (readonly [StateSort, string])[] = [
  ['name', 'Tool'],
  ['completeness', 'Known'],
  ['stale', 'Stale'],
  ['unsourced', 'Unsourced'],
  ['pending', 'Waiting'],
]

// What wants work most comes first.
const DIRECTIONS: Record<StateSort, 'ascending' | 'descending'> = {
  name: 'ascending',
  completeness: 'ascending',
  stale: 'descending',
  unsourced: 'descending',
  pending: 'descending',
}

/** Tools with their state and what is missing; each heading sorts by it, what wants work most first. */
export function ToolStateTable({ states, query, canTick }: ToolStateTableProps) {
  if (states.length === 0) return <p>No tool fits.</p>
  return (
    <div className="overflow-x-auto">
      <table className="rows">
        <caption className="sr-only">Tools</caption>
        <thead>
          <tr>
            {canTick && <th scope="col">Take</th>}
            {COLUMNS.map(([sort, name]) => (
              <th key={sort} scope="col" aria-sort={query.sort === sort ? DIRECTIONS[sort] : undefined}>
                <a
                  className="text-inherit decoration-edge"
                  href={paths.adminTools(toStatePairs({ ...query, sort, page: 1 }))}
                >
                  {name}
                </a>
              </th>
            ))}
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <tr key={state.slug}>
              {canTick && (
                <td>
                  <input type="checkbox" name="tool" value={state.slug} aria-label={`Take ${state.name}`} />
                </td>
              )}
              <th scope="row">
                <a href={paths.adminTool(state.slug)}>{state.name}</a>
              </th>
              <td>{state.asked === null ? '–' : `${state.known} of ${state.asked}`}</td>
              <td>{state.stale ?? '–'}</td>
              <td>{state.unsourced ?? '–'}</td>
              <td>{waiting(state)}</td>
              <td>{state.publication === 'draft' ? 'not published yet' : state.publication}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function waiting({ pending, drafts }: ToolState): string {
  const said = [
    pending > 0 ? `${pending} proposed` : '',
    drafts > 0 ? formatCount(drafts, 'draft') : '',
  ].filter(Boolean)
  return said.length === 0 ? '–' : said.join(', ')
}
