import { type Filter, toPairs } from '@/lib/catalogue/listing/filter'
import { paths } from '@/lib/paths'

/** Searches within what is chosen: a form that carries the other choices along. */
export function ListingSearch({ filter }: { filter: Filter }) {
  const kept = toPairs({ ...filter, page: 1 }).filter(([key]) => key !== 'q')
  return (
    <form action={paths.tools()} className="flex flex-wrap gap-1 pb-4">
      {kept.map(([key, value]) => (
        <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
      ))}
      <input
        type="search"
        className="min-w-0 flex-[1_1_8rem]"
        name="q"
        defaultValue={filter.query}
        aria-label="Search these tools"
        aria-describedby="search-help"
        maxLength={120}
      />
      <button type="submit">Search</button>
      <small id="search-help" className="w-full text-soft">
        A name or its beginning, another name (k8s), or a word; slips are forgiven.
      </small>
    </form>
  )
}
