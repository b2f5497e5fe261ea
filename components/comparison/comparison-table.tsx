import { ColumnHead } from '@/components/comparison/column-head'
import { PointList } from '@/components/comparison/point-list'
import { FactValue } from '@/components/facts/fact-value'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import type { FactRow, PointRow } from '@/lib/catalogue/comparison/comparison-rows'
import { countSentence, groupCount } from '@/lib/catalogue/comparison/comparison-words'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import { usualDay } from '@/lib/catalogue/shown/usual-day'
import { paths } from '@/lib/paths'

// On a phone the parts of the table are drawn as blocks, and some browsers then forget that they are a table.
// Spread, because a linter cannot know that and calls the roles redundant.
const table = { role: 'table' }
const rows = { role: 'rowgroup' }
const row = { role: 'row' }
const cell = { role: 'cell' }
const rowHeader = { role: 'rowheader' }
const columnHeader = { role: 'columnheader' }

// Two columns fit wherever rows are not drawn as blocks, three on a screen; more are scrolled sideways.
const widths: Record<number, string> = { 2: 'two', 3: 'three' }

/** The tools side by side: facts by group, tradeoffs by aspect, events by year. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { columns, groups, tradeoffs, events, view, baseline } = comparison
  // Where every row differs, or cells are held against a baseline, a ground for the whole row says nothing.
  const usual = usualDay(groups)
  const isPlain = view.show === 'differences' || baseline !== null
  return (
    <section
      className={`scroll ${widths[columns.length] ?? 'wide'}${isPlain ? ' plain' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      aria-label="Comparison table"
    >
      <table {...table}>
        <caption>
          {countSentence(comparison)} Marks lead to the sources below.
          {usual !== null && ` Checked on ${formatDate(usual)} unless a cell says otherwise.`}
        </caption>
        <thead {...rows}>
          <tr {...row}>
            <th {...columnHeader} scope="col">
              Fact
            </th>
            {columns.map((column) => (
              <th key={column.tool.slug} {...columnHeader} scope="col">
                <ColumnHead comparison={comparison} column={column} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key} {...rows}>
            <GroupRow name={group.name} said={groupCount(group)} comparison={comparison} />
            {group.rows.map((fact) => factRow(fact, comparison, usual))}
          </tbody>
        ))}
        {tradeoffs.length > 0 && (
          <tbody {...rows}>
            <GroupRow name="Tradeoffs" said="by aspect" comparison={comparison} />
            {tradeoffs.map((points) => pointRow(points, comparison))}
          </tbody>
        )}
        {events.length > 0 && (
          <tbody {...rows}>
            <GroupRow name="Events" said="by year" comparison={comparison} />
            {events.map((points) => pointRow(points, comparison))}
          </tbody>
        )}
      </table>
    </section>
  )
}

function GroupRow({ name, said, comparison }: { name: string; said: string; comparison: Comparison }) {
  return (
    <tr {...row}>
      <th {...rowHeader} scope="rowgroup" colSpan={comparison.columns.length + 1}>
        {name} <small>{said}</small>
      </th>
    </tr>
  )
}

function factRow({ key, label, differs, cells }: FactRow, comparison: Comparison, usual: string | null) {
  const { columns, cited, baseline } = comparison
  const held = baseline === null ? undefined : cells[baseline]
  return (
    <tr key={key} {...row} {...(differs && { className: 'differs' })}>
      <th {...rowHeader} scope="row">
        <a href={paths.glossary(key)}>{label}</a>
      </th>
      {cells.map((fact, column) => {
        const name = columns[column]?.tool.name
        const against =
          held === undefined || held === fact ? undefined : held.key === fact.key ? 'as' : 'unlike'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
          <td key={column} {...cell} data-tool={name} {...(against !== undefined && { className: against })}>
            <FactValue fact={fact} marks={cited.marksOf(fact)} usual={usual} />
            {against === 'as' && <small>same as {columns[baseline ?? 0]?.tool.name}</small>}
          </td>
        )
      })}
    </tr>
  )
}

function pointRow({ key, label, cells }: PointRow, { columns, cited }: Comparison) {
  return (
    <tr key={key} {...row}>
      <th {...rowHeader} scope="row">
        {label}
      </th>
      {cells.map((points, column) => {
        const name = columns[column]?.tool.name
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
          <td key={column} {...cell} data-tool={name}>
            <PointList points={points} marksOf={cited.marksOf} />
          </td>
        )
      })}
    </tr>
  )
}
