// What matters, in an order without numbers: any weights are meant that keep it. Here they are drawn, evenly from all
// there are (Tervonen and Lahdelma, "Implementing stochastic multicriteria acceptability analysis", 2007).

import { fillWithRandom } from './seeded-random'

/** How much something matters; no number stands behind either word. */
export const TIERS = ['a-lot', 'matters'] as const
export type Tier = (typeof TIERS)[number]

/** For each criterion its weight in every draw; the weights of a draw add up to 1. */
export type Weightings = readonly Float64Array[]

/**
 * Draws weights from all in which whatever matters a lot weighs at least as much as whatever matters, each such
 * weighting being as likely as another. They depend on the seed and the tiers, and on no tool.
 */
export function drawWeightings(seed: string, tiers: readonly Tier[], draws: number): Weightings {
  // For each draw one number for the size of every weight, and one for whom it goes to.
  const numbers = fillWithRandom(new Float64Array(2 * tiers.length * draws), seed)
  const ranked = TIERS.map((tier) => tiers.flatMap((one, place) => (one === tier ? [place] : [])))
  const weightings = tiers.map(() => new Float64Array(draws))
  const sizes = new Float64Array(tiers.length)
  for (let draw = 0; draw < draws; draw += 1) {
    const from = 2 * tiers.length * draw
    const sum = drawSorted(sizes, numbers, from)
    // The greatest go to what matters a lot, and within a tier to anything with the same chance.
    let rank = 0
    for (const places of ranked) {
      shuffle(places, numbers, from + tiers.length + rank)
      for (const place of places) {
        const column = weightings[place]
        if (column) column[draw] = (sizes[rank] ?? 0) / sum
        rank += 1
      }
    }
  }
  return weightings
}

/** Fills in exponentials from the greatest to the least, and returns their sum. Rényi: the gaps between them are exponentials too. */
function drawSorted(sizes: Float64Array, numbers: Float64Array, from: number): number {
  let [size, sum] = [0, 0]
  for (let place = sizes.length - 1; place >= 0; place -= 1) {
    size -= Math.log(numbers[from + place] ?? 1) / (place + 1)
    sizes[place] = size
    sum += size
  }
  return sum
}

function shuffle(places: number[], numbers: Float64Array, from: number): void {
  for (let last = places.length - 1; last > 0; last -= 1) {
    const other = Math.floor((numbers[from + last] ?? 0) * (last + 1))
    const held = places[last] ?? 0
    places[last] = places[other] ?? 0
    places[other] = held
  }
}
