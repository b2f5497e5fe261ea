import type { Column } from '@/lib/catalogue/matrix/columns'
import type { Matrix } from '@/lib/catalogue/matrix/matrix'
import { BY_NAME, printMatrixView, sortedBy } from '@/lib/catalogue/matrix/matrix-query'
import { paths } from '@/lib/paths'

type Way = { key: string; label: string; column: Column | null }

/** The ways to sort a category's table, folded: where it is drawn as blocks, the columns of words have no heads. */
export function SortLinks({ matrix }: { matrix: Matrix }) {
  const { view, all, columns, category } = matrix
  const ways: Way[] = [
    { key: BY_NAME, label: 'Tool', column: null },
    ...columns.map((column) => ({ key: column.key, label: column.label, column })),
  ]
  const now = all.find(({ key }) => key === view.sort)?.label ?? 'Tool'
  return (
    <details className="text-small min-[72rem]:hidden print:hidden">
      <summary className="w-fit py-1">
        Sort <span className="text-soft">{`by ${now} ${view.isReversed ? '↓' : '↑'}`}</span>
      </summary>
      <ul className="jumps" aria-label="Sort by">
        {ways.map(({ key, label, column }) => (
          <li key={key}>
            <a
              className="aria-current:font-semibold"
              href={paths.category(category.slug, printMatrixView(sortedBy(view, key, column), all))}
              rel="nofollow"
              aria-current={view.sort === key ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
