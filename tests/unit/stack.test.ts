// A stack: what an address or a paste names, what each part has come to, in which order, its turns by day, its files.
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { type LineDocument, lineDocument } from '@/lib/catalogue/document/release-lines'
import { findLine, isBelowAll } from '@/lib/catalogue/support/find-line'
import { findTurns } from '@/lib/catalogue/support/line-turns'
import { toStack } from '@/lib/catalogue/support/stack'
import { stackJson } from '@/lib/catalogue/support/stack-json'
import { isSpelledOtherwise, parseStack, printPart } from '@/lib/catalogue/support/stack-query'
import { describeEntry, nameTarget, sumUpStack } from '@/lib/catalogue/support/stack-words'
import { writeCalendar } from '@/lib/editing/export/calendar'
import { createTool, createVocabulary } from '../support/factories'

const today = '2026-11-27'
const line = (name: string, said: Partial<LineDocument> = {}) =>
  lineDocument.parse({ name, unverified: true, ...said })

const kubernetes = createTool({
  name: 'Kubernetes',
  aliases: ['k8s'],
  lines: [
    line('1.33', { securityUntil: '2026-06-28' }),
    line('1.34', {
      activeUntil: '2026-08-27',
      securityUntil: '2026-10-27',
      latest: '1.34.11',
      latestOn: '2026-08-20',
    }),
    line('1.35', { activeUntil: '2026-12-28', securityUntil: '2027-02-28' }),
    line('1.36', { releasedOn: '2026-04-22', securityUntil: '2027-06' }),
  ],
})
const nginx = createTool({
  name: 'NGINX',
  lines: [line('1.30'), line('mainline 1.31', { releasedOn: '2026-05-13' })],
})
const ubuntu = createTool({ name: 'Some Linux', lines: [line('24.04 LTS', { longTerm: true }), line('1')] })
const rkt = createTool({
  name: 'rkt',
  events: [
    { date: '2014-12', kind: 'first-release', text: 'The first release.', status: 'active' },
    { date: '2019-08-16', kind: 'archived', text: 'It was archived.', status: 'archived' },
  ],
  relations: [{ type: 'replaced-by', to: 'kubernetes', note: 'Runs pods.' }],
})
const falco = createTool({
  name: 'Falco',
  support: { kind: 'latest-only', text: 'Only the newest.', unverified: true },
})
const mute = createTool({ name: 'Mute' })
const catalogue = buildCatalogue({
  ...{ revision: 7, vocabulary: createVocabulary(), today },
  tools: [kubernetes, nginx, ubuntu, rkt, falco, mute],
})
const ask = (...tool: string[]) => parseStack(catalogue, { tool })
const stackOf = (...tool: string[]) => toStack(catalogue, ask(...tool).parts)

test.each([
  ['1.34', '1.34'],
  ['v1.34.2', '1.34'],
  ['1.34.2+k3s1', '1.34'],
  ['1.3', undefined],
  ['1.340', undefined],
  ['1', undefined],
  ['latest', undefined],
  ['', undefined],
])('version %j of Kubernetes is of line %j', (version, name) =>
  expect(findLine(kubernetes.lines, version)?.name).toBe(name),
)

test('words around the number of a line are no part of it, and the longest fitting line is meant', () => {
  expect(findLine(nginx.lines, '1.31.4')?.name).toBe('mainline 1.31')
  expect(findLine(nginx.lines, 'Mainline 1.31')?.name).toBe('mainline 1.31')
  expect(findLine(ubuntu.lines, '24.04.1')?.name).toBe('24.04 LTS')
  expect(findLine([line('2'), line('2.1')], '2.1.9')?.name).toBe('2.1')
})

test('a version below every known line is told from one that is merely not known', () => {
  expect(isBelowAll(kubernetes, '1.20.1')).toBe(true)
  expect(isBelowAll(kubernetes, '1.37')).toBe(false)
  expect(isBelowAll(kubernetes, 'old')).toBe(false)
  expect(isBelowAll(kubernetes, '2024.1')).toBe(false)
  expect(isBelowAll({ lines: [] }, '1.0')).toBe(false)
})

