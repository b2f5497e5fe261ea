import { guideAnchor } from '@/lib/catalogue/moving/guides'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'

/** The guides that lead to a tool. */
export function ToolComing({ page: { tool, coming } }: { page: ToolPage }) {
  if (coming.length === 0) return null
  return (
    <section id="coming">
      <h2>Coming from</h2>
      <ul className="links">
        {coming.map(({ from, kept, lost }) => (
          <li key={from.slug}>
            <a href={paths.tool(from.slug, guideAnchor(tool.slug))}>{from.name}</a>
            <span className="text-soft">
              {`: ${formatCount(kept.length, 'thing maps', 'things map')} onto something here, ${formatCount(lost.length, 'is', 'are')} lost`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
