// Help to choose: what an answer costs at 20 tools and 30 things that matter, four cells in ten unknown.

import type { Candidate, Range } from '../../lib/catalogue/choosing/dominance'
import { rankCandidates } from '../../lib/catalogue/choosing/ranking'
import { randomFrom } from '../../tests/support/synthetic-catalogue'
import { msRow, percentile, type Row } from './figures'

const TOOLS = 20
const CRITERIA = 30
const ASKED = 30
const LIMIT = 100

/** Times answers whose tools none beats, so that every one of them is drawn. */
export function benchChoosing(): Row[] {
  const random = randomFrom(7)
  const value = (): Range => {
    if (random() < 0.4) return { low: 0, high: 100 }
    const worth = 50 * Math.floor(3 * random())
    return { low: worth, high: worth }
  }
  const candidates = Array.from(
    { length: TOOLS },
    (_, place): Candidate => ({ slug: `tool-${place}`, values: Array.from({ length: CRITERIA }, value) }),
  )
  const tiers = Array.from({ length: CRITERIA }, (_, place) => (place % 3 === 0 ? 'a-lot' : 'matters'))
  const samples = Array.from({ length: ASKED }, (_, place) => {
    const start = performance.now()
    rankCandidates({ seed: `answer ${place}`, tiers, candidates })
    return performance.now() - start
  })
  // The first ones teach the compiler.
  const taught = samples.slice(5)
  return [
    msRow(`answer, ${TOOLS} tools by ${CRITERIA}: p50`, percentile(taught, 0.5), LIMIT),
    msRow(`answer, ${TOOLS} tools by ${CRITERIA}: p99`, percentile(taught, 0.99), LIMIT),
  ]
}
