import { type Filter, toPairs, withoutChoices } from '@/lib/catalogue/listing/filter'
import type { Chip } from '@/lib/catalogue/listing/filter-chips'
import { paths, type Query } from '@/lib/paths'

type FilterChipsProps = { chips: readonly Chip[]; filter: Filter; to?: (query: Query) => string }

/** What is chosen, each with a link that removes it, and one that removes all. */
export function FilterChips({ chips, filter, to = paths.tools }: FilterChipsProps) {
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Chosen">
      {chips.map((chip) => (
        <li key={chip.text}>
          <a href={to(toPairs(chip.without))} rel="nofollow" aria-label={`${chip.text}, remove`}>
            {chip.text}
          </a>
        </li>
      ))}
      <li>
        <a
          className="border-0 bg-transparent underline after:content-none"
          href={to(toPairs(withoutChoices(filter)))}
          rel="nofollow"
        >
          clear all
        </a>
      </li>
    </ul>
  )
}
