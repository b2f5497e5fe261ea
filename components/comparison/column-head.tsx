import { EditLink } from '@/components/facts/edit-link'
import { StatusMark } from '@/components/facts/status-mark'
import type { ComparedTool, Comparison } from '@/lib/catalogue/comparison/comparison'
import { viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { paths } from '@/lib/paths'

/** The head of a tool's column: its name and status, what is known of it, links that change the comparison. */
export function ColumnHead({ comparison, column }: { comparison: Comparison; column: ComparedTool }) {
  const { tool, known, facts } = column
  const { columns, view } = comparison
  const slugs = columns.map((other) => other.tool.slug)
  const others = slugs.filter((slug) => slug !== tool.slug)
  const isBaseline = view.baseline === tool.slug
  const rest = viewQuery({ ...view, baseline: isBaseline ? null : view.baseline })
  const held = viewQuery({ ...view, baseline: isBaseline ? null : tool.slug })
  return (
    <>
      <a className="name block py-0.5" href={paths.tool(tool.slug)}>
        {tool.name}
      </a>
      <StatusMark timeline={tool} />
      <small>
        {known} of {facts} facts known
        <span className="print:hidden [&_a]:inline-block [&_a]:py-0.5">
          <a href={paths.comparison(others, rest)} aria-label={`Remove ${tool.name}`}>
            remove
          </a>
          {' · '}
          <EditLink slug={tool.slug} what={tool.name} group="words" />
          {(columns.length > 2 || isBaseline) && (
            <>
              {' · '}
              <a
                href={paths.comparison(slugs, held)}
                aria-label={
                  isBaseline
                    ? `Baseline ${tool.name}: take off`
                    : `Baseline: hold the others against ${tool.name}`
                }
              >
                {isBaseline ? 'baseline ×' : 'baseline'}
              </a>
            </>
          )}
        </span>
      </small>
    </>
  )
}
