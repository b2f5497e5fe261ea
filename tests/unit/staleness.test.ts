import { expect, test } from 'vitest'
import { isStale } from '@/lib/catalogue/document/staleness'

test.each([
  ['on the last day', '2026-10-23', false],
  ['a day later', '2026-10-22', true],
  ['across a leap day', '2024-02-01', true],
  ['when nobody says it was checked', null, false],
])('a fact that lasts 30 days is judged %s', (_when, checkedOn, stale) => {
  expect(isStale({ state: 'value', checkedOn }, { staleAfterDays: 30 }, '2026-11-22')).toBe(stale)
})

test('what is unknown does not go stale', () => {
  expect(isStale({ state: 'unknown', checkedOn: '2000-01-01' }, { staleAfterDays: 30 }, '2026-11-22')).toBe(
    false,
  )
})
