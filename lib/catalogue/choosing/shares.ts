// In how many of all weightings each tool comes first (SMAA-2: Lahdelma and Salminen, Operations Research 49, 2001).
// What a draw gives to a tool depends on nothing but that tool, so a tool that joins moves no other.

import type { Candidate } from './dominance'
import { fillWithRandom } from './seeded-random'
import type { Weightings } from './weightings'

/** What is drawn for a candidate, one number a draw: what it comes to by all criteria, 0 to 100. */
export type Scores = Float64Array

/** Draws, for each weighting, what a candidate comes to; what is not known of it is drawn anew each time, over its range. */
export function drawScores(seed: string, candidate: Candidate, weightings: Weightings): Scores {
  const scores = new Float64Array(weightings[0]?.length ?? 0)
  const numbers = new Float64Array(scores.length)
  for (const [place, weights] of weightings.entries()) {
    const { low, high } = candidate.values[place] ?? { low: 0, high: 0 }
    const range = high - low
    if (range === 0) {
      // Two loops, for this one is most of the work.
      for (let draw = 0; draw < scores.length; draw += 1)
        scores[draw] = (scores[draw] ?? 0) + low * (weights[draw] ?? 0)
      continue
    }
    drawCell(numbers, { seed, candidate, place })
    for (let draw = 0; draw < scores.length; draw += 1)
      scores[draw] = (scores[draw] ?? 0) + (low + (numbers[draw] ?? 0) * range) * (weights[draw] ?? 0)
  }
  return scores
}

/** Where in its range an unknown cell lies in each draw, 0 to 1. The draws are its own, whoever else takes part. */
export function drawCell(
  numbers: Float64Array,
  { seed, candidate, place }: { seed: string; candidate: Candidate; place: number },
): Float64Array {
  return fillWithRandom(numbers, `${seed} ${candidate.slug} ${place}`)
}

/** The best score of each draw, of the first `scores`; and the best without the one that has it, for comparing that one. */
export function findBest(all: readonly Scores[]): { best: Scores; second: Scores } {
  const draws = all[0]?.length ?? 0
  const best = new Float64Array(draws).fill(Number.NEGATIVE_INFINITY)
  const second = new Float64Array(draws).fill(Number.NEGATIVE_INFINITY)
  for (const scores of all)
    for (let draw = 0; draw < draws; draw += 1) {
      const score = scores[draw] ?? 0
      const known = best[draw] ?? 0
      if (score > known) {
        second[draw] = known
        best[draw] = score
      } else if (score > (second[draw] ?? 0)) second[draw] = score
    }
  return { best, second }
}

/** The share of draws, 0 to 1, in which nothing scores higher; two that are level are both first. */
export function shareOfFirsts(scores: Scores, best: Scores): number {
  if (scores.length === 0) return 0
  let firsts = 0
  for (let draw = 0; draw < scores.length; draw += 1)
    if ((scores[draw] ?? 0) >= (best[draw] ?? 0)) firsts += 1
  return firsts / scores.length
}

/** A share as it is told, to one hundredth, but for what is almost never or almost always so. */
export function toldShare(share: number): number {
  if (share > 0 && share < 0.005) return 0.001
  return share > 0.995 && share < 1 ? 0.999 : Math.round(100 * share) / 100
}
