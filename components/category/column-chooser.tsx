import { ALL_COLUMNS } from '@/lib/catalogue/listing/listing-export'
import type { Matrix } from '@/lib/catalogue/matrix/matrix'
import {
  type MatrixView,
  parseMatrixView,
  printMatrixView,
  toggleColumn,
} from '@/lib/catalogue/matrix/matrix-query'
import { paths } from '@/lib/paths'

/** Every column there is, as a link that takes it in or out; all of them, and the usual ones. */
export function ColumnChooser({ matrix }: { matrix: Matrix }) {
  const { view, all, columns, category } = matrix
  const hrefOf = (to: MatrixView) => paths.category(category.slug, printMatrixView(to, all))
  const whole = parseMatrixView({ columns: ALL_COLUMNS }, all).view
  const hidden = all.length - columns.length
  return (
    <details className="text-small print:hidden">
      <summary className="w-fit py-1">
        Columns <span className="text-soft">{`${columns.length} of ${all.length} shown`}</span>
      </summary>
      <ul className="columns-[11rem] py-1" aria-label="Columns">
        {all.map((column) => {
          const isShown = columns.includes(column)
          return (
            <li key={column.key}>
              <a
                className="inline-block py-0.5 text-inherit no-underline hover:underline aria-current:font-semibold"
                href={hrefOf(toggleColumn(view, all, column.key))}
                rel="nofollow"
                aria-current={isShown ? 'true' : undefined}
              >
                <span aria-hidden="true">{isShown ? '− ' : '+ '}</span>
                {column.label}
              </a>
            </li>
          )
        })}
      </ul>
      <p className="jumps">
        {hidden > 0 && (
          <a href={hrefOf({ ...view, chosen: whole.chosen })} rel="nofollow">{`All ${all.length} columns`}</a>
        )}
        {view.chosen !== null && (
          <a href={hrefOf({ ...view, chosen: null })} rel="nofollow">
            The usual columns
          </a>
        )}
      </p>
    </details>
  )
}
