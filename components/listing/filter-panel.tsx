import { FacetOptions } from '@/components/listing/facet-options'
import { arrangeFacets } from '@/lib/catalogue/listing/arrange-facets'
import { ALL_FACETS, toPairs, withOpened } from '@/lib/catalogue/listing/filter'
import type { Listing } from '@/lib/catalogue/listing/listing'
import { paths, type Query } from '@/lib/paths'

type FilterPanelProps = {
  listing: Listing
  /** Where its links lead: the listing, or another picture of the same filter. */
  to?: (query: Query) => string
}

/** Every facet in view. A closed disclosure on a phone; on wide screens components.css keeps it open at the side. */
export function FilterPanel({ listing, to = paths.tools }: FilterPanelProps) {
  const { filter } = listing
  const { drawn, named, unnamed } = arrangeFacets(listing)
  const hrefOf = (key: string) => to(toPairs(withOpened(filter, key)))
  return (
    <details className="filters text-small max-desk:border-y max-desk:border-line desk:col-start-1 desk:row-span-2 desk:row-start-1 print:hidden">
      <summary className="py-2 font-semibold">Filters</summary>
      <nav aria-label="Filters">
        {drawn.map((one) => (
          <FacetOptions key={one.facet.key} drawn={one} filter={filter} to={to} />
        ))}
        {named.length + unnamed > 0 && (
          <section>
            <h2>More filters</h2>
            <details>
              <summary>{`${named.length + unnamed} more`}</summary>
              <ul>
                {named.map(({ key, label }) => (
                  <li key={key}>
                    <a href={hrefOf(key)} rel="nofollow">
                      {label}
                    </a>
                  </li>
                ))}
                {unnamed > 0 && (
                  <li>
                    <a href={hrefOf(ALL_FACETS)} rel="nofollow">{`Name ${unnamed} more`}</a>
                  </li>
                )}
              </ul>
            </details>
          </section>
        )}
      </nav>
    </details>
  )
}
