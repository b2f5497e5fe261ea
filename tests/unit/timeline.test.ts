import { expect, test } from 'vitest'
import { sortEvents, timelineOf } from '@/lib/catalogue/document/timeline'
import type { EventDocument } from '@/lib/catalogue/document/tool-document'

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

test('a first release of which no version is known is no latest release', () => {
  expect(timelineOf([event('2014-12', { kind: 'first-release' })], '2016-01-01')).toMatchObject({
    firstRelease: { date: '2014-12' },
    latestRelease: null,
  })
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

const latestOf = (...releases: [date: string, version: string | null][]) =>
  timelineOf(
    releases.map(([date, version]) => event(date, { version })),
    '2026-11-26',
  ).latestRelease?.version

test.each<[string, [string, string | null][], string | null | undefined]>([
  [
    'a later patch of an older line',
    [
      ['2026-05', '3.32.1'],
      ['2026-06', '3.31.7'],
    ],
    '3.32.1',
  ],
  [
    'ten after nine',
    [
      ['2025', '1.10.26'],
      ['2026', '1.9.244'],
    ],
    '1.10.26',
  ],
  [
    'two parts and four',
    [
      ['2025', '3.4'],
      ['2026', '3.4.0.1'],
      ['2026-02', '3.3.9.9'],
    ],
    '3.4.0.1',
  ],
  [
    'equal versions, the later one',
    [
      ['2025', '2.0'],
      ['2026', '2.0.0'],
    ],
    '2.0.0',
  ],
  [
    'a release candidate',
    [
      ['2026-01', '2.0.0'],
      ['2026-02', '2.1.0-rc.1'],
    ],
    '2.0.0',
  ],
  [
    'a tilde before it',
    [
      ['2026-01', '1.2'],
      ['2026-02', '1.3~rc4'],
    ],
    '1.2',
  ],
  [
    'alpha, beta and milestones',
    [
      ['2026', '1.0'],
      ['2026', '2.0-alpha'],
      ['2026', '2.0b2'],
      ['2026', '2.0.M1'],
    ],
    '1.0',
  ],
  ['nothing that is finished', [['2026', '1.0.0-beta.2']], undefined],
  [
    'what is behind a plus',
    [
      ['2025', '1.36.2+k3s1'],
      ['2026', '1.35.9+k3s2'],
    ],
    '1.36.2+k3s1',
  ],
  [
    'words that say something else',
    [
      ['2015', '0.9.0-incubating'],
      ['2014', '0.8-open'],
    ],
    '0.9.0-incubating',
  ],
  [
    'a leading v',
    [
      ['2025', 'v2.0'],
      ['2026', 'v1.9'],
    ],
    'v2.0',
  ],
  [
    'years',
    [
      ['2025', '2025.10'],
      ['2026', '2026.1'],
      ['2026-03', '2025.12'],
    ],
    '2026.1',
  ],
  [
    'a way of counting that was given up',
    [
      ['2019', '2019.3'],
      ['2026', '3.0'],
    ],
    '3.0',
  ],
  [
    'a release without a version',
    [
      ['2025', '1.0'],
      ['2026', null],
    ],
    null,
  ],
])('the latest release by version: %s', (_what, releases, version) => {
  expect(latestOf(...releases)).toBe(version)
  expect(latestOf(...releases.toReversed())).toBe(version)
})
