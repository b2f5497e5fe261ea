import { describe, expect, test } from 'vitest'
import { makeAskLimit } from '@/lib/http/ask-limit'
import fc from '@/tests/support/properties'

describe('how often one network may ask', () => {
  test('as often as is allowed at once, then again as time goes by', () => {
    const waitOf = makeAskLimit({ most: 3, seconds: 30, networks: 10 })
    expect([0, 0, 0, 0].map(() => waitOf('192.0.2.1', 0))).toEqual([0, 0, 0, 10])
    expect(waitOf('192.0.2.1', 4000)).toBe(6)
    expect(waitOf('192.0.2.1', 10_000)).toBe(0)
    expect(waitOf('192.0.2.1', 10_000)).toBe(10)
  })

  test('others are not held back by it', () => {
    const waitOf = makeAskLimit({ most: 1, seconds: 60, networks: 10 })
    expect([waitOf('192.0.2.1', 0), waitOf('192.0.2.1', 0), waitOf('192.0.2.2', 0)]).toEqual([0, 60, 0])
  })

  test('no more networks are remembered than there is room for', () => {
    const waitOf = makeAskLimit({ most: 1, seconds: 60, networks: 2 })
    for (const network of ['a', 'b', 'c']) expect(waitOf(network, 0)).toBe(0)
    expect([waitOf('a', 0), waitOf('c', 0)]).toEqual([0, 60])
  })

  test('over any stretch of time no more than the bucket and what flows in are let through', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 })
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 9 }), (pauses, most) => {
        const waitOf = makeAskLimit({ most, seconds: 30, networks: 10 })
        let [now, allowed] = [0, 0]
        for (const pause of pauses) {
          now += pause
          if (waitOf('192.0.2.1', now) === 0) allowed += 1
        }
        expect(allowed).toBeLessThanOrEqual(most + (now / 30_000) * most)
      }),
    )
  })

  test('whoever waits as long as is said is let in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 40 }), (pauses) => {
        const waitOf = makeAskLimit({ most: 4, seconds: 17, networks: 10 })
        let now = 0
        for (const pause of pauses) {
          now += pause
          const wait = waitOf('192.0.2.1', now)
          if (wait === 0) continue
          now += wait * 1000
          expect(waitOf('192.0.2.1', now)).toBe(0)
        }
      }),
    )
  })
})
