import { type Filter, SORTS, type Sort, toPairs, withSort } from '@/lib/catalogue/listing/filter'
import { paths } from '@/lib/paths'

const sortWords: Record<Sort, string> = {
  relevance: 'relevance',
  name: 'name',
  'first-release': 'first release',
  'latest-release': 'latest release',
}

/** The order in words, and links to the others; relevance is offered with a search only. */
export function SortLinks({ filter }: { filter: Filter }) {
  const others = SORTS.filter((sort) => sort !== filter.sort && (sort !== 'relevance' || filter.query !== ''))
  return (
    <>
      {`sorted by ${sortWords[filter.sort]}`}
      {others.map((sort) => [
        ' · ',
        <a key={sort} href={paths.tools(toPairs(withSort(filter, sort)))} rel="nofollow">
          {`by ${sortWords[sort]}`}
        </a>,
      ])}
    </>
  )
}