test.each([
  [['kubernetes@1.34'], ['kubernetes@1.34']],
  [['k8s 1.34.2'], ['kubernetes@1.34']],
  [['Kubernetes v1.34\nNGINX mainline 1.31\r\nrkt'], ['kubernetes@1.34', 'nginx@mainline 1.31', 'rkt']],
  [['Some Linux 24.04 LTS, falco 0.42'], ['falco@0.42', 'some-linux@24.04 LTS']],
  [
    ['kubernetes', 'kubernetes@1.34', 'kubernetes@1.35'],
    ['kubernetes@1.34', 'kubernetes@1.35'],
  ],
  [['kubernetes@9'], ['kubernetes@9']],
  [['', ' '], []],
])('%j asks for %j', (given, parts) => {
  const asked = ask(...given)
  expect(asked.parts.map(printPart)).toEqual(parts)
  expect(asked.dropped).toEqual([])
})

test('what means nothing is said in a sentence and stays typed; too many parts likewise', () => {
  const asked = parseStack(catalogue, { tool: ['Kubernets 1.34', 'rkt 1.0'], colour: 'red', utm_source: 'x' })
  expect(asked.parts.map(printPart)).toEqual(['rkt@1.0'])
  expect(asked.typed).toEqual(['Kubernets 1.34'])
  expect(asked.dropped).toEqual([
    '“Kubernets 1.34” was left out: there is no tool “Kubernets” (did you mean “Kubernetes”?).',
    'Support cannot be asked for by “colour”, so it was left out.',
  ])
  const many = ask(...Array.from({ length: 14 }, (_, at) => `kubernetes@2.${at}`))
  expect(many.parts).toHaveLength(12)
  expect(many.typed).toEqual(['kubernetes@2.12', 'kubernetes@2.13'])
})

test('an address has one spelling, and what was dropped is not redirected away', () => {
  const isOther = (...tool: string[]) => isSpelledOtherwise({ tool }, ask(...tool))
  expect(isOther('kubernetes@1.34', 'rkt')).toBe(false)
  expect(isOther('rkt', 'kubernetes@1.34')).toBe(true)
  expect(isOther('rkt', '')).toBe(true)
  expect(isOther('kubernetes 1.34')).toBe(true)
  expect(isOther('kubernetes@1.34', 'kubernetes@1.34')).toBe(true)
  expect(isOther('nonsense 1', 'k8s')).toBe(false)
  expect(isSpelledOtherwise({}, ask())).toBe(false)
})

test('what gets no fixes stands first, then what ends soonest, then what has no end', () => {
  const stack = stackOf(
    'nginx@1.30',
    'kubernetes@1.36',
    'kubernetes@1.35',
    'kubernetes@1.34',
    'kubernetes@1.20',
    'rkt@1',
    'mute',
  )
  expect(stack.map((entry) => [printPart(entry), entry.state, describeEntry(entry, today)])).toEqual([
    ['kubernetes@1.34', 'ended', 'support ended 27 Oct 2026'],
    [
      'kubernetes@1.20',
      'below',
      'older than 1.33, the oldest line that is known: support ended 28 June 2026',
    ],
    ['rkt@1', 'gone', 'archived since 16 Aug 2019: no version gets fixes'],
    ['kubernetes@1.35', 'supported', 'supported until 28 Dec 2026, then security fixes until 28 Feb 2027'],
    ['kubernetes@1.36', 'supported', 'supported until June 2027'],
    ['nginx@1.30', 'supported', 'supported, no end published'],
    ['mute', 'no-lines', 'unknown which versions get fixes, and for how long'],
  ])
  expect(sumUpStack(stack)).toBe(
    '3 of 7 get no fixes: Kubernetes 1.34, Kubernetes 1.20, rkt 1. Next to end: Kubernetes 1.35, on 28 Feb 2027.',
  )
  expect(sumUpStack(stackOf('kubernetes@1.36'))).toBe('First to end: Kubernetes 1.36, in June 2027.')
  expect(sumUpStack(stackOf('rkt'))).toBe('rkt gets no fixes.')
  expect(sumUpStack(stackOf('nginx@1.30'))).toBe('No end of support is known for this.')
})

