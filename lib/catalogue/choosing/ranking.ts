// Candidates held against each other by what matters: who is beaten, who is left and how often first, and what could
// change it. Numbers in, numbers out: what they stand for is choice.ts's.

import { type Candidate, findBeaten } from './dominance'
import { type Reach, reachOf } from './reach'
import { drawScores, findBest, shareOfFirsts, toldShare } from './shares'
import { findTellingCell, type TellingCell } from './telling-cell'
import { drawWeightings, type Tier } from './weightings'

/** Weightings drawn for an answer: a share is then told to one hundredth. */
export const DRAWS = 10_000

export type Ranked<C extends Candidate> = { candidate: C; share: number; reach: Reach }

export type Ranking<C extends Candidate> = {
  /** Those no other beats: most often first at the head. */
  left: Ranked<C>[]
  /** Those that are beaten, with those that beat them and are left. */
  beaten: ReadonlyMap<C, C[]>
  telling: TellingCell | null
  /** In which share of draws each of `joining` would be first if it, and no other of them, took part. */
  joining: ReadonlyMap<C, number>
}

type Asked<C extends Candidate> = {
  /** What is asked, without who answers: the same question draws the same numbers. */
  seed: string
  tiers: readonly Tier[]
  candidates: readonly C[]
  /** Candidates that take no part, of which one wants to know what they would do. */
  joining?: readonly C[]
  isAsked?: (candidate: C, place: number) => boolean
  draws?: number
}

/** Ranks candidates whose values stand in the order of `tiers`; at least one criterion has to matter. */
export function rankCandidates<C extends Candidate>(asked: Asked<C>): Ranking<C> {
  const { seed, tiers, candidates, joining = [], isAsked = () => true, draws = DRAWS } = asked
  const weightings = drawWeightings(seed, tiers, draws)
  const beaten = findBeaten(candidates)
  const scored = candidates
    .filter((candidate) => !beaten.has(candidate))
    .map((candidate) => ({ candidate, scores: drawScores(seed, candidate, weightings) }))
  const { best, second } = findBest(scored.map(({ scores }) => scores))
  const ranked = scored.map(({ candidate, scores }) => ({
    ...{ candidate, share: shareOfFirsts(scores, best), reach: reachOf(candidate, weightings) },
  }))
  const left = levelShares(ranked, draws)
    .map((one) => ({ ...one, told: toldShare(one.share), middle: middleOf(one.reach) }))
    .sort((a, b) => b.told - a.told || b.middle - a.middle)
    .map(({ candidate, share, reach }) => ({ candidate, share, reach }))
  // A candidate is its own kind all the way through, which the pure numbers need not know.
  const isCellAsked = isAsked as (candidate: Candidate, place: number) => boolean
  return {
    left,
    beaten,
    telling: findTellingCell({ seed, weightings, scored, best, second }, isCellAsked),
    joining: new Map(joining.map((one) => [one, shareOfFirsts(drawScores(seed, one, weightings), best)])),
  }
}

/** Where two are told as equally often first, whatever lies further to the right comes first, as its bar does. */
const middleOf = ({ low, known, high }: Reach) => low + known + high

/** Candidates of which the same is known are first equally often: what tells their draws apart is chance. */
function levelShares<C extends Candidate>(ranked: readonly Ranked<C>[], draws: number): Ranked<C>[] {
  const alike = new Map<string, Ranked<C>[]>()
  for (const one of ranked) {
    const key = JSON.stringify(one.candidate.values.map(({ low, high }) => [low, high]))
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return [...alike.values()].flatMap((some) => {
    const firsts = some.reduce((sum, { share }) => sum + Math.round(share * draws), 0)
    return some.map((one) => ({ ...one, share: firsts / draws / some.length }))
  })
}
