import { formatVerdict } from '@/lib/catalogue/shown/claim-ledger'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { ComparisonLinks } from '../comparison/comparison-links'
import { ToolComing } from './tool-coming'
import { ToolRelations } from './tool-relations'

/** Beside a tool: what to compare it with, how it relates to others, what was said of it, and what can be done with the page. */
export function ToolAside({ page }: { page: ToolPage }) {
  const { tool, coverage } = page
  return (
    <aside className="stack content-start gap-7 desk:col-start-2 [&_h2]:border-t [&_h2]:border-ink [&_h2]:pt-2 [&_h2]:text-h3 [&_li]:border-t [&_li]:border-line [&_li]:text-small [&_li]:wrap-anywhere [&_li]:first:border-0 [&_ul]:mt-1">
      {page.alternatives.length > 0 && (
        <section id="compare">
          <h2>Compare with</h2>
          <ComparisonLinks pairs={page.alternatives.map((other) => [tool, other])} />
        </section>
      )}
      <ToolComing page={page} />
      <ToolRelations page={page} />
      {page.claims.length > 0 && (
        <section>
          <h2>Said about it</h2>
          <ul className="links">
            {page.claims.map((claim) => (
              <li key={claim.key}>
                {claim.text} <a href={paths.thenAndNow(claim.key)}>{formatVerdict(claim.verdict)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>This page</h2>
        <ul className="links">
          <li>
            {coverage.known} of {coverage.asked} facts known, {coverage.sourced} sourced;{' '}
            <a href={paths.gaps([['category', tool.categories[0] ?? '']])}>what is missing</a>
          </li>
          <li>
            <a href={paths.suggest([['tool', tool.slug]])} rel="nofollow">
              Suggest a correction
            </a>
          </li>
          <li>
            <a href={paths.toolHistory(tool.slug)}>History of changes</a>
          </li>
          <li>
            <a href={paths.toolFile(tool.slug, 'md')} rel="nofollow">
              Markdown
            </a>
            {' · '}
            <a href={paths.toolFile(tool.slug, 'json')} rel="nofollow">
              JSON
            </a>
            {' · '}
            <a href={paths.tool(tool.slug, 'elsewhere')}>cite, follow, embed</a>
          </li>
        </ul>
      </section>
    </aside>
  )
}
