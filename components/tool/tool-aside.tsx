import { formatVerdict } from '@/lib/catalogue/shown/claim-ledger'
import { formatLicence } from '@/lib/catalogue/shown/format-value'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { ComparisonLinks } from '../comparison/comparison-links'
import { CiteMarks } from '../facts/cite-marks'

/** Beside a tool: what to compare it with, how it relates to others, and where it lives. */
export function ToolAside({ page }: { page: ToolPage }) {
  const { tool, coverage } = page
  return (
    <aside className="stack content-start gap-7 desk:col-start-2 desk:row-span-2 desk:row-start-1 [&_h2]:border-t [&_h2]:border-ink [&_h2]:pt-2 [&_h2]:text-h3 [&_li]:border-t [&_li]:border-line [&_li]:text-small [&_li]:wrap-anywhere [&_li]:first:border-0 [&_ul]:mt-1">
      {page.alternatives.length > 0 && (
        <section id="compare">
          <h2>Compare with</h2>
          <ComparisonLinks pairs={page.alternatives.map((other) => [tool, other])} />
        </section>
      )}
      {page.relations.length > 0 && (
        <section id="relations">
          <h2>How it relates</h2>
          <ul className="links">
            {page.relations.map((seen) => (
              <li key={`${seen.type} ${seen.direction} ${seen.other.slug}`}>
                {seen.words} <a href={paths.tool(seen.other.slug)}>{seen.other.name}</a>
                {seen.relation.note === null ? '' : ` (${seen.relation.note.replace(/\.$/, '')})`}
                <CiteMarks marks={page.cited.marksOf(seen.relation)} />
                {seen.relation.unverified && <small className="text-soft"> unverified</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
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
        <h2>At a glance</h2>
        <ul className="links">
          {tool.aliases.length > 0 && <li>also called {tool.aliases.join(', ')}</li>}
          <li>{formatLicence(tool.licence)}</li>
          <Link href={tool.homepage} label="Homepage" />
          <Link href={tool.repository} label="Repository" />
          <Link href={tool.documentation} label="Documentation" />
          <li>
            {coverage.known} of {coverage.asked} facts known, {coverage.sourced} sourced;{' '}
            <a href={paths.gaps([['category', tool.categories[0] ?? '']])}>what is missing</a>
          </li>
          <li>
            <a href={paths.toolHistory(tool.slug)}>History of changes</a>
          </li>
          <li>
            <a href={paths.suggest([['tool', tool.slug]])} rel="nofollow">
              Suggest a correction
            </a>
          </li>
        </ul>
      </section>
    </aside>
  )
}

function Link({ href, label }: { href: string | null; label: string }) {
  if (href === null) return null
  return (
    <li>
      {label}: <a href={href}>{href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a>
    </li>
  )
}
