import { type Filter, toPairs, withoutChoices } from '@/lib/catalogue/listing/filter'
import type { Chip } from '@/lib/catalogue/listing/filter-chips'
import { paths } from '@/lib/paths'

/** What is chosen, each with a link that removes it, and one that removes all. */
export function FilterChips({ chips, filter }: { chips: readonly Chip[]; filter: Filter }) {
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Chosen">
      {chips.map((chip) => (
        <li key={chip.text}>
          <a href={paths.tools(toPairs(chip.without))} rel="nofollow" aria-label={`${chip.text}, remove`}>
            {chip.text}
          </a>
        </li>
      ))}
      <li>
        <a
          className="border-0 bg-transparent underline after:content-none"
          href={paths.tools(toPairs(withoutChoices(filter)))}
          rel="nofollow"
        >
          clear all
        </a>
      </li>
    </ul>
  )
}
