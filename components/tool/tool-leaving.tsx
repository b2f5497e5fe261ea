import { EditLink } from '@/components/facts/edit-link'
import { isGone } from '@/lib/catalogue/shown/line-words'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { GuideView } from '../moving/guide-view'

/** Where people go from a tool, and how: before all else on the page of one that has ended. */
export function ToolLeaving({ page }: { page: ToolPage }) {
  const { tool, leaving, cited } = page
  if (leaving.length === 0) return null
  return (
    <section className="rule" id="moving">
      <EditLink slug={tool.slug} what="guides" list="moves" isApart />
      <h2>{isGone(tool) ? `Leaving ${tool.name}` : `Moving from ${tool.name}`}</h2>
      {leaving.map((guide) => (
        <GuideView key={guide.to.slug} guide={guide} cited={cited} />
      ))}
      <p className="mt-3 text-small">
        <a href={paths.moving()}>All guides from one tool to another</a>
      </p>
    </section>
  )
}
