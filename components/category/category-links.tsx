import { MOST_TOOLS } from '@/lib/catalogue/comparison/comparison-query'
import type { OfferedComparison } from '@/lib/catalogue/comparison/comparison-suggestions'
import type { Matrix } from '@/lib/catalogue/matrix/matrix'
import { printMatrixView } from '@/lib/catalogue/matrix/matrix-query'
import { paths } from '@/lib/paths'

export type CategoryLinksProps = {
  matrix: Matrix
  /** Comparisons within the category worth reading, those first that an editor wrote of. */
  comparisons: readonly OfferedComparison[]
}

const FILES = [
  ['Markdown', 'md'],
  ['CSV', 'csv'],
  ['JSON', 'json'],
] as const

/** Ways on from a category: its tools as a listing, the living side by side, two of them; and the table as a file. */
export function CategoryLinks({ matrix, comparisons }: CategoryLinksProps) {
  const { rows, category, view, all } = matrix
  const living = rows.filter(({ isAlive }) => isAlive).map(({ tool }) => tool)
  const fits = living.length > 1 && living.length <= MOST_TOOLS
  return (
    <ul className="jumps mb-1">
      {rows.length > 1 && (
        <li>
          <a href={paths.chooseIn(category.slug)}>Help me choose</a>
        </li>
      )}
      <li>
        <a href={paths.tools([['category', category.slug]])} rel="nofollow">
          Filter these tools
        </a>
      </li>
      {fits && (
        <li>
          <a href={paths.comparison(living.map((tool) => tool.slug))}>
            {living.length === rows.length ? 'Compare them all' : 'Compare those that live'}
          </a>
        </li>
      )}
      {comparisons.map(({ tools, title }) => {
        const href = paths.comparison(tools.map((tool) => tool.slug))
        return (
          <li key={href}>
            <a href={href}>{title ?? `Compare ${tools.map((tool) => tool.name).join(' and ')}`}</a>
          </li>
        )
      })}
      <li className="text-soft desk:ml-auto">
        {'This table as '}
        {FILES.map(([name, format]) => (
          <a
            key={format}
            className="ml-2"
            href={paths.categoryFile(category.slug, format, printMatrixView(view, all))}
            rel="nofollow"
          >
            {name}
          </a>
        ))}
      </li>
    </ul>
  )
}
