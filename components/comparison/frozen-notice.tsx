import { CiteBox } from '@/components/site/cite-box'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { toCited } from '@/lib/catalogue/comparison/cited-tools'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'

/** On the address of a revision: that it is one, how it is cited, and the way to today. Nothing on that of today. */
export function FrozenNotice({ catalogue, comparison }: { catalogue: Catalogue; comparison: Comparison }) {
  const { columns, view, today } = comparison
  if (view.at === undefined) return null
  const slugs = columns.map(({ tool }) => tool.slug)
  const { at: _, ...rest } = view
  return (
    <div className="callout">
      <p>
        The tools as the catalogue told them at its revision {catalogue.revision}, on {formatDate(today)}.
        This address will say the same for as long as they are published.{' '}
        <a href={paths.comparison(slugs, viewQuery(rest))}>The comparison as of today</a>
      </p>
      <CiteBox
        cited={toCited(
          catalogue,
          columns.map(({ tool }) => tool),
          siteUrl.origin,
          viewQuery(rest),
        )}
      />
    </div>
  )
}
