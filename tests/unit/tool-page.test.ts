import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { toolMarkdown } from '@/lib/catalogue/tool/tool-markdown'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { createTool, createVocabulary } from '../support/factories'

const url = 'https://ankh.example/'
const source = { url, title: 'Ankh', readOn: '2026-08-20' }
const relation = (type: 'alternative-to' | 'integrates-with' | 'replaced-by' | 'built-on', to: string) => ({
  type,
  to,
  sources: [url],
})
const catalogue = buildCatalogue({
  revision: 1,
  today: '2026-11-22',
  vocabulary: createVocabulary({}),
  tools: [
    createTool({
      name: 'Ankh',
      sources: [source],
      events: [{ date: '2020-01-01', kind: 'archived', text: 'Ends.', status: 'archived', sources: [url] }],
      relations: [
        relation('integrates-with', 'bark'),
        relation('alternative-to', 'coil'),
        relation('built-on', 'bark'),
        relation('replaced-by', 'coil'),
      ],
    }),
    createTool({ name: 'Bark' }),
    createTool({ name: 'Coil' }),
  ],
})
const [ankh] = catalogue.tools

test('the status and the event it rests on both bear the mark, and one of them is led back to', () => {
  if (ankh === undefined) throw new Error('The catalogue has lost its tool.')
  const { status, events, cited } = toToolPage(catalogue, ankh)
  expect([status, ...events].map((statement) => cited.marksOf(statement))).toEqual([
    [{ number: 1, anchor: 'c1' }],
    [{ number: 1, anchor: null }],
  ])
})

test('what became of a tool and what it is made of come before what it can be used with', () => {
  if (ankh === undefined) throw new Error('The catalogue has lost its tool.')
  expect(toToolPage(catalogue, ankh).relations.map(({ words }) => words)).toEqual([
    'was replaced by',
    'is built on',
    'is an alternative to',
    'works with',
  ])
})

test('relations that read the same stand together, by the names of the others', () => {
  const hub = createTool({
    name: 'Hub',
    relations: ['coil', 'bark', 'ankh'].map((to) => relation('integrates-with', to)),
  })
  const whole = buildCatalogue({ ...catalogue, tools: [...catalogue.tools, hub] })
  const seen = whole.toolsBySlug.get('hub')
  if (seen === undefined) throw new Error('The catalogue has lost its tool.')
  expect(
    toToolPage(whole, seen).relations.map(({ words, relations }) => [
      words,
      relations.map((one) => one.other.name),
    ]),
  ).toEqual([['works with', ['Ankh', 'Bark', 'Coil']]])
})

test('major tradeoffs come first and are not said again among the others', () => {
  const point = (kind: 'strength' | 'limitation', text: string, major = false) => ({
    ...{ aspect: 'isolation', kind, text, major },
    sources: [],
    unverified: true,
  })
  const heavy = createTool({
    name: 'Heavy',
    tradeoffs: [
      point('strength', 'Small.'),
      point('limitation', 'Slow.', true),
      point('strength', 'Fast.', true),
    ],
  })
  const whole = buildCatalogue({ ...catalogue, tools: [heavy] })
  const [tool] = whole.tools
  if (tool === undefined) throw new Error('The catalogue has lost its tool.')
  const page = toToolPage(whole, tool)
  expect(page.major.map(({ text }) => text)).toEqual(['Fast.', 'Slow.'])
  expect(page.tradeoffs.flatMap(({ cells }) => cells.flat().map(({ text }) => text))).toEqual(['Small.'])
  const markdown = toolMarkdown(whole, page, 'https://gantry.example/tools/heavy')
  expect(markdown).toContain('## What weighs most\n\n- \\+ Fast. (unverified)\n- − Slow. (unverified)\n')
  expect(markdown.match(/Fast\./g)).toHaveLength(1)
})
