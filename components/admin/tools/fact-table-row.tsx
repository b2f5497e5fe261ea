import { fieldId } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { factFields } from '@/lib/editing/form/form-names'
import { valueTypeOf } from '@/lib/editing/form/form-values'
import { nameWithin } from '@/lib/editing/form/one-field'
import type { FactTablePage } from '@/lib/http/fact-table-page'
import { paths } from '@/lib/paths'
import { isWrong, textIn } from '../form/form-state'
import { GroupError } from '../form/inputs'
import { Conflict } from './conflict-fields'
import { FactValueField } from './fact-value-field'
import { hasOtherwise, OtherwiseFields } from './otherwise-fields'
import { ToolField } from './tool-field'

type FactTableRowProps = { row: FactTablePage['rows'][number]; table: FactTablePage }

/** Fields with a column of their own; whatever else a fact has stands behind a line of its row. */
const IN_COLUMNS = ['note', 'qualified', 'sources', 'unverified', 'checkedOn']
const OTHERS = factFields.map(({ name }) => name).filter((field) => !IN_COLUMNS.includes(field))

/** The fact of one tool in a table of them. */
export function FactTableRow({ row, table }: FactTableRowProps) {
  const { slug, name: tool } = row
  const { attribute, values, errors } = table
  const fact = nameWithin(slug, `facts.${attribute.key}`)
  const field = (part: string) => <ToolField state={table} name={`${fact}.${part}`} of={tool} />
  if (row.isUnderWay)
    return (
      <tr>
        <th scope="row">
          <a href={paths.tool(slug)}>{tool}</a>
        </th>
        <td colSpan={4}>
          You have a change of this tool under way, so it{' '}
          <a href={`${paths.adminTool(slug)}#field-facts.${attribute.key}`}>goes on in its form</a>.
        </td>
      </tr>
    )
  const order = textIn(values, `${fact}.order`)
  // A fact with a value has the state of one, which need not be said.
  const isSaid =
    hasOtherwise(table, fact) ||
    OTHERS.some(
      (part) =>
        !['', 'value'].includes(textIn(values, `${fact}.${part}`)) || isWrong(errors, `${fact}.${part}`),
    )
  return (
    <tr className="fact">
      <th scope="row" id={fieldId(fact)}>
        <a href={paths.tool(slug)}>{tool}</a>
        <HiddenFields
          fields={{
            ...row.hidden,
            [`${fact}.type`]: valueTypeOf(attribute.kind),
            ...(order !== '' && { [`${fact}.order`]: order }),
          }}
        />
      </th>
      <td>
        <GroupError state={table} name={fact} />
        {row.conflicts.map((conflict) => (
          <Conflict key={conflict.name} state={table} conflict={conflict} />
        ))}
        <FactValueField state={table} attribute={attribute} name={`${fact}.value`} of={tool} />
        <details open={isSaid}>
          <summary className="py-0.5 text-small text-soft" aria-label={`State and dates of ${tool}`}>
            State and dates
          </summary>
          <div className="grid gap-2">
            {OTHERS.map((part) => (
              <div key={part}>{field(part)}</div>
            ))}
            <OtherwiseFields state={table} attribute={attribute} fact={fact} of={tool} />
          </div>
        </details>
      </td>
      <td>
        {field('note')}
        {field('qualified')}
      </td>
      <td>
        {field('sources')}
        {field('unverified')}
      </td>
      <td>
        {field('checkedOn')}
        <p className="text-part empty:hidden day-note" />
      </td>
    </tr>
  )
}
