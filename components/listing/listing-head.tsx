import { DroppedWords } from '@/components/listing/dropped-words'
import { FilterChips } from '@/components/listing/filter-chips'
import { ListingSearch } from '@/components/listing/listing-search'
import { SortLinks } from '@/components/listing/sort-links'
import type { Category } from '@/lib/catalogue/document/vocabulary'
import { toPairs, toTimelinePairs, VIEWS, withView } from '@/lib/catalogue/listing/filter'
import type { Listing } from '@/lib/catalogue/listing/listing'
import { ALL_COLUMNS } from '@/lib/catalogue/listing/listing-export'
import { formatTotal } from '@/lib/catalogue/listing/listing-words'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type Props = { listing: Listing; category: Category | null; dropped: readonly string[] }

/** What is shown, in words: heading, choices, number of tools, order. */
export function ListingHead({ listing, category, dropped }: Props) {
  const { filter, chips, total } = listing
  const query = toPairs({ ...filter, opened: [], view: 'list' })
  const whole = query.filter(([key]) => key !== 'page')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 desk:col-start-2 [&_a]:inline-block">
      <h1>{category === null ? 'Tools' : category.name}</h1>
      {category !== null && (
        <p className="text-soft">
          {`${category.scope} `}
          <a href={paths.category(category.slug)}>How to choose, and all of them in one table</a>
        </p>
      )}
      <ListingSearch filter={filter} />
      <FilterChips chips={chips} filter={filter} />
      <DroppedWords sentences={dropped} />
      <nav className="views text-small" aria-label="View">
        {VIEWS.map((view) => (
          <a
            key={view}
            href={paths.tools(toPairs(withView(filter, view)))}
            rel="nofollow"
            aria-current={filter.view === view ? 'true' : undefined}
          >
            {capitalise(view)}
          </a>
        ))}
        <a href={paths.timeline(toTimelinePairs(filter))} rel="nofollow">
          Timeline
        </a>
      </nav>
      <p className="max-w-none text-small">
        <b role="status">{formatTotal(listing)}</b>
        {total > 0 && (
          <span className="text-soft">
            {' · '}
            <SortLinks filter={filter} />
            {' · as '}
            <a href={paths.toolsCsv(whole)} rel="nofollow">
              CSV
            </a>
            {category !== null && (
              <>
                {', '}
                <a href={paths.toolsCsv([...whole, ['columns', ALL_COLUMNS]])} rel="nofollow">
                  CSV with all facts
                </a>
              </>
            )}
            {' or '}
            <a href={paths.toolsJson(query)} rel="nofollow">
              JSON
            </a>
          </span>
        )}
      </p>
    </div>
  )
}
