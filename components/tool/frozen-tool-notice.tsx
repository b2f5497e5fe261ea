import { CiteBox } from '@/components/site/cite-box'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import type { Cited } from '@/lib/catalogue/shown/cite'
import { paths } from '@/lib/paths'

/** On the address of a revision: that it is one, how it is cited, and the way to today. */
export function FrozenToolNotice({ slug, cited }: { slug: string; cited: Cited }) {
  return (
    <div className="callout mb-6">
      <p>
        The tool as the catalogue told it at its revision {cited.revision}, on {formatDate(cited.day)}. This
        address will say the same for as long as it is published.{' '}
        <a href={paths.tool(slug)}>The tool as of today</a>
      </p>
      <CiteBox cited={cited} />
    </div>
  )
}
