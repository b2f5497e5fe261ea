import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { paths, type Query } from '@/lib/paths'
import { type PlanRow, PlanTable } from './plan-table'

type Counts = Readonly<
  Record<'create' | 'update' | 'unchanged' | 'kept' | 'error' | 'left' | 'chosen', number>
>

type PlanFormProps = {
  id: string
  fields: Readonly<Record<string, string>>
  rows: readonly PlanRow[]
  counts: Counts
  filter: string
  page: number
  pages: number
}

const VIEWS: readonly [filter: keyof Counts, words: string][] = [
  ['create', 'new'],
  ['update', 'with changes'],
  ['unchanged', 'unchanged'],
  ['kept', 'kept as edited here'],
  ['error', 'with errors'],
  ['left', 'left out'],
]

/** What an import would do, and the buttons that choose and apply. */
export function PlanForm({ id, fields, rows, counts, filter, page, pages }: PlanFormProps) {
  const at = (show: string, to: number): Query => [
    ['show', show],
    ['page', to === 1 ? '' : String(to)],
  ]
  if (rows.length === 0) return <p>No tool could be read from this file. Mend it and send it again.</p>
  return (
    <>
      <nav className="views" aria-label="What it does">
        <a href={paths.adminImport(id)} aria-current={filter === '' ? 'page' : undefined}>
          all
        </a>
        {VIEWS.filter(([key]) => counts[key] > 0).map(([key, words]) => (
          <a
            key={key}
            href={paths.adminImport(id, at(key, 1))}
            aria-current={filter === key ? 'page' : undefined}
          >
            {`${counts[key]} ${words}`}
          </a>
        ))}
      </nav>
      <form action={`${paths.adminImport(id)}/choose`} method="post" className="stack">
        <HiddenFields fields={{ ...fields, show: filter, page: String(page) }} />
        {counts.create + counts.update > 0 && (
          <div className="choose">
            <Button variant="primary" name="do" value="apply">
              Import what is chosen
            </Button>
            <span>{`${counts.chosen} chosen`}</span>
            <Button name="do" value="keep">
              Keep the choice on this page
            </Button>
            {counts.create > 0 && (
              <Button name="do" value="all-create">
                Choose all new
              </Button>
            )}
            {counts.update > 0 && (
              <Button name="do" value="all-update">
                Choose all with changes
              </Button>
            )}
            <Button name="do" value="none">
              Choose none
            </Button>
          </div>
        )}
        <PlanTable rows={rows} />
      </form>
      {pages > 1 && (
        <nav className="pager" aria-label="Pages">
          <span className="soft">{`Page ${page} of ${pages}`}</span>
          {page > 1 && <a href={paths.adminImport(id, at(filter, page - 1))}>Previous</a>}
          {page < pages && <a href={paths.adminImport(id, at(filter, page + 1))}>Next</a>}
        </nav>
      )}
    </>
  )
}
