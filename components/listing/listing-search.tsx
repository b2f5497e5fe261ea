import { SearchField } from '@/components/site/search-field'
import { type Filter, toPairs } from '@/lib/catalogue/listing/filter'
import { paths } from '@/lib/paths'

/** The search of the listing, within what is chosen: a form that carries the other choices along. */
export function ListingSearch({ filter, to = paths.tools() }: { filter: Filter; to?: string }) {
  const kept = toPairs({ ...filter, page: 1 }).filter(([key]) => key !== 'q')
  return (
    <search className="print:hidden">
      <form action={to} className="grid max-w-160 grid-cols-[minmax(0,1fr)_auto] gap-2">
        {kept.map(([key, value]) => (
          <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
        ))}
        <SearchField label="Search these tools" value={filter.query} describedBy="search-help" />
        <button type="submit">Search</button>
        <small id="search-help" className="col-span-full text-soft">
          A name, a word, two names to compare, or a need: run untrusted code.
          {filter.choices.size > 0 && ' What is chosen stays in force.'}
        </small>
      </form>
    </search>
  )
}
