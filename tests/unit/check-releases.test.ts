// One rule for first and latest: the first published version, the first 1.0 beside it, and stable releases alone.
import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { checkLatestOfLines, checkReleases } from '@/lib/catalogue/check/check-releases'
import { lineDocument } from '@/lib/catalogue/document/release-lines'
import { formatStatus } from '@/lib/catalogue/shown/format-value'
import { showFirstRelease, showLatestRelease, showStatus } from '@/lib/catalogue/shown/shown-fact'
import { createTool, createVocabulary, type ToolTraits } from '../support/factories'

type Event = NonNullable<ToolTraits['events']>[number]
const first: Event = {
  date: '2014-06-01',
  kind: 'first-release',
  version: '0.1',
  text: 'Out.',
  status: 'active',
}
const release = (date: string, version: string): Event => ({
  date,
  kind: 'release',
  version,
  text: `Version ${version}.`,
})
const line = (name: string, latest: string) => lineDocument.parse({ name, latest, unverified: true })

const shownOf = (traits: Omit<ToolTraits, 'name'>) => {
  const tools = [createTool({ name: 'Crane', ...traits })]
  const catalogue = buildCatalogue({
    revision: 1,
    vocabulary: createVocabulary(),
    tools,
    today: '2026-11-26',
  })
  const [tool] = catalogue.tools
  if (!tool) throw new Error('The catalogue has lost its tool.')
  return { tool, first: showFirstRelease(tool), latest: showLatestRelease(tool), status: showStatus(tool) }
}

test('the first release is the first published version, and the first 1.0 stands beside it', () => {
  const shown = shownOf({ events: [first, release('2015-07-21', '1.0.0'), release('2016', '1.1')] })
  expect(shown.first).toMatchObject({ text: '0.1, 1 June 2014', note: 'Version 1.0.0, 21 July 2015' })
  expect(shownOf({ events: [first, release('2016', '1.1')] }).first.note).toBeNull()
  expect(shownOf({ events: [{ ...first, version: '1.0' }] }).first).toMatchObject({
    text: '1.0, 1 June 2014',
    note: null,
  })
})

test('what comes with something else says whose versions its are', () => {
  const shown = shownOf({ versionsOf: 'Docker Engine', events: [first, release('2026-10-01', '29.8.2')] })
  expect(shown.latest).toMatchObject({ text: '29.8.2, 1 Oct 2026', note: 'Versions of Docker Engine' })
})

test('a managed service has neither a first nor a latest release', () => {
  const events: Event[] = [{ date: '2014', kind: 'announced', text: 'Announced.', status: 'active' }]
  const shown = shownOf({ kind: 'managed-service', events })
  expect([shown.first.state, shown.latest.state]).toEqual(['not-applicable', 'not-applicable'])
})

test('how long a tool has been active is no age to print; since when it is ended is', () => {
  const ended: Event = { date: '2020-07', kind: 'archived', text: 'Ends.', status: 'archived' }
  expect(shownOf({ events: [first] }).status.text).toBe('active')
  expect(formatStatus(shownOf({ events: [first, ended] }).tool)).toBe('archived since July 2020')
})

test.each<[string, Parameters<typeof createTool>[0], string[]]>([
  [
    'a preview',
    { name: 'A', events: [first, release('2026', '2.0-rc1')] },
    ['events.1.version release-unfinished'],
  ],
  [
    'a version of the mainline',
    {
      name: 'A',
      lines: [line('mainline 1.31', '1.31.4'), line('1.30', '1.30.4')],
      events: [first, release('2026', '1.31.4'), release('2026', '1.30.4')],
    },
    ['events.1.version release-of-series'],
  ],
  [
    'a release of a managed service',
    { name: 'A', kind: 'managed-service', events: [first, release('2026', '2.0')] },
    ['events.1.kind release-of-service'],
  ],
  [
    'a release of the program that goes with a managed service',
    { name: 'A', kind: 'managed-service', versionsOf: 'its CLI', events: [first, release('2026', '2.0')] },
    [],
  ],
  [
    'a release after the end',
    {
      name: 'A',
      events: [
        first,
        { date: '2020', kind: 'retired', text: 'Ends.', status: 'retired' },
        release('2021', '2.0'),
      ],
    },
    ['events.2.date release-after-end'],
  ],
  [
    'a release in the month of the end, and one after it was revived',
    {
      name: 'A',
      events: [
        first,
        { date: '2020-03', kind: 'retired', text: 'Ends.', status: 'retired' },
        release('2020-03-19', '1.15'),
        { date: '2022', kind: 'revived', text: 'Goes on.', status: 'active' },
        release('2023', '2.0'),
      ],
    },
    [],
  ],
])('%s is told for what it is', (_, traits, told) => {
  expect(checkReleases(createTool(traits)).map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(told)
})

test('a line is not ahead of the latest release that the events tell of; the mainline may be', () => {
  const tool = (...lines: ReturnType<typeof line>[]) =>
    createTool({ name: 'A', lines, events: [first, release('2026', '1.30.4')] })
  const told = (...lines: ReturnType<typeof line>[]) =>
    checkLatestOfLines(tool(...lines)).map(({ path }) => path.join('.'))
  expect(told(line('1.30', '1.30.4'))).toEqual([])
  expect(told(line('mainline 1.31', '1.31.4'), line('1.30', '1.30.4'))).toEqual([])
  expect(told(line('1.30', '1.30.5'))).toEqual(['lines.0.latest'])
})
