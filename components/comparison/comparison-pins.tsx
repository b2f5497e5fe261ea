import { BESIDE } from '@/components/comparison/comparison-pair'
import type { ComparedTool, Comparison } from '@/lib/catalogue/comparison/comparison'
import { swapView } from '@/lib/catalogue/comparison/comparison-pair'
import { viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { paths } from '@/lib/paths'

/** The bar that stays in sight: the names, what has become of each tool, and on a phone the way to swap it. */
export function ComparisonPins({ comparison, isFrozen }: { comparison: Comparison; isFrozen: boolean }) {
  const { columns } = comparison
  const isNarrow = columns.length > 3
  return (
    <div className="pins">
      <p className="self-end pb-1 text-note text-soft max-tablet:hidden">
        {!isFrozen && (
          <a className="py-1 text-inherit print:hidden" href="#change">
            Add or replace a tool
          </a>
        )}
      </p>
      {columns.map((column) => (
        <div key={column.tool.slug} className="pin">
          <a
            className={`name line-clamp-2 ${isNarrow ? 'text-table' : ''}`}
            href={paths.tool(column.tool.slug)}
          >
            {column.tool.name}
          </a>
          <p className="flex flex-wrap justify-between text-note leading-tight text-soft">
            <span className={`mark is-${column.tool.status ?? 'unknown'}`}>
              {column.tool.status ?? 'status unknown'}
            </span>
            {!isFrozen && <Swap comparison={comparison} column={column} />}
          </p>
        </div>
      ))}
    </div>
  )
}

function Swap({ comparison, column: { tool } }: { comparison: Comparison; column: ComparedTool }) {
  const slugs = comparison.columns.map((column) => column.tool.slug)
  const view = swapView(comparison, tool.slug)
  // Of two, the one that stays is asked what it shall be compared with.
  const href =
    view === null
      ? paths.comparison(slugs.filter((slug) => slug !== tool.slug))
      : `${paths.comparison(slugs, viewQuery(view))}#${BESIDE}`
  return (
    <a
      className={`-my-1.5 py-1.5 text-inherit print:hidden ${slugs.length > 3 ? 'desk:hidden' : 'tablet:hidden'}`}
      href={href}
      aria-label={`Swap ${tool.name} for another tool`}
      rel="nofollow"
    >
      swap
    </a>
  )
}
