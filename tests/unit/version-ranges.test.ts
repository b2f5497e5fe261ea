// Ranges of versions: what lies within, compared as far as both sides say, and how they read.
import { expect, test } from 'vitest'
import { compareShared, isWithin } from '@/lib/catalogue/document/works-with'
import { formatRange } from '@/lib/catalogue/shown/moving-words'
import fc from '../support/properties'

test.each([
  ['1.36', '1.34', '1.36', true],
  ['1.36.2', '1.34', '1.36', true],
  ['1.36', '1.36.1', '1.36.3', true],
  ['1.36.4', '1.36.1', '1.36.3', false],
  ['1.37', '1.34', '1.36', false],
  ['1.4', '1.34', null, false],
  ['1.40', '1.34', null, true],
  ['1.9', null, '1.20', true],
  ['v1.35', '1.34', '1.36', true],
  ['latest', '1.34', '1.36', false],
])('%s within %s to %s: %s', (version, from, until, is) => {
  expect(isWithin(version, { from, until })).toBe(is)
})

test('a version lies within the range that it begins and ends, and shared parts decide in both directions alike', () => {
  const version = fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }).map((numbers) => numbers.join('.'))
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(isWithin(a, { from: a, until: a })).toBe(true)
      expect(Math.sign(compareShared(a, b) ?? 9)).toBe(-Math.sign(compareShared(b, a) ?? 9) + 0)
      // What lies within a range lies within each of its halves.
      if (isWithin(a, { from: b, until: c }))
        expect([isWithin(a, { from: b, until: null }), isWithin(a, { from: null, until: c })]).toEqual([
          true,
          true,
        ])
    }),
  )
})

test.each([
  [{ from: '1.34', until: '1.36' }, '1.34 to 1.36'],
  [{ from: '1.34', until: '1.34' }, '1.34'],
  [{ from: '1.34', until: null }, '1.34 and later'],
  [{ from: null, until: '1.20' }, 'up to 1.20'],
])('%o reads %s', (range, words) => expect(formatRange(range)).toBe(words))
