import { UnfoldedAtDesk } from '@/components/comparison/comparison-part'
import { ToolFields } from '@/components/comparison/tool-fields'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { MOST_TOOLS, viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { findPartners } from '@/lib/catalogue/comparison/comparison-suggestions'
import { paths } from '@/lib/paths'

/** Adds, replaces and removes tools, and holds the others against one: links for the likely ones, fields for any. */
export function ChangeTools({ catalogue, comparison }: { catalogue: Catalogue; comparison: Comparison }) {
  const tools = comparison.columns.map((column) => column.tool)
  const slugs = tools.map((tool) => tool.slug)
  const partners = findPartners(catalogue, tools, 20)
  const added = tools.length < MOST_TOOLS ? partners.slice(0, 6) : []
  return (
    <section id="change" className="rule print:hidden">
      <h2>Change the tools</h2>
      <UnfoldedAtDesk said="Add, replace or remove one">
        <p className="text-small text-soft">
          Write another name over one to replace it, clear it to leave it out, fill the last field to add one.
        </p>
        <ToolFields names={tools.map((tool) => tool.name)} offered={partners} view={comparison.view} />
        {added.length > 0 && (
          <p className={ROW}>
            Add{' '}
            {added.map((tool) => (
              <a key={tool.slug} href={paths.comparison([...slugs, tool.slug], viewQuery(comparison.view))}>
                {tool.name}
              </a>
            ))}
          </p>
        )}
        {tools.length > 2 && (
          <>
            <p className={ROW}>
              Remove{' '}
              {tools.map((tool) => (
                <a key={tool.slug} href={withoutTool(comparison, tool)} aria-label={`Remove ${tool.name}`}>
                  {tool.name}
                </a>
              ))}
            </p>
            <p className={ROW}>
              Hold the others against {tools.map((tool) => baselineLink(comparison, tool))}
            </p>
          </>
        )}
      </UnfoldedAtDesk>
    </section>
  )
}

const ROW = '[&_a]:inline-block [&_a]:p-1'

function withoutTool({ columns, view }: Comparison, { slug }: Tool): string {
  const others = columns.map(({ tool }) => tool.slug).filter((other) => other !== slug)
  const baseline = view.baseline === slug ? null : view.baseline
  return paths.comparison(others, viewQuery({ show: view.show, baseline }))
}

function baselineLink({ columns, view }: Comparison, { slug, name }: Tool) {
  const isBaseline = view.baseline === slug
  const slugs = columns.map(({ tool }) => tool.slug)
  return (
    <a
      key={slug}
      href={paths.comparison(slugs, viewQuery({ ...view, baseline: isBaseline ? null : slug }))}
      aria-label={isBaseline ? `Baseline ${name}: take off` : `Baseline: hold the others against ${name}`}
      rel="nofollow"
    >
      {isBaseline ? `${name} ×` : name}
    </a>
  )
}
