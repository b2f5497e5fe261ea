import { describe, expect, it } from 'vitest'
import { beats, type Candidate, findBeaten, type Range } from '@/lib/catalogue/choosing/dominance'
import { type Ranking, rankCandidates } from '@/lib/catalogue/choosing/ranking'
import { reachOf } from '@/lib/catalogue/choosing/reach'
import { drawScores, findBest, shareOfFirsts } from '@/lib/catalogue/choosing/shares'
import { drawWeightings, TIERS, type Tier } from '@/lib/catalogue/choosing/weightings'
import fc from '../support/properties'

const DRAWS = 400
const point = fc.integer({ min: 0, max: 4 }).map((step) => step * 25)
const range: fc.Arbitrary<Range> = fc.oneof(
  { weight: 3, arbitrary: point.map((value) => ({ low: value, high: value })) },
  fc.constant({ low: 0, high: 100 }),
  fc.tuple(point, point).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
)
const situation = fc
  .record({ criteria: fc.integer({ min: 1, max: 5 }), tools: fc.integer({ min: 1, max: 6 }) })
  .chain(({ criteria, tools }) =>
    fc.record({
      tiers: fc.array(fc.constantFrom<Tier>(...TIERS), { minLength: criteria, maxLength: criteria }),
      candidates: fc
        .array(fc.array(range, { minLength: criteria, maxLength: criteria }), {
          minLength: tools,
          maxLength: tools,
        })
        .map((rows) => rows.map((values, place): Candidate => ({ slug: `tool-${place}`, values }))),
    }),
  )

const orderOf = ({ left }: Ranking<Candidate>) => left.map(({ candidate, share }) => [candidate.slug, share])

describe('dominance', () => {
  it('is a partial order: nothing beats itself, no two beat each other, and it carries over', () => {
    fc.assert(
      fc.property(situation, ({ candidates }) => {
        for (const a of candidates) {
          expect(beats(a, a)).toBe(false)
          for (const b of candidates) {
            if (beats(a, b)) expect(beats(b, a)).toBe(false)
            for (const c of candidates) if (beats(a, b) && beats(b, c)) expect(beats(a, c)).toBe(true)
          }
        }
      }),
    )
  })

  it('leaves every beaten tool one that beats it and is left', () => {
    fc.assert(
      fc.property(situation, ({ candidates }) => {
        const beaten = findBeaten(candidates)
        for (const by of beaten.values()) {
          expect(by.length).toBeGreaterThan(0)
          expect(by.some((other) => beaten.has(other))).toBe(false)
        }
      }),
    )
  })

  it('is not taken from what is unknown, and level tools do not beat each other', () => {
    const of = (slug: string, ...values: Range[]): Candidate => ({ slug, values })
    const yes = { low: 100, high: 100 }
    const no = { low: 0, high: 0 }
    const unknown = { low: 0, high: 100 }
    expect(beats(of('a', yes, yes), of('b', yes, unknown))).toBe(false)
    expect(beats(of('a', yes, yes), of('b', unknown, no))).toBe(true)
    expect(beats(of('a', unknown, yes), of('b', no, no))).toBe(true)
    expect(beats(of('a', unknown, yes), of('b', unknown, no))).toBe(false)
    expect(beats(of('a', yes, yes), of('b', yes, yes))).toBe(false)
  })
})

describe('weightings', () => {
  it('keep the order, weigh nothing below zero, and add up to one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Tier>(...TIERS), { minLength: 1, maxLength: 6 }), (tiers) => {
        const weightings = drawWeightings('seed', tiers, 50)
        for (let draw = 0; draw < 50; draw += 1) {
          const weights = weightings.map((column) => column[draw] ?? -1)
          const of = (tier: Tier) => weights.filter((_, place) => tiers[place] === tier)
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
          expect(Math.min(...weights)).toBeGreaterThan(0)
          expect(Math.min(...of('a-lot'), 1)).toBeGreaterThanOrEqual(Math.max(...of('matters'), 0))
        }
      }),
    )
  })

  // Over all weights a, b, c with a at least b and c, the mean of a is (1 + 1/2 + 1/3) / 3, of the others (1 - that) / 2.
  it.each([
    [
      ['a-lot', 'matters', 'matters'],
      [11 / 18, 7 / 36, 7 / 36],
    ],
    [
      ['a-lot', 'a-lot', 'matters'],
      [4 / 9, 4 / 9, 1 / 9],
    ],
    [
      ['matters', 'matters', 'matters', 'matters'],
      [1 / 4, 1 / 4, 1 / 4, 1 / 4],
    ],
  ] satisfies [Tier[], number[]][])('of %j lie evenly among all that keep the order', (tiers, means) => {
    const weightings = drawWeightings('even', tiers, 20_000)
    for (const [place, mean] of means.entries()) {
      const column = weightings[place] ?? new Float64Array(0)
      expect(column.reduce((sum, weight) => sum + weight, 0) / column.length).toBeCloseTo(mean, 2)
    }
    // Uniform on a simplex of three, a lot of one: the median of the greatest is known by its distribution.
    const first = (weightings[0] ?? new Float64Array(0)).filter((weight) => weight > 0.5).length / 20_000
    if (tiers.length === 3 && tiers[1] === 'matters') expect(first).toBeCloseTo(0.75, 1)
  })

  it('are the same for the same seed, and others for another', () => {
    expect(drawWeightings('a', ['matters', 'a-lot'], 9)).toEqual(drawWeightings('a', ['matters', 'a-lot'], 9))
    expect(drawWeightings('a', ['matters', 'a-lot'], 9)).not.toEqual(
      drawWeightings('b', ['matters', 'a-lot'], 9),
    )
  })
})

