// What is found of a tool, held against what it says: what is proposed, what is left alone, what is set apart.

import { expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { spokenOn } from '@/lib/keeper/persons-word'
import { propose } from '@/lib/keeper/propose'
import { REPOSITORY } from '../support/keeper-case'
import {
  crane,
  ground,
  keysOf,
  line,
  page,
  product,
  published,
  release,
  TODAY,
} from '../support/keeper-ground'

test('a new release becomes an event at its place in time, with its page among the sources', () => {
  const [one] = propose(ground({ releases: [release('1.3.0', '2026-11-10')] }))
  expect(one?.document.events.at(-1)).toMatchObject({
    ...{ kind: 'release', version: '1.3.0', date: '2026-11-10', sources: [page('v1.3.0')] },
  })
  expect(one?.document.sources.at(-1)).toMatchObject({
    url: page('v1.3.0'),
    kind: 'release-notes',
    readOn: TODAY,
  })
  expect(one).toMatchObject({ kind: 'release', contradicts: false })
  expect(one?.reason).toBe(`1.3.0 came out on 10 Nov 2026. Read at ${page('v1.3.0')}.`)
})

test('a release that an event tells of beside its own is known', () => {
  const events = [
    {
      date: '2026-10-01',
      kind: 'release' as const,
      version: '1.2.0',
      text: '1.2.0; 1.1.9 came the same day.',
    },
  ]
  const found = { releases: [release('1.2.0', '2026-10-01'), release('1.1.9', '2026-10-01')] }
  expect(keysOf(ground(found, { tool: crane({ events }) }))).toEqual([])
})

test('a managed service gets no releases of what its repository tags, unless it carries somebody’s versions', () => {
  const found = { releases: [release('1.3.0', '2026-11-10')] }
  const events = [
    { date: '2020', kind: 'announced' as const, text: 'It is announced.', status: 'active' as const },
  ]
  const service = crane({ kind: 'managed-service', events })
  expect(keysOf(ground(found, { tool: service }))).toEqual([])
  const carrying = { ...service, versionsOf: 'Kubernetes' }
  expect(keysOf(ground(found, { tool: carrying }))).toEqual(['release 1.3.0'])
})

test('of a tool without any release only the latest is news', () => {
  const events = [
    { date: '2020', kind: 'announced' as const, text: 'It is announced.', status: 'active' as const },
  ]
  const found = { releases: [release('2.0.0', '2026-11-10'), release('1.9.0', '2026-05-01')] }
  expect(keysOf(ground(found, { tool: crane({ events }) }))).toEqual(['release 2.0.0'])
})

test('releases of before the latest that is known are history', () => {
  const releases = [
    release('1.2.0', '2026-10-01'),
    release('1.1.0', '2026-01-01'),
    release('1.0.4', '2025-01-01'),
  ]
  expect(keysOf(ground({ releases }))).toEqual([])
})

test('a patch of an older line with an entry of its own is told there, and not among the events', () => {
  const older = {
    name: '1.1',
    releasedOn: '2026-01-01',
    latest: '1.1.3',
    latestOn: '2026-08-01',
    unverified: true,
  }
  const tool = crane({ lines: [{ ...line, unverified: true }, older] })
  const [one] = propose(
    ground({ releases: [release('1.2.0', '2026-10-01'), release('1.1.4', '2026-11-10')] }, { tool }),
  )
  expect(one?.document.events).toEqual(tool.events)
  expect(one?.document.lines[1]).toMatchObject({
    latest: '1.1.4',
    latestOn: '2026-11-10',
    unverified: false,
    sources: [page('v1.1.4')],
  })
})

test('a release of a tool that has ended contradicts whoever said so', () => {
  const events = [
    {
      date: '2020-01-01',
      kind: 'first-release' as const,
      version: '0.1.0',
      text: 'The first.',
      status: 'active' as const,
    },
    { date: '2024-01-01', kind: 'archived' as const, text: 'It is archived.', status: 'archived' as const },
  ]
  expect(keysOf(ground({ releases: [release('1.0.0', '2026-11-10')] }, { tool: crane({ events }) }))).toEqual(
    ['! release 1.0.0'],
  )
})

test('a line that is new comes in at its place, and a tool that has no lines by its own word gets none', () => {
  const found = { product: product([{ ...published, name: '1.3', releasedOn: '2026-11-10' }, published]) }
  const [one] = propose(ground(found, { tool: crane({ lines: [{ ...line, unverified: true }] }) }))
  expect(one?.document.lines.map(({ name }) => name)).toEqual(['1.3', '1.2'])
  expect(one?.document.sources.at(-1)).toMatchObject({ url: 'https://endoflife.date/crane', secondary: true })
  const rolling = crane({ support: { kind: 'rolling', text: 'It rolls.', unverified: true } })
  expect(keysOf(ground(found, { tool: rolling }))).toEqual([])
})

test('an end of support that a person read elsewhere on a later day is set apart, and none that a person read there', () => {
  const found = { product: product([{ ...published, securityUntil: '2027-12-31' }], '2026-11-01') }
  const read = (url: string, readOn: string) =>
    crane({ lines: [{ ...line, sources: [url] }], sources: [{ url, readOn }] })
  const key = 'end-of-support 1.2 2027-12-31'
  expect(keysOf(ground(found, { tool: read('https://crane.example/support', '2026-11-15') }))).toEqual([
    `! ${key}`,
  ])
  expect(keysOf(ground(found, { tool: read('https://crane.example/support', '2026-10-15') }))).toEqual([key])
  const own = { ...read('https://endoflife.date/crane', '2026-11-15') }
  expect(keysOf(ground(found, { tool: own }))).toEqual([key])
})

test('a month covers its days, makers with one end have no second, and what was passed over is no line', () => {
  const said = (traits: object) => crane({ lines: [{ ...line, unverified: true, ...traits }] })
  const found = {
    product: product([{ ...published, securityUntil: '2027-10-31', activeUntil: '2027-04-01' }]),
  }
  expect(keysOf(ground(found, { tool: said({ securityUntil: '2027-10' }) }))).toEqual([])
  expect(keysOf(ground(found, { tool: said({ securityUntil: '2027-11' }) }))).toEqual([
    'end-of-support 1.2 2027-10-31',
  ])
  expect(keysOf(ground(found, { tool: said({ securityUntil: null }) }))).toEqual([
    'end-of-support 1.2 2027-10-31',
  ])
  const mainline = { product: product([{ ...published, name: '1.31' }, published]) }
  const watch = { ...crane().watch, ignore: ['1.?1.*'] }
  expect(keysOf(ground(mainline, { tool: { ...said({}), watch } }))).toEqual([])
})

test('another licence is proposed with its class, unless a person spoke of it later', () => {
  const licence = { said: { spdx: 'BUSL-1.1' }, page: `https://${REPOSITORY}/LICENSE`, day: '2026-11-01' }
  const tool = crane()
  const [one] = propose(ground({ licence }))
  expect(one?.document.licence).toMatchObject({
    spdx: 'BUSL-1.1',
    class: 'source-available',
    sources: [licence.page],
  })
  const past = [
    { document: tool, spokenOn: '2026-11-15' },
    { document: { ...tool, licence: { ...tool.licence, spdx: 'MIT' } }, spokenOn: null },
  ]
  expect(keysOf(ground({ licence }, { past }))).toEqual(['! licence BUSL-1.1'])
  expect(keysOf(ground({ licence: { ...licence, said: { spdx: 'Apache-2.0' } } }))).toEqual([])
})

test('a person speaks of what changed with them, and of nothing else', () => {
  const now = crane({ summary: 'New.' })
  const before = crane({ summary: 'Old.' })
  const summary = ({ summary }: ToolDocument) => summary
  const first = { document: before, spokenOn: null }
  expect(spokenOn({ tool: now, past: [{ document: now, spokenOn: '2026-11-01' }, first] }, summary)).toBe(
    '2026-11-01',
  )
  // The keeper wrote it, or an import.
  expect(spokenOn({ tool: now, past: [{ document: now, spokenOn: null }, first] }, summary)).toBe(null)
  const later = [{ document: now, spokenOn: '2026-11-20' }, { document: now, spokenOn: '2026-11-01' }, first]
  expect(spokenOn({ tool: now, past: later }, summary)).toBe('2026-11-01')
})

test('a move takes its repository and what is watched with it', () => {
  const tool = crane({
    watch: {
      feeds: [`https://${REPOSITORY}/releases.atom`, 'https://github.com/crane/crane-docs/releases.atom'],
      tags: REPOSITORY,
    },
  })
  const [one] = propose(ground({ moved: { from: REPOSITORY, to: 'github.com/hoist/crane' } }, { tool }))
  expect(one?.document).toMatchObject({
    repository: 'https://github.com/hoist/crane',
    watch: {
      feeds: [
        'https://github.com/hoist/crane/releases.atom',
        'https://github.com/crane/crane-docs/releases.atom',
      ],
      tags: 'github.com/hoist/crane',
    },
  })
})

test('a year of silence is told of a tool that is worked on, once all its feeds were read, and of no other', () => {
  const old = crane({
    events: [
      { date: '2020-01-01', kind: 'first-release', version: '0.1.0', text: 'The first.', status: 'active' },
    ],
  })
  expect(keysOf(ground({ lastSign: '2025-11-01' }, { tool: old }))).toEqual(['silence 2025-11-01'])
  const [one] = propose(ground({ lastSign: '2025-11-01' }, { tool: old }))
  expect(one?.document.events.at(-1)).toMatchObject({
    date: '2026-11-01',
    kind: 'dormant',
    status: 'dormant',
  })
  expect(keysOf(ground({ lastSign: '2025-11-26' }, { tool: old }))).toEqual([])
  expect(keysOf(ground({ lastSign: null }, { tool: old }))).toEqual([])
  // Somebody heard of it since.
  expect(keysOf(ground({ lastSign: '2025-09-01' }))).toEqual([])
})

test('a lower version of a line is news only of a later day', () => {
  const events = [
    {
      ...{ date: '2020-01-01', kind: 'first-release' as const, version: '0.1.0', text: 'The first.' },
      status: 'active' as const,
    },
    { date: '2026-10-01', kind: 'release' as const, version: '1.2.3', text: 'Version 1.2.3 is released.' },
  ]
  const of = (day: string) =>
    keysOf(ground({ releases: [release('1.2.2', day)] }, { tool: crane({ events }) }))
  expect([of('2026-10-01'), of('2026-11-01')]).toEqual([[], ['release 1.2.2']])
})

test('what was decided is not asked again, whatever was said to it', () => {
  const releases = [release('1.4.0', '2026-11-20'), release('1.3.0', '2026-11-10')]
  const decided = new Set(['release 1.3.0'])
  expect(keysOf(ground({ releases }, { isDecided: (key) => decided.has(key) }))).toEqual(['release 1.4.0'])
})
