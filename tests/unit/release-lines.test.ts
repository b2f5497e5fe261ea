// Release lines: what each has come to on a day, in words, as bars, in a comparison, and what is refused of them.
import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { checkDays } from '@/lib/catalogue/check/check-days'
import { checkLines } from '@/lib/catalogue/check/check-lines'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { parseView } from '@/lib/catalogue/comparison/comparison-query'
import {
  type LineDocument,
  lineDocument,
  sortLines,
  stateOfLine,
} from '@/lib/catalogue/document/release-lines'
import { findGaps } from '@/lib/catalogue/gaps/gaps'
import { describeLine, formatLine, showLines } from '@/lib/catalogue/shown/line-words'
import { toLineBars } from '@/lib/catalogue/tool/line-bars'
import { toolMarkdown } from '@/lib/catalogue/tool/tool-markdown'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { createTool, createVocabulary, type ToolTraits } from '../support/factories'

const today = '2026-11-26'
const line = (name: string, said: Partial<LineDocument> = {}) =>
  lineDocument.parse({ name, unverified: true, ...said })

test.each<[Partial<LineDocument>, string, string]>([
  [{}, 'supported', 'supported, no end published'],
  [{ securityUntil: '2027-02-28' }, 'supported', 'supported until 28 Feb 2027'],
  [{ securityUntil: '2026-11-26' }, 'supported', 'supported until 26 Nov 2026'],
  [{ securityUntil: '2026-11-25' }, 'ended', 'support ended 25 Nov 2026'],
  [
    { activeUntil: '2027-02-28' },
    'supported',
    'supported until 28 Feb 2027, then security fixes without a published end',
  ],
  [{ activeUntil: '2026-11-25' }, 'security', 'security fixes only, no end published'],
  [{ securityUntil: '2026' }, 'supported', 'supported until 2026'],
  [{ securityUntil: '2026-10' }, 'ended', 'support ended Oct 2026'],
  [
    { activeUntil: '2026-12-28', securityUntil: '2027-02-28' },
    'supported',
    'supported until 28 Dec 2026, then security fixes until 28 Feb 2027',
  ],
  [
    { activeUntil: '2026-10-28', securityUntil: '2027-02-28' },
    'security',
    'security fixes only until 28 Feb 2027',
  ],
  [{ activeUntil: '2025-10', securityUntil: '2026-02' }, 'ended', 'support ended Feb 2026'],
])('a line with %j is %s: %s', (said, state, words) => {
  expect(stateOfLine(line('1.36', said), today)).toBe(state)
  expect(describeLine(line('1.36', said), today)).toBe(words)
})

test('lines stand with the newest first, by number or by day', () => {
  const names = (...list: LineDocument[]) => sortLines(list).map(({ name }) => name)
  expect(names(line('1.9'), line('1.36'), line('1.10'))).toEqual(['1.36', '1.10', '1.9'])
  expect(names(line('Old', { releasedOn: '2024' }), line('New', { releasedOn: '2026-01' }))).toEqual([
    'New',
    'Old',
  ])
})

test('a line is said whole with its latest version', () => {
  const whole = { latest: '1.36.4', latestOn: '2026-09-15', longTerm: true, securityUntil: '2027-06-28' }
  expect(formatLine(line('1.36', whole), today)).toBe(
    '1.36 (long-term, latest 1.36.4, 15 Sept 2026): supported until 28 June 2027',
  )
})

test('bars share one scale that reaches from the first day to the last, and leave out what ended long ago', () => {
  const lines = [
    line('1.3', { releasedOn: '2026-01-01' }),
    line('1.2', { releasedOn: '2025-01-01', activeUntil: '2026-06-30', securityUntil: '2027-12-31' }),
    ...['1.1', '1.0', '0.9'].map((name) => line(name, { securityUntil: '2025-06-30' })),
  ]
  const { bars, older, now } = toLineBars(lines, today) ?? { bars: [], older: 0, now: 0 }
  expect(older).toBe(1)
  expect(bars.map((bar) => [bar.line.name, bar.state, bar.isOpen])).toEqual([
    ['1.3', 'supported', true],
    ['1.2', 'security', false],
    ['1.1', 'ended', false],
    ['1.0', 'ended', false],
  ])
  for (const { from, turn, to } of bars) {
    expect(from).toBeGreaterThanOrEqual(0)
    expect(turn).toBeGreaterThanOrEqual(from)
    expect(to).toBeGreaterThanOrEqual(turn)
    expect(to).toBeLessThanOrEqual(100)
  }
  expect(bars[1]).toMatchObject({ from: 0, to: 100 })
  expect(now).toBeGreaterThan(bars[1]?.turn ?? 100)
})

const cell = (traits: Omit<ToolTraits, 'name'>) => {
  const tools = [createTool({ name: 'Crane', ...traits })]
  const catalogue = buildCatalogue({ revision: 1, vocabulary: createVocabulary(), tools, today })
  const [tool] = catalogue.tools
  if (!tool) throw new Error('The catalogue has lost its tool.')
  return { catalogue, tool, shown: showLines(tool, today) }
}
const support = (kind: 'rolling' | 'lines', text: string) => ({ kind, text, unverified: true })

