// The one unknown fact that would change most who comes first.

import type { Candidate } from './dominance'
import { drawCell, type Scores } from './shares'
import type { Weightings } from './weightings'

/** A candidate's cell by the place of its criterion, and the share of draws in which it is first should the cell be worst, and best. */
export type TellingCell = { candidate: Candidate; place: number; atWorst: number; atBest: number }

type Drawn = {
  seed: string
  weightings: Weightings
  scored: readonly { candidate: Candidate; scores: Scores }[]
  best: Scores
  second: Scores
}

// So many draws tell which cell it is; what it would bring is then counted over all of them.
const FIRST_LOOK = 1000

/** The cell among `isAsked` ones whose worst and best differ most in how often its tool is first; null where none is asked. */
export function findTellingCell(
  drawn: Drawn,
  isAsked: (candidate: Candidate, place: number) => boolean,
): TellingCell | null {
  const cells = drawn.scored.flatMap(({ candidate, scores }) =>
    candidate.values.flatMap(({ low, high }, place) =>
      low < high && isAsked(candidate, place) ? [{ candidate, place, scores }] : [],
    ),
  )
  const looked = cells.map((cell) => ({ cell, effect: effectOf(settle(drawn, cell, FIRST_LOOK)) }))
  const telling = looked.reduce<(typeof looked)[number] | null>(
    (most, one) => (most === null || one.effect > most.effect ? one : most),
    null,
  )
  return telling && settle(drawn, telling.cell, telling.cell.scores.length)
}

const effectOf = ({ atWorst, atBest }: TellingCell) => atBest - atWorst

/** How often the cell's tool is first in the first `most` draws, were the cell at its worst, and at its best. */
function settle(
  { seed, weightings, best, second }: Drawn,
  { candidate, place, scores }: { candidate: Candidate; place: number; scores: Scores },
  most: number,
): TellingCell {
  const { low, high } = candidate.values[place] ?? { low: 0, high: 0 }
  const draws = Math.min(most, scores.length)
  const numbers = drawCell(new Float64Array(draws), { seed, candidate, place })
  let [worsts, bests] = [0, 0]
  for (let draw = 0; draw < draws; draw += 1) {
    const score = scores[draw] ?? 0
    const isFirst = score >= (best[draw] ?? 0)
    const others = (isFirst ? second[draw] : best[draw]) ?? 0
    const drawnValue = (numbers[draw] ?? 0) * (high - low)
    const weight = weightings[place]?.[draw] ?? 0
    if (score - drawnValue * weight >= others) worsts += 1
    if (score + (high - low - drawnValue) * weight >= others) bests += 1
  }
  return { candidate, place, atWorst: worsts / draws, atBest: bests / draws }
}