describe('ranking', () => {
  it('is not changed by a tool that is beaten: neither order nor shares nor ranges of the others', () => {
    fc.assert(
      fc.property(situation, fc.nat(), ({ tiers, candidates }, pick) => {
        const better = candidates[pick % candidates.length]
        const worse: Candidate = {
          slug: 'aaa-worse',
          values: (better?.values ?? []).map(({ low }) => ({
            low: Math.max(0, low - 25),
            high: Math.max(0, low - 25),
          })),
        }
        fc.pre(better !== undefined && beats(better, worse))
        const before = rankCandidates({ seed: 's', tiers, candidates, draws: DRAWS })
        const after = rankCandidates({ seed: 's', tiers, candidates: [worse, ...candidates], draws: DRAWS })
        expect(orderOf(after)).toEqual(orderOf(before))
        expect(after.left.map(({ reach }) => reach)).toEqual(before.left.map(({ reach }) => reach))
        expect([...after.beaten.keys()]).toContain(worse)
      }),
    )
  })

  it('gives a tool the same draws whoever takes part, and every order of tools the same answer', () => {
    fc.assert(
      fc.property(situation, ({ tiers, candidates }) => {
        const forwards = rankCandidates({ seed: 's', tiers, candidates, draws: DRAWS })
        const backwards = rankCandidates({
          seed: 's',
          tiers,
          candidates: candidates.toReversed(),
          draws: DRAWS,
        })
        expect(new Map(backwards.left.map(({ candidate, share }) => [candidate.slug, share]))).toEqual(
          new Map(forwards.left.map(({ candidate, share }) => [candidate.slug, share])),
        )
      }),
    )
  })

  it('counts the same firsts when all weights of a draw are scaled', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: -6, max: 6 }), ({ tiers, candidates }, power) => {
        const weightings = drawWeightings('s', tiers, DRAWS)
        // Powers of two, that no rounding hides behind the law; each draw another.
        const scaled = weightings.map((column) =>
          column.map((weight, draw) => weight * 2 ** (power + (draw % 5))),
        )
        const sharesBy = (weights: typeof weightings) => {
          const all = candidates.map((candidate) => drawScores('s', candidate, weights))
          const { best } = findBest(all)
          return all.map((scores) => shareOfFirsts(scores, best))
        }
        expect(sharesBy(scaled)).toEqual(sharesBy(weightings))
      }),
    )
  })

  it('only narrows a range when an unknown becomes a fact', () => {
    fc.assert(
      fc.property(situation, fc.nat(), point, ({ tiers, candidates }, pick, value) => {
        const before = candidates[pick % candidates.length] as Candidate
        const unknown: Candidate = {
          ...before,
          values: before.values.map((one, place) => (place === 0 ? { low: 0, high: 100 } : one)),
        }
        const known: Candidate = {
          ...before,
          values: before.values.map((one, place) => (place === 0 ? { low: value, high: value } : one)),
        }
        const weightings = drawWeightings('s', tiers, DRAWS)
        const [wide, narrow] = [reachOf(unknown, weightings), reachOf(known, weightings)]
        expect(narrow.low).toBeGreaterThanOrEqual(wide.low)
        expect(narrow.high).toBeLessThanOrEqual(wide.high)
        expect(narrow.low).toBeLessThanOrEqual(narrow.known)
        expect(narrow.known).toBeLessThanOrEqual(narrow.high)
      }),
    )
  })

  it('never puts a beaten tool first in a draw', () => {
    fc.assert(
      fc.property(situation, ({ tiers, candidates }) => {
        const weightings = drawWeightings('s', tiers, DRAWS)
        const all = candidates.map((candidate) => drawScores('s', candidate, weightings))
        const { best } = findBest(all)
        for (const one of findBeaten(candidates).keys())
          expect(shareOfFirsts(all[candidates.indexOf(one)] ?? new Float64Array(0), best)).toBe(0)
      }),
    )
  })

  it('names the unknown fact that decides, with what it would bring either way', () => {
    const values = (...all: number[]): Range[] =>
      all.map((one) => (one < 0 ? { low: 0, high: 100 } : { low: one, high: one }))
    const { telling } = rankCandidates({
      seed: 's',
      tiers: ['a-lot', 'matters'],
      candidates: [
        { slug: 'known', values: values(100, 50) },
        { slug: 'open', values: values(-1, 100) },
        { slug: 'idle', values: values(0, -1) },
      ],
      draws: 2000,
    })
    expect(telling).toMatchObject({ candidate: { slug: 'open' }, place: 0, atWorst: 0, atBest: 1 })
  })
})
