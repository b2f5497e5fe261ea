import type { Catalogue } from '@/lib/catalogue/catalogue'
import { findPairsToStart } from '@/lib/catalogue/comparison/comparison-suggestions'
import { getCurated } from '@/lib/catalogue/curated-comparisons'
import { relationsAmong } from '@/lib/catalogue/shown/relation-words'
import { paths } from '@/lib/paths'

/** A comparison from each category, with what it turns on, or what its two tools have in common. */
export function ComparisonOffers({ catalogue, most }: { catalogue: Catalogue; most: number }) {
  return (
    <ul className="divide-y divide-line *:py-1.5 [&_small]:block [&_small]:text-soft">
      {findPairsToStart(catalogue)
        .slice(0, most)
        .map((pair) => {
          const href = paths.comparison(pair.map((tool) => tool.slug))
          const curated = getCurated(catalogue, pair)
          const note =
            curated?.text.split(/(?<=\.) /, 1)[0] ??
            relationsAmong(catalogue, pair).find(({ type }) => type === 'alternative-to')?.relation.note
          return (
            <li key={href}>
              <a className="name" href={href}>
                {curated?.title ?? pair.map((tool) => tool.name).join(' and ')}
              </a>
              {note != null && <small>{note}</small>}
            </li>
          )
        })}
    </ul>
  )
}
