import type { AttributeRole } from '@/lib/catalogue/document/attribute-roles'
import { type Column, ROLES } from '@/lib/catalogue/matrix/columns'
import type { Matrix } from '@/lib/catalogue/matrix/matrix'
import { BY_NAME, printMatrixView, sortedBy } from '@/lib/catalogue/matrix/matrix-query'
import { paths } from '@/lib/paths'

// As in matrix-table.tsx.
const rows = { role: 'rowgroup' }
const row = { role: 'row' }
const columnHeader = { role: 'columnheader' }

const HEADINGS: Record<AttributeRole, string> = {
  decides: 'What decides',
  compares: 'What else compares them',
  describes: 'Besides',
}

type MatrixHeadProps = { matrix: Matrix; band: readonly Column[]; looks: readonly string[] }

/** The heads of a category's table: what the columns are for, and each a link that sorts by it. */
export function MatrixHead({ matrix, band, looks }: MatrixHeadProps) {
  const { view, all, category } = matrix
  const hrefOf = (key: string, column: Column | null) =>
    paths.category(category.slug, printMatrixView(sortedBy(view, key, column), all))
  const sortOf = (key: string) =>
    view.sort === key
      ? { 'aria-sort': view.isReversed ? ('descending' as const) : ('ascending' as const) }
      : {}
  return (
    <thead {...rows}>
      <tr {...row} className="roles">
        <td />
        {ROLES.flatMap((role) => {
          const length = band.filter((column) => column.role === role).length
          if (length === 0) return []
          return (
            <th key={role} {...columnHeader} scope="colgroup" colSpan={length}>
              {HEADINGS[role]}
            </th>
          )
        })}
      </tr>
      <tr {...row}>
        <th {...columnHeader} scope="col" {...sortOf(BY_NAME)}>
          <a href={hrefOf(BY_NAME, null)} rel="nofollow">
            Tool
          </a>
        </th>
        {band.map((column, place) => (
          <th key={column.key} {...columnHeader} scope="col" className={looks[place]} {...sortOf(column.key)}>
            <a
              href={hrefOf(column.key, column)}
              rel="nofollow"
              title={column.attribute?.definition ?? undefined}
            >
              {column.label}
            </a>
          </th>
        ))}
      </tr>
    </thead>
  )
}
