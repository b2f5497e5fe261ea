// Which two of three to six tools stand beside each other where more have no room, and what each can be swapped for.

import type { Comparison } from './comparison'
import type { ComparisonView } from './comparison-query'
import type { FactRow } from './comparison-rows'

type Compared = Pick<Comparison, 'columns' | 'view'>

/** The slugs of the two, in the order of the columns: those asked for, else the first two. */
export function shownPair({ columns, view }: Compared): readonly string[] {
  return view.pair ?? columns.slice(0, 2).map(({ tool }) => tool.slug)
}

/** Of three tools and more, what a row that differs says of the two that stand side by side; null where these two differ. */
export function pairAgrees(
  comparison: Compared,
  { differs, cells }: Pick<FactRow, 'differs' | 'cells'>,
): string | null {
  if (comparison.columns.length < 3 || !differs) return null
  const pair = shownPair(comparison)
  const [a, b] = cells.filter((_, place) => pair.includes(comparison.columns[place]?.tool.slug ?? ''))
  if (a === undefined || b === undefined || a.key !== b.key) return null
  return a.state === 'unknown' ? 'not known of these two' : 'the same for these two'
}

/** The view in which the next tool that is not shown stands in the place of one of the two; null where there is none. */
export function swapView(comparison: Compared, slug: string): ComparisonView | null {
  const pair = shownPair(comparison)
  const slugs = comparison.columns.map(({ tool }) => tool.slug)
  const place = slugs.indexOf(slug)
  const next = [...slugs.slice(place + 1), ...slugs.slice(0, place)].find((other) => !pair.includes(other))
  return next === undefined ? null : pairView(comparison, slug, next)
}

/** The view in which `by` stands in the place of `slug`. */
export function pairView(comparison: Compared, slug: string, by: string): ComparisonView {
  const kept = shownPair(comparison).filter((other) => other !== slug)
  return { ...comparison.view, pair: [...kept, by].sort() }
}
