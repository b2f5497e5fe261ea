import { ToolFields } from '@/components/comparison/tool-fields'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { MOST_TOOLS, viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { findPartners } from '@/lib/catalogue/comparison/comparison-suggestions'
import { paths } from '@/lib/paths'

/** Adds, replaces and removes tools: links for the likely ones, fields for any. */
export function ChangeTools({ catalogue, comparison }: { catalogue: Catalogue; comparison: Comparison }) {
  const tools = comparison.columns.map((column) => column.tool)
  const slugs = tools.map((tool) => tool.slug)
  const partners = findPartners(catalogue, tools, 20)
  const added = tools.length < MOST_TOOLS ? partners.slice(0, 6) : []
  return (
    <section id="change" className="rule print:hidden">
      <h2>Change the tools</h2>
      <p className="text-small text-soft">
        Write another name over one to replace it, clear it to leave it out, fill the last field to add one.
      </p>
      <ToolFields names={tools.map((tool) => tool.name)} offered={partners} view={comparison.view} />
      {added.length > 0 && (
        <p className="[&_a]:inline-block [&_a]:p-1">
          Add{' '}
          {added.map((tool) => (
            <a key={tool.slug} href={paths.comparison([...slugs, tool.slug], viewQuery(comparison.view))}>
              {tool.name}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
