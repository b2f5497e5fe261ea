import type { DrawnFacet } from '@/lib/catalogue/listing/arrange-facets'
import { type Filter, toggleChoice, toPairs, withOpened } from '@/lib/catalogue/listing/filter'
import type { ListedOption } from '@/lib/catalogue/listing/listing'
import type { Query } from '@/lib/paths'

type FacetOptionsProps = { drawn: DrawnFacet; filter: Filter; to: (query: Query) => string }

/** One facet: options as links with their counts, the rest behind a disclosure. */
export function FacetOptions({ drawn, filter, to }: FacetOptionsProps) {
  const { facet, first, rest, hidden, isOpened } = drawn
  const others = rest.length + hidden
  const hrefOf = (value: string, side: 'include' | 'exclude') =>
    to(toPairs(toggleChoice(filter, facet.key, value, side)))
  const toOption = (option: ListedOption) => {
    const canExclude = isOpened && option.count > 0 && !option.isIncluded && !option.isExcluded
    const link = (
      <OptionLink option={option} href={hrefOf(option.value, option.isExcluded ? 'exclude' : 'include')} />
    )
    if (!canExclude) return <li key={option.value}>{link}</li>
    return (
      <li key={option.value}>
        {link}
        <a
          className="not"
          href={hrefOf(option.value, 'exclude')}
          rel="nofollow"
          aria-label={`not ${option.label}`}
        >
          not
        </a>
      </li>
    )
  }
  return (
    <section>
      <h2>{facet.label}</h2>
      <ul>{first.map(toOption)}</ul>
      {!isOpened && (
        <details>
          <summary>{others > 0 ? `${others} more` : 'more'}</summary>
          <ul>
            {rest.map(toOption)}
            <li>
              <a href={to(toPairs(withOpened(filter, facet.key)))} rel="nofollow">
                {hidden > 0 ? 'all of them, or exclude' : 'exclude'}
              </a>
            </li>
          </ul>
        </details>
      )}
    </section>
  )
}

/** A link that takes the option in or out; plain text where choosing it would show nothing. */
function OptionLink({ option, href }: { option: ListedOption; href: string }) {
  const { label, count, isIncluded, isExcluded } = option
  if (isIncluded || isExcluded)
    return (
      <a href={href} rel="nofollow" aria-current="true">
        {isExcluded ? `not ${label} ` : `${label} `}
        <b>{count}</b>
      </a>
    )
  if (count === 0)
    return (
      <>
        {`${label} `}
        <b>0</b>
      </>
    )
  return (
    <a href={href} rel="nofollow">
      {`${label} `}
      <b>{count}</b>
    </a>
  )
}
