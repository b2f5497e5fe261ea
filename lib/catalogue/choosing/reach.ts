// How far a tool reaches on the fixed scale: a range, for the weights are not known, and often not all facts.

import type { Candidate } from './dominance'
import type { Weightings } from './weightings'

/** Of 0 to 100, in the middle half of all weightings: from `low` to `known` by what is known, to `high` if all that is not turns out well. */
export type Reach = { readonly low: number; readonly known: number; readonly high: number }

// A quarter of so many is told from the next by less than a reader can see.
const MOST_DRAWS = 2000

/** The middle half of what a candidate comes to, over the weightings, at the worst and the best that its unknown facts can be. */
export function reachOf({ values }: Candidate, weightings: Weightings): Reach {
  const draws = Math.min(weightings[0]?.length ?? 0, MOST_DRAWS)
  const worst = new Float64Array(draws)
  const best = new Float64Array(draws)
  for (const [place, weights] of weightings.entries()) {
    const { low, high } = values[place] ?? { low: 0, high: 0 }
    for (let draw = 0; draw < draws; draw += 1) {
      const weight = weights[draw] ?? 0
      worst[draw] = (worst[draw] ?? 0) + low * weight
      best[draw] = (best[draw] ?? 0) + high * weight
    }
  }
  worst.sort()
  best.sort()
  return { low: quantile(worst, 0.25), known: quantile(worst, 0.75), high: quantile(best, 0.75) }
}

const quantile = (sorted: Float64Array, part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0
