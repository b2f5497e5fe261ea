import { expect, test } from 'vitest'
import { sortEvents, timelineOf } from '@/lib/catalogue/timeline'
import type { EventDocument } from '@/lib/catalogue/tool-document'

const event = (date: string, traits: Partial<EventDocument> = {}): EventDocument => ({
  date,
  kind: 'release',
  version: null,
  text: `What happened in ${date}.`,
  status: null,
  unverified: true,
  sources: [],
  ...traits,
})
const life = [
  event('2019-08-16', { kind: 'archived', status: 'archived' }),
  event('2014-12', { kind: 'first-release', version: '0.1.0', status: 'active' }),
  event('2018-04', { version: '1.30.0' }),
]

test.each([
  ['2014-11-30', null, null],
  ['2014-12-01', 'active', '0.1.0'],
  ['2019-08-15', 'active', '1.30.0'],
  ['2019-08-16', 'archived', '1.30.0'],
])('on %s the status is %s and the latest release %s', (today, status, version) => {
  const timeline = timelineOf(life, today)
  expect(timeline.status).toBe(status)
  expect(timeline.latestRelease?.version ?? null).toBe(version)
})

test('the first release counts as the latest while it is the only one', () => {
  expect(timelineOf(life, '2016-01-01').latestRelease?.kind).toBe('first-release')
})

test('a year stands before the months and days of it, and events of one day keep their order', () => {
  const sorted = sortEvents([
    event('2016-07-28', { text: 'b' }),
    event('2016-07-28', { text: 'c' }),
    event('2016'),
  ])
  expect(sorted.map(({ date, text }) => `${date} ${text}`)).toEqual([
    '2016 What happened in 2016.',
    '2016-07-28 b',
    '2016-07-28 c',
  ])
})
