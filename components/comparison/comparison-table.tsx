import { PartRow, PartTable } from '@/components/comparison/part-table'
import { PointList } from '@/components/comparison/point-list'
import { FactValue } from '@/components/facts/fact-value'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { pairAgrees } from '@/lib/catalogue/comparison/comparison-pair'
import type { FactRow, PointRow } from '@/lib/catalogue/comparison/comparison-rows'
import { paths } from '@/lib/paths'

type FactTableProps = {
  name: string
  rows: readonly FactRow[]
  comparison: Comparison
  /** The day of checking that the page says once. */
  usual: string | null
}

/** Facts side by side; each label leads to its definition. */
export function FactTable({ name, rows, comparison, usual }: FactTableProps) {
  const { columns, cited, baseline } = comparison
  return (
    <PartTable name={name} columns={columns}>
      {rows.map((row) => {
        const { key, label, cells } = row
        const agreed = pairAgrees(comparison, row)
        const held = baseline === null ? undefined : cells[baseline]
        return (
          <PartRow
            key={key}
            label={
              <>
                <a href={paths.glossary(key)}>{label}</a>
                {agreed !== null && (
                  <span className={`print:hidden ${columns.length > 3 ? 'desk:hidden' : 'tablet:hidden'}`}>
                    {' · '}
                    {agreed}
                  </span>
                )}
              </>
            }
            columns={columns}
            cells={cells.map((fact, column) => {
              const against =
                held === undefined || held === fact ? undefined : held.key === fact.key ? 'as' : 'unlike'
              return {
                key: columns[column]?.tool.slug ?? '',
                look: against,
                content: (
                  <>
                    <FactValue fact={fact} marksOf={cited.marksOf} usual={usual} />
                    {against === 'as' && <small>same as {columns[baseline ?? 0]?.tool.name}</small>}
                  </>
                ),
              }
            })}
          />
        )
      })}
    </PartTable>
  )
}

/** Tradeoffs by aspect, or events by year, side by side. */
export function PointTable({
  name,
  rows,
  comparison,
}: Omit<FactTableProps, 'rows' | 'usual'> & { rows: readonly PointRow[] }) {
  const { columns, cited } = comparison
  return (
    <PartTable name={name} columns={columns}>
      {rows.map(({ key, label, cells }) => (
        <PartRow
          key={key}
          label={label}
          columns={columns}
          cells={cells.map((points, column) => ({
            key: columns[column]?.tool.slug ?? '',
            content: <PointList points={points} marksOf={cited.marksOf} />,
          }))}
        />
      ))}
    </PartTable>
  )
}
