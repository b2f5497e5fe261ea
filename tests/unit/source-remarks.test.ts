// What readers are told of the sources behind a statement: their age, and whether they are secondary.
import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { comparisonCsv } from '@/lib/catalogue/comparison/comparison-csv'
import { comparisonJson } from '@/lib/catalogue/comparison/comparison-json'
import { comparisonMarkdown } from '@/lib/catalogue/comparison/comparison-markdown'
import { sourceDocument } from '@/lib/catalogue/document/statements'
import { factRemarks } from '@/lib/catalogue/shown/fact-remarks'
import { isLongPast, sourceRemarks } from '@/lib/catalogue/shown/source-remarks'
import { toolMarkdown } from '@/lib/catalogue/tool/tool-markdown'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { createTool, createVocabulary } from '../support/factories'

const TODAY = '2026-11-26'

test.each([
  ['2025-11-26', false],
  ['2025-11-25', true],
  ['2025-11', false],
  ['2025-10', true],
  ['2025', false],
  ['2024', true],
])('What speaks of %s lies more than a year back: %s', (day, expected) => {
  expect(isLongPast(day, TODAY)).toBe(expected)
})

describe('the sources of a statement', () => {
  const [old, older, fresh, press] = [
    { url: 'https://old.example/', speaksOf: '2022-11' },
    { url: 'https://older.example/', speaksOf: '2019' },
    { url: 'https://fresh.example/' },
    { url: 'https://press.example/', secondary: true },
  ].map((source) => sourceDocument.parse(source))
  const listed = [old, older, fresh, press].flatMap((source) => source ?? [])
  const urls = (...sources: (typeof old)[]) => ({ sources: sources.map((source) => source?.url ?? '') })
  test.each([
    ['one of long ago', urls(old), ['source of Nov 2022']],
    ['the newest of those of long ago', urls(older, old), ['source of Nov 2022']],
    ['nothing where one is fresh', urls(old, fresh), []],
    ['one that is secondary', urls(press), ['from a secondary source']],
    ['nothing where one is primary', urls(press, fresh), []],
    ['nothing where there are none', { sources: [] }, []],
  ])('tell of %s', (_what, statement, expected) => {
    expect(sourceRemarks(statement, listed, TODAY)).toEqual(expected)
  })

  test('say nothing of the age of what happened on a day', () => {
    expect(sourceRemarks(urls(old), listed, null)).toEqual([])
    expect(sourceRemarks(urls(press), listed, null)).toEqual(['from a secondary source'])
  })
})

const [one, two, guide, blog] = ['one', 'two', 'guide', 'blog'].map((name) => `https://${name}.example/`)
const cited = (url = '') => ({ sources: [url], checkedOn: '2026-11-20' })
const lima = createTool({
  name: 'Lima',
  facts: [
    {
      attribute: 'isolation',
      value: 'namespaces',
      ...cited(one),
      otherwise: {
        value: 'virtual-machine',
        note: 'On macOS.',
        reason: 'The blog speaks of another edition.',
        sources: [two ?? ''],
      },
    },
    { attribute: 'platforms', value: ['linux'], ...cited(guide) },
    { attribute: 'rootless', state: 'unknown', ...cited(one) },
  ],
  sources: [
    { url: guide ?? '', title: 'Guide', speaksOf: '2022-11' },
    { url: blog ?? '', title: 'Blog', secondary: true },
  ],
  licence: { spdx: 'MIT', class: 'open-source', sources: [blog ?? ''] },
})
const kata = createTool({ name: 'Kata', facts: { isolation: 'virtual-machine' } })
const catalogue = buildCatalogue({
  revision: 7,
  vocabulary: createVocabulary(),
  tools: [lima, kata],
  today: TODAY,
})
const [tool] = catalogue.tools.filter(({ slug }) => slug === 'lima')

test('A page says of each value what its sources leave open, and of what is unknown when it was looked for', () => {
  const page = toToolPage(catalogue, tool as NonNullable<typeof tool>)
  const rows = page.facts.flatMap(({ rows }) => rows)
  const remarks = Object.fromEntries(
    rows.map(({ key, cells }) => [key, cells.flatMap((cell) => factRemarks(cell, '2026-11-20'))]),
  )
  expect(remarks).toMatchObject({
    isolation: [],
    platforms: ['source of Nov 2022'],
    rootless: ['looked for on 20 Nov 2026'],
    licence: ['from a secondary source'],
  })
  expect(page.behind).toEqual({ status: [], licence: ['from a secondary source'] })
  const otherwise = rows.find(({ key }) => key === 'isolation')?.cells[0]?.otherwise
  expect(otherwise).toEqual({
    text: 'Virtual machine',
    note: 'On macOS.',
    reason: 'The blog speaks of another edition.',
    sources: [two],
  })
  // What the other source says is led to as well.
  const numbered = new Map(page.cited.sources.map(({ url, number }) => [url, number]))
  expect(page.cited.marksOf(otherwise as NonNullable<typeof otherwise>).map(({ number }) => number)).toEqual([
    numbered.get(two ?? ''),
  ])
  expect(page.cited.sources).toEqual(
    expect.arrayContaining([expect.objectContaining({ url: guide, speaksOf: '2022-11', secondary: false })]),
  )
})

test('Files say it as well: Markdown, CSV and JSON', () => {
  const comparison = compareTools(catalogue, catalogue.tools, { show: 'all', baseline: null })
  const said = 'another source says “Virtual machine” (On macOS): The blog speaks of another edition.'
  expect(comparisonCsv(catalogue, comparison)).toContain(said)
  expect(comparisonMarkdown(catalogue, comparison, 'https://x.example/')).toContain(said)
  expect(comparisonMarkdown(catalogue, comparison, 'https://x.example/')).toContain('Speaks of Nov 2022.')
  expect(toolMarkdown(catalogue, toToolPage(catalogue, tool as never), 'https://x.example/')).toContain(said)
  const json = comparisonJson(catalogue, comparison, 'https://x.example/')
  const row = json.groups.flatMap(({ rows }) => rows).find(({ key }) => key === 'isolation')
  expect(row?.tools.lima?.otherwise).toMatchObject({ text: 'Virtual machine', sources: [two] })
  expect(json.sources.find(({ url }) => url === guide)?.speaksOf).toBe('2022-11')
})
