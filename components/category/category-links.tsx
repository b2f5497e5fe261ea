import type { Tool } from '@/lib/catalogue/catalogue'
import { MOST_TOOLS } from '@/lib/catalogue/comparison/comparison-query'
import type { Matrix } from '@/lib/catalogue/matrix/matrix'
import { printMatrixView } from '@/lib/catalogue/matrix/matrix-query'
import { paths } from '@/lib/paths'

export type CategoryLinksProps = {
  matrix: Matrix
  /** Comparisons within the category worth reading. */
  pairs: readonly (readonly Tool[])[]
}

const FILES = [
  ['Markdown', 'md'],
  ['CSV', 'csv'],
  ['JSON', 'json'],
] as const

/** Ways on from a category: its tools as a listing, the living side by side, two of them; and the table as a file. */
export function CategoryLinks({ matrix, pairs }: CategoryLinksProps) {
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
      {pairs.map((pair) => {
        const href = paths.comparison(pair.map((tool) => tool.slug))
        return (
          <li key={href}>
            <a href={href}>{`Compare ${pair.map((tool) => tool.name).join(' and ')}`}</a>
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
