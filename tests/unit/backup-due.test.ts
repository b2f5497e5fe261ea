import { expect, test } from 'vitest'
import { isDue } from '@/lib/store/backup/nightly'

const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const NIGHT = 3 * 60

test.each([
  ['on the first day, right away', '27T12:00', null, null, true],
  ['when the time of day has come', '27T03:00', '26T03:01', '26T03:00', true],
  ['not a minute before', '27T02:59', '26T03:01', '26T03:00', false],
  ['not again on the same day', '27T23:59', '27T03:01', '27T03:00', false],
  ['after a night in which nothing ran', '27T12:00', '25T03:01', '25T03:00', true],
  ['just after midnight, by the time of the day before', '27T00:10', '25T03:01', '25T03:00', true],
  ['not while one that failed is a moment ago', '27T03:20', '26T03:01', '27T03:00', false],
  ['half an hour after one that failed', '27T03:30', '26T03:01', '27T03:00', true],
  ['not where somebody made one by hand since', '27T03:30', '27T03:05', '27T03:05', false],
])('a backup at 03:00 is due %s', (_when, now, success, tried, due) => {
  const lastSuccess = success === null ? null : { at: at(success), bytes: 1, fileName: 'a' }
  expect(
    isDue({ now: at(now), lastSuccess }, { at: NIGHT, lastTry: tried === null ? null : at(tried) }),
  ).toBe(due)
})
