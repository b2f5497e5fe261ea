import type { DrawnFacet } from '@/lib/catalogue/arrange-facets'
import { type Filter, toggleChoice, toPairs, withOpened } from '@/lib/catalogue/filter'
import type { ListedOption } from '@/lib/catalogue/listing'
import { paths } from '@/lib/paths'

/** One facet: options as links with their counts, the rest behind a disclosure. */
export function FacetOptions({ drawn, filter }: { drawn: DrawnFacet; filter: Filter }) {
  const { facet, first, rest, hidden, isOpened } = drawn
  const toOption = (option: ListedOption) => (
    <li key={option.value}>
      <OptionLink facetKey={facet.key} option={option} filter={filter} />
      {isOpened && !option.isIncluded && !option.isExcluded && option.count > 0 && (
        <a
          className="not"
          href={hrefOf(filter, facet.key, option.value, 'exclude')}
          rel="nofollow"
          aria-label={`not ${option.label}`}
        >
          not
        </a>
      )}
    </li>
  )
  return (
    <section>
      <h2>{facet.label}</h2>
      <ul>{first.map(toOption)}</ul>
      {!isOpened && (
        <details>
          <summary>{rest.length + hidden > 0 ? `${rest.length + hidden} more` : 'more'}</summary>
          <ul>
            {rest.map(toOption)}
            <li>
              <a href={paths.tools(toPairs(withOpened(filter, facet.key)))} rel="nofollow">
                {hidden > 0 ? 'all options, exclude…' : 'exclude…'}
              </a>
            </li>
          </ul>
        </details>
      )}
    </section>
  )
}

/** A link that takes the option in or out; plain text where choosing it would show nothing. */
function OptionLink({
  facetKey,
  option,
  filter,
}: {
  facetKey: string
  option: ListedOption
  filter: Filter
}) {
  const { value, label, count, isIncluded, isExcluded } = option
  if (count === 0 && !isIncluded && !isExcluded)
    return (
      <>
        {`${label} `}
        <b>0</b>
      </>
    )
  return (
    <a
      href={hrefOf(filter, facetKey, value, isExcluded ? 'exclude' : 'include')}
      rel="nofollow"
      aria-current={isIncluded || isExcluded ? 'true' : undefined}
    >
      {isExcluded ? `not ${label} ` : `${label} `}
      <b>{count}</b>
    </a>
  )
}

function hrefOf(filter: Filter, key: string, value: string, side: 'include' | 'exclude'): string {
  return paths.tools(toPairs(toggleChoice(filter, key, value, side)))
}
