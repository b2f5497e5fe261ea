import { EditLink } from '@/components/facts/edit-link'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import { usualDay } from '@/lib/catalogue/shown/usual-day'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { FactValue } from '../facts/fact-value'

/** Everything known about a tool, by group; each label leads to its definition. */
export function ToolFacts({ page }: { page: ToolPage }) {
  const usual = usualDay(page.facts)
  return (
    <section className="rule" id="facts">
      <h2>Facts</h2>
      {usual !== null && (
        <p className="-mt-2 text-small text-soft">
          Checked on {formatDate(usual)} or later, unless said otherwise.
        </p>
      )}
      {page.facts.map((group) => (
        <section key={group.key} className="mt-6">
          <EditLink
            slug={page.tool.slug}
            what={`facts: ${group.name}`}
            group={`group-${group.key}`}
            isApart
          />
          <h3 className="border-b border-line pb-1 text-table font-sans tracking-normal">{group.name}</h3>
          <dl className="pairs">
            {group.rows.map((row) =>
              row.cells.map((cell) => (
                <div key={row.key} id={`fact-${row.key}`}>
                  <dt>
                    <a href={paths.glossary(row.key)}>{row.label}</a>
                  </dt>
                  <dd>
                    <FactValue fact={cell} marksOf={page.cited.marksOf} usual={usual} />
                  </dd>
                </div>
              )),
            )}
          </dl>
        </section>
      ))}
    </section>
  )
}
