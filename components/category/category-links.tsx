import type { Tool } from '@/lib/catalogue/catalogue'
import { MOST_TOOLS } from '@/lib/catalogue/comparison/comparison-query'
import type { Category } from '@/lib/catalogue/document/vocabulary'
import type { CategoryMatrix } from '@/lib/catalogue/shown/category-matrix'
import { paths } from '@/lib/paths'

export type CategoryLinksProps = {
  category: Category
  matrix: CategoryMatrix
  /** Comparisons within the category worth reading. */
  pairs: readonly (readonly Tool[])[]
}

/** Ways on from a category: its tools as a listing, all of them side by side, two of them. */
export function CategoryLinks({ category, matrix, pairs }: CategoryLinksProps) {
  const tools = matrix.rows.map((row) => row.tool)
  const fits = matrix.total > 1 && matrix.total <= MOST_TOOLS
  return (
    <ul className="jumps mb-3">
      {matrix.total > 1 && (
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
          <a href={paths.comparison(tools.map((tool) => tool.slug))}>Compare them all</a>
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
    </ul>
  )
}
