import type { ReactNode } from 'react'
import { PageLinks } from '@/components/listing/page-links'
import { FactTableWatch } from '@/components/live/fact-table-watch'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { describeField } from '@/lib/editing/form/form-names'
import { splitWithin } from '@/lib/editing/form/one-field'
import type { FactTablePage } from '@/lib/http/fact-table-page'
import { paths } from '@/lib/paths'
import { may, type Role } from '@/lib/rights/rights'
import { labelOfField } from '../form/form-state'
import { Line } from '../form/inputs'
import { AttributeChoice } from './attribute-choice'
import { FactTableRow } from './fact-table-row'

type FactTableProps = {
  table: FactTablePage
  role: Role
  hidden: Readonly<Record<string, string>>
  /** What was just done, in a sentence. */
  said: string | null
}

/** Where there is room for columns their heads are the labels; else each row is a block with labels of its own. */
const LAYOUT = [
  '[&_:is(th,td)]:relative [&_:is(th,td)]:align-top [&_tbody_td>*+*]:mt-2',
  'max-desk:[&_thead]:sr-only max-desk:[&_:is(tbody,tr,tbody_th,td)]:block',
  'max-desk:[&_tbody_tr]:border-t max-desk:[&_tbody_tr]:border-line max-desk:[&_tbody_tr]:py-3',
  'max-desk:[&_tbody_:is(th,td)]:border-t-0 max-desk:[&_tbody_:is(th,td)]:px-0 max-desk:[&_tbody_:is(th,td)]:py-1',
  'desk:[&_td>div>label:not(:has(input))]:sr-only desk:[&_td>fieldset:not(.conflict)>legend]:sr-only',
].join(' ')

/** One fact of all tools of a category, each in a row; what is changed becomes a change of its tool. */
export function FactTable({ table, role, hidden, said }: FactTableProps) {
  const { category, attribute, rows, page, pages } = table
  const publishes = may(role, 'tools.publish')
  const address = paths.adminFactTable(category.slug, attribute.key)
  return (
    <div className="stack">
      <p>
        <a href={paths.adminFactTable(category.slug, null)}>{category.name}</a>
      </p>
      <h1>{attribute.label}</h1>
      <p className="text-lead">{attribute.definition}</p>
      {said && <Notice>{said}</Notice>}
      <AttributeChoice {...table} />
      {table.isRest && (
        <p>
          Only the tools that are not saved yet stand here. <a href={address}>All tools</a>
        </p>
      )}
      <form
        action={`${address}/save`}
        method="post"
        id="fact-table"
        className="grid gap-6"
        data-today={table.today}
      >
        <HiddenFields fields={hidden} />
        {/* As in the form of a tool: while this is disabled, Enter in a field sends nothing. */}
        <button type="submit" disabled hidden />
        <ErrorSummary errors={table.errors} labels={labelsOf(table)} />
        <table className={`rows ${LAYOUT}`}>
          <caption className="sr-only">{`${attribute.label} of ${category.name}`}</caption>
          <thead>
            <tr>
              <th scope="col">Tool</th>
              <th scope="col">{attribute.unit === null ? 'Value' : `Value (${attribute.unit})`}</th>
              <Head field="note" />
              <Head field="sources" />
              <Head field="checkedOn" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FactTableRow key={row.slug} row={row} table={table} />
            ))}
          </tbody>
        </table>
        <section className="save-bar" id="save" aria-label="Save">
          <Line
            state={table}
            name="comment"
            label="Why, in a line for the history of each tool that changes"
          />
          <p className="flex flex-wrap gap-2">
            {publishes && (
              <Button variant="primary" name="action" value="publish">
                Publish the changes
              </Button>
            )}
            <Button variant={publishes ? 'plain' : 'primary'} name="action" value="propose">
              Propose
            </Button>
          </p>
        </section>
        <FactTableWatch
          form="fact-table"
          sourcesPath={paths.adminSources()}
          isUnsaved={Object.keys(table.errors).length > 0}
        />
      </form>
      {!table.isRest && (
        <PageLinks
          {...{ page, pages }}
          href={(to) =>
            paths.adminFactTable(category.slug, attribute.key, [['page', to === 1 ? '' : String(to)]])
          }
        />
      )}
    </div>
  )
}

function Head({ field }: { field: string }): ReactNode {
  const known = describeField(`facts.any.${field}`)
  return (
    <th scope="col">
      {known?.label}
      {known?.hint && <span className="block text-note">{known.hint}</span>}
    </th>
  )
}

function labelsOf({ rows, errors, ...state }: FactTablePage): Record<string, string> {
  const conflicts = rows.flatMap((row) =>
    row.conflicts.map(({ name, label }) => [name, `${row.name}: ${label}`]),
  )
  const fields = Object.keys(errors).flatMap((name) => {
    const of = splitWithin(name)
    const tool = rows.find(({ slug }) => slug === of?.slug)
    return of && tool ? [[name, `${tool.name}: ${labelOfField(of.name, state)}`]] : []
  })
  return Object.fromEntries([['comment', 'Why'], ...fields, ...conflicts])
}