test.each<[string, Omit<ToolTraits, 'name'>, string, string]>([
  ['no word of it', {}, 'unknown', 'unknown'],
  ['a rule without lines', { support: support('rolling', 'It rolls.') }, 'value', 'rolling release'],
  [
    'lines',
    {
      support: support('lines', 'Two at a time.'),
      lines: [
        line('1.1', { securityUntil: '2026-10-01' }),
        line('1.2', { activeUntil: '2026-10-01', securityUntil: '2027-01-01' }),
        line('1.3'),
      ],
    },
    'value',
    '1.3, 1.2 (security fixes only, until 1 Jan 2027)',
  ],
  ['lines that ended', { lines: [line('1.1', { securityUntil: '2026-10-01' })] }, 'none', 'none any more'],
  ['an end of its own', { status: 'archived' }, 'none', 'none'],
  ['no versions at all', { kind: 'specification' }, 'not-applicable', 'not applicable'],
])('of a tool with %s a comparison says so', (_, traits, state, text) => {
  expect(cell(traits).shown).toMatchObject({ state, text })
})

test('a comparison has the row under life and licence, and it is no difference', () => {
  const tools = ['Crane', 'Derrick'].map((name) => createTool({ name, lines: [line(name)] }))
  const catalogue = buildCatalogue({ revision: 1, vocabulary: createVocabulary(), tools, today })
  const { view } = parseView(catalogue, catalogue.tools, [])
  const { parts } = compareTools(catalogue, catalogue.tools, view)
  expect(parts.life.find(({ key }) => key === 'supported-lines')).toMatchObject({
    label: 'Supported lines',
    counts: false,
    differs: false,
    cells: [{ text: 'Crane' }, { text: 'Derrick' }],
  })
})

test('its page in Markdown says every line, and each source is numbered', () => {
  const url = 'https://crane.example/support'
  const { catalogue, tool } = cell({
    support: { kind: 'lines', text: 'Two at a time.', sources: [url] },
    lines: [line('1.3', { unverified: false, sources: [url] }), line('1.2', { securityUntil: '2026' })],
    sources: [{ url, title: 'Support' }],
  })
  const text = toolMarkdown(catalogue, toToolPage(catalogue, tool), 'https://gantry.example/tools/crane')
  expect(text).toContain('## Supported versions\n\nRelease lines: Two at a time.')
  expect(text).toMatch(
    /- 1\\?\.3: supported, no end published.*\n- 1\\?\.2: supported until 2026 \(unverified\)/,
  )
})

test('a living tool of which nothing is said has a gap, and so has a line without a source', () => {
  const gapsOf = (traits: Omit<ToolTraits, 'name'>) => {
    const { catalogue, tool } = cell(traits)
    return findGaps(catalogue, tool).filter(({ part }) => part === 'support')
  }
  expect(gapsOf({})).toEqual([{ kind: 'unknown', label: 'support', part: 'support' }])
  expect(gapsOf({ status: 'retired' })).toEqual([])
  expect(gapsOf({ lines: [line('1.3')] }).map(({ label }) => label)).toEqual(['support', 'line 1.3'])
})

test.each<[string, Parameters<typeof createTool>[0], string[]]>([
  [
    'a rule without its kind',
    { name: 'A', support: { text: 'It rolls.', unverified: true } },
    ['support.kind'],
  ],
  [
    'lines beside another kind',
    { name: 'A', support: support('rolling', 'It rolls.'), lines: [line('1')] },
    ['support.kind'],
  ],
  [
    'days in the wrong order',
    {
      name: 'A',
      lines: [
        line('1', { releasedOn: '2026-02', activeUntil: '2026-01' }),
        line('2', { activeUntil: '2027', securityUntil: '2026-12-31' }),
        line('3', { releasedOn: '2026-02', latestOn: '2026' }),
      ],
    },
    ['lines.0.activeUntil', 'lines.1.securityUntil'],
  ],
  ['a v before a version', { name: 'A', lines: [line('1', { latest: 'v1.2' })] }, ['lines.0.latest']],
  [
    'a long-term line without an end',
    { name: 'A', lines: [line('1', { longTerm: true })] },
    ['lines.0.securityUntil'],
  ],
])('%s is told', (_, traits, paths) => {
  expect(checkLines(createTool(traits)).map(({ path }) => path.join('.'))).toEqual(paths)
})

test('a line is named once, cites or says that it has no source, and has come out', () => {
  const tool = { name: 'A', lines: [line('1'), line('1')] }
  expect(() => createTool(tool)).toThrow('there-twice')
  expect(() => createTool({ name: 'A', lines: [{ name: '1' }] })).toThrow('no-evidence')
  expect(() => createTool({ name: 'A', support: { kind: 'rolling' } })).toThrow('no-evidence')
  const late = createTool({
    name: 'A',
    lines: [line('1', { releasedOn: '2026-12-24', securityUntil: '2027' })],
  })
  expect(checkDays(late, today).map(({ path }) => path.join('.'))).toEqual(['lines.0.releasedOn'])
})
