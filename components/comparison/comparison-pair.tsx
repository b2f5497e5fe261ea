import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { pairView, shownPair } from '@/lib/catalogue/comparison/comparison-pair'
import { viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { paths } from '@/lib/paths'

/** Where the links that change the two lead, so that a reader stays at the table. */
export const BESIDE = 'beside'

/** On a phone, of three to six tools: which stands beside the first. */
export function ComparisonPair({ comparison }: { comparison: Comparison }) {
  const { columns } = comparison
  const [first, second] = shownPair(comparison)
  const slugs = columns.map(({ tool }) => tool.slug)
  if (columns.length < 3 || first === undefined || second === undefined) return null
  const named = columns.find(({ tool }) => tool.slug === first)
  return (
    <nav
      id={BESIDE}
      className={`views target:outline-none ${columns.length > 3 ? 'desk:hidden' : 'tablet:hidden'}`}
      aria-label="Which tool stands beside the first"
    >
      <b className="text-small">Beside {named?.tool.name}</b>
      {columns
        .filter(({ tool }) => tool.slug !== first)
        .map(({ tool }) => (
          <a
            key={tool.slug}
            href={`${paths.comparison(slugs, viewQuery(pairView(comparison, second, tool.slug)))}#${BESIDE}`}
            aria-current={tool.slug === second ? 'true' : undefined}
            rel="nofollow"
          >
            {tool.name}
          </a>
        ))}
    </nav>
  )
}