test('there is somewhere to move to: newer lines with fixes, or who took the place', () => {
  const [ended] = stackOf('kubernetes@1.34')
  expect(ended?.newer.map(nameTarget)).toEqual(['1.36, until June 2027', '1.35, until 28 Feb 2027'])
  expect(stackOf('kubernetes@1.36')[0]?.newer).toEqual([])
  expect(stackOf('some-linux@1')[0]?.newer.map(nameTarget)).toEqual([
    '24.04 LTS (long-term), no end published',
  ])
  expect(stackOf('rkt')[0]?.successors.map(({ slug }) => slug)).toEqual(['kubernetes'])
  expect(stackOf('kubernetes')[0]).toMatchObject({ state: 'no-version', line: null })
  expect(stackOf('kubernetes@9')[0]).toMatchObject({ state: 'no-line', line: null })
  expect(stackOf('falco@0.42').map((entry) => describeEntry(entry, today))).toEqual([
    'Latest release only: Only the newest.',
  ])
})

test('turns are dated by the day they happen on and keep their keys when that day moves', () => {
  const turns = findTurns(stackOf('kubernetes@1.34', 'kubernetes@1.35'))
  expect(turns.map(({ day, key, title }) => `${day} ${key}: ${title}`)).toEqual([
    '2027-03-01 kubernetes/1.35/left-support: Kubernetes 1.35: no fixes any more',
    '2026-12-29 kubernetes/1.35/security-only: Kubernetes 1.35: security fixes only from now on',
    '2026-11-30 kubernetes/1.35/ends-soon: Kubernetes 1.35: support ends 28 Feb 2027',
    '2026-10-28 kubernetes/1.34/left-support: Kubernetes 1.34: no fixes any more',
    '2026-08-28 kubernetes/1.34/security-only: Kubernetes 1.34: security fixes only from now on',
    '2026-08-20 kubernetes/1.34/new-version/1.34.11: Kubernetes 1.34.11 is out',
    '2026-07-29 kubernetes/1.34/ends-soon: Kubernetes 1.34: support ends 27 Oct 2026',
    '2026-04-22 kubernetes/1.36/new-line: Kubernetes 1.36 is out',
  ])
  expect(findTurns(stackOf('rkt', 'falco', 'kubernetes@1.20'))).toEqual([])
})

test('a calendar reads back as it was written, and is the same each time', () => {
  const days = [
    {
      id: 'a/1.0/left-support@gantry.example',
      day: '2026-02-28',
      title: 'Café; a, b \\ c',
      text: `${'ü'.repeat(90)}\nnext`,
      href: 'https://gantry.example/support?tool=a%401&tool=b',
    },
    { id: 'b@gantry.example', day: '2027-12-31', title: 'B', text: '', href: 'https://gantry.example/' },
  ]
  const text = writeCalendar('My stack', days, today)
  expect(text).toBe(writeCalendar('My stack', days, today))
  expect(text.split('\r\n').every((row) => row.length <= 75)).toBe(true)
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
  expect(
    events.map(({ uid, summary, startDate, endDate }) => [
      uid,
      summary,
      startDate.toString(),
      endDate.toString(),
    ]),
  ).toEqual([
    ['a/1.0/left-support@gantry.example', 'Café; a, b \\ c', '2026-02-28', '2026-03-01'],
    ['b@gantry.example', 'B', '2027-12-31', '2028-01-01'],
  ])
  expect(events[0]?.description).toBe(`${'ü'.repeat(90)}\nnext`)
  expect(ICAL.parse(writeCalendar('Empty', [], today))[0]).toBe('vcalendar')
})

test('a program reads the same as the page shows', () => {
  expect(stackJson(catalogue, ask('kubernetes@1.34').parts, 'https://gantry.example/support')).toEqual({
    address: 'https://gantry.example/support',
    revision: 7,
    today,
    stack: [
      expect.objectContaining({
        ...{ tool: 'kubernetes', name: 'Kubernetes', version: '1.34', state: 'ended' },
        said: 'support ended 27 Oct 2026',
        line: expect.objectContaining({ name: '1.34', securityUntil: '2026-10-27', latest: '1.34.11' }),
        moveTo: [expect.objectContaining({ name: '1.36' }), expect.objectContaining({ name: '1.35' })],
      }),
    ],
  })
})
