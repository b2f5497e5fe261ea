import type { Tool } from '@/lib/catalogue/catalogue'
import { paths } from '@/lib/paths'

/** Links to comparisons, each in words: “rkt and Docker Engine”. */
export function ComparisonLinks({ pairs }: { pairs: readonly (readonly Tool[])[] }) {
  return (
    <ul className="links">
      {pairs.map((tools) => {
        const href = paths.comparison(tools.map((tool) => tool.slug))
        return (
          <li key={href}>
            <a href={href}>{tools.map((tool) => tool.name).join(' and ')}</a>
          </li>
        )
      })}
    </ul>
  )
}
