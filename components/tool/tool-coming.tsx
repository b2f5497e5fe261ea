import { guideAnchor } from '@/lib/catalogue/moving/guides'
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
              : {kept.length} {kept.length === 1 ? 'thing maps' : 'things map'} onto something here,{' '}
              {lost.length} {lost.length === 1 ? 'is' : 'are'} lost
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
