import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { paths } from '@/lib/paths'
import { type PlanRow, PlanTable } from './plan-table'

type Counts = Readonly<
  Record<'create' | 'update' | 'unchanged' | 'kept' | 'error' | 'left' | 'able' | 'chosen', number>
>

type PlanFormProps = {
  id: string
  fields: Readonly<Record<string, string>>
  rows: readonly PlanRow[]
  counts: Counts
  filter: string
  page: number
  pages: number
  /** As what new tools come in. */
  publication: 'draft' | 'published'
  /** True where the categories of a landscape may still be chosen anew. */
  mayMap: boolean
}

const VIEWS: readonly [filter: keyof Counts, words: string][] = [
  ['create', 'new'],
  ['update', 'with changes'],
  ['unchanged', 'unchanged'],
  ['kept', 'kept as edited here'],
  ['error', 'with errors'],
  ['left', 'left out'],
]

/** What an import would do, and the buttons that choose and apply. Every way to another page of it keeps the choice on this one. */
export function PlanForm({ id, fields, rows, counts, filter, page, pages, ...plan }: PlanFormProps) {
  if (rows.length === 0) return <p>No tool could be read from this file. Mend it and send it again.</p>
  const shown = VIEWS.filter(([key]) => counts[key] > 0)
  return (
    <form action={`${paths.adminImport(id)}/choose`} method="post" className="stack">
      <HiddenFields fields={{ ...fields, show: filter, page: String(page) }} />
      <nav className="views" aria-label="What it does">
        <Turn to="to::1" isCurrent={filter === ''}>
          all
        </Turn>
        {shown.map(([key, words]) => (
          <Turn key={key} to={`to:${key}:1`} isCurrent={filter === key}>
            {`${counts[key]} ${words}`}
          </Turn>
        ))}
        {plan.mayMap && <Turn to="to:categories:1">other categories</Turn>}
      </nav>
      {counts.able > 0 && counts.create > 0 && <PublicationChoice publication={plan.publication} />}
      {counts.able > 0 && <Orders counts={counts} />}
      <PlanTable rows={rows} />
      {pages > 1 && (
        <nav className="jumps border-t border-line pt-3" aria-label="Pages">
          <span className="text-soft">{`Page ${page} of ${pages}`}</span>
          {page > 1 && <Turn to={`to:${filter}:${page - 1}`}>Previous</Turn>}
          {page < pages && <Turn to={`to:${filter}:${page + 1}`}>Next</Turn>}
        </nav>
      )}
    </form>
  )
}

function Turn({ to, isCurrent, children }: { to: string; isCurrent?: boolean; children: string }) {
  return (
    <button
      type="submit"
      className="cursor-pointer border-0 bg-transparent pt-1 pb-0.5 text-soft hover:text-ink aria-[current]:border-b-2 aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
      name="do"
      value={to}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </button>
  )
}

function PublicationChoice({ publication }: Pick<PlanFormProps, 'publication'>) {
  const choices = [
    ['draft', 'as drafts: readers see them once somebody publishes them'],
    ['published', 'published at once'],
  ] as const
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-2 [&>legend]:float-left [&>legend]:pr-2.5">
      <legend>New tools come in</legend>
      {choices.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name="publication" value={value} defaultChecked={publication === value} />{' '}
          {words}
        </label>
      ))}
    </fieldset>
  )
}

function Orders({ counts }: { counts: Counts }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
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
  )
}
