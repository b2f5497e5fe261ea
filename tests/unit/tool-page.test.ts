import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
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
  expect(toToolPage(catalogue, ankh).relations.map(({ type }) => type)).toEqual([
    'replaced-by',
    'built-on',
    'alternative-to',
    'integrates-with',
  ])
})
