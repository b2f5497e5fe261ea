import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { dayNumber, daysAfter } from '@/lib/catalogue/document/partial-date'
import { catalogueOn, firstDayOfAll } from '@/lib/catalogue/time/catalogue-on'
import { changesJson, changesMarkdown } from '@/lib/catalogue/time/change-export'
import { changesBetween } from '@/lib/catalogue/time/change-sections'
import { addDifference, differenceBetween, differenceOf } from '@/lib/catalogue/time/difference'
import { countSince } from '@/lib/catalogue/time/since-share'
import { parseScope, parseSpan } from '@/lib/catalogue/time/span-query'
import { toldOf } from '@/lib/catalogue/time/told'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'

const curated = await readCurated()
const catalogue = buildCatalogue({ revision: 1, ...curated, today: curatedDay(curated.tools) })
const [first = 0, last = 0] = [firstDayOfAll(catalogue), catalogue.today].map(dayNumber)
const anyDay = fc.integer({ min: first, max: last }).map((days) => daysAfter('1970-01-01', days))
const toldOn = (day: string) => toldOf(catalogueOn(catalogue, day))

test('the difference of two days, added to what is told on the first, gives what is told on the second', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      const { happened, learned } = differenceBetween(catalogue, { from, to })
      expect(addDifference(toldOn(from), [...happened, ...learned])).toEqual(toldOn(to))
    }),
    { numRuns: 25 },
  )
})

test('two differences in a row are the difference of the whole span', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (...days) => {
      const [from = '', between = '', to = ''] = days.sort()
      const steps = [differenceOf(toldOn(from), toldOn(between)), differenceOf(toldOn(between), toldOn(to))]
      const after = addDifference(addDifference(toldOn(from), steps[0] ?? []), steps[1] ?? [])
      expect(differenceOf(toldOn(from), after)).toEqual(differenceOf(toldOn(from), toldOn(to)))
    }),
    { numRuns: 15 },
  )
})

test('what happened between two days came about after the first and not after the second, each thing once', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (...days) => {
      const [from = '', to = ''] = days.sort()
      const { happened } = differenceBetween(catalogue, { from, to })
      const since = happened.map((change) => change.to?.since ?? '')
      expect(since.filter((day) => day <= from || day > to)).toEqual([])
      const told = happened.map(({ tool, to }) => `${tool} ${to?.part} ${to?.key}`)
      expect(new Set(told).size).toBe(told.length)
    }),
    { numRuns: 25 },
  )
})

test('from a day to itself nothing changes', () => {
  expect(differenceBetween(catalogue, { from: '2016-09-09', to: '2016-09-09' })).toEqual({
    happened: [],
    learned: [],
  })
})

test('what became of the tools of 2016 is told: ends, stages, lines and facts with their days', () => {
  const { happened, learned } = differenceBetween(catalogue, { from: '2016-09-09', to: catalogue.today })
  const changes = happened.map(({ tool, from, to }) => [
    tool,
    to?.part,
    from?.text ?? null,
    to?.text,
    to?.since,
  ])
  expect(changes).toContainEqual(['rkt', 'status', 'active', 'archived', '2019-08-16'])
  expect(changes).toContainEqual(['blockade', 'fact', 'not yet', 'yes', '2017-06-26'])
  expect(learned.every(({ to }) => to !== null && (to.since === null || to.since <= '2016-09-09'))).toBe(true)
})

test('a tool of which the first that is told is no beginning is not new', () => {
  const service = createTool({
    name: 'Service',
    events: [{ date: '2025-08-01', kind: 'milestone', text: 'Its price changes.' }],
  })
  const engine = createTool({
    name: 'Engine',
    events: [
      { date: '2025-08-02', kind: 'first-release', version: '0.1', text: 'It appears.', status: 'active' },
    ],
  })
  const two = buildCatalogue({
    ...{ revision: 1, vocabulary: createVocabulary(), tools: [service, engine], today: '2026-01-01' },
  })
  const { sections } = changesBetween(
    two,
    { from: '2025-01-01', to: '2026-01-01' },
    { category: null, tools: [] },
  )
  const news = sections.find(({ key }) => key === 'new')?.entries.map(({ tool, text }) => [tool.slug, text])
  expect(news).toEqual([['engine', 'It appears.']])
})

test('sections tell what happened in words, tools and categories narrow them, and files say the same', () => {
  const { scope } = parseScope(catalogue, { tool: ['kubernetes', 'rkt', 'blockade', 'traefik'] })
  const changes = changesBetween(catalogue, { from: '2016-09-09', to: catalogue.today }, scope)
  const said = changes.sections.flatMap(({ key, entries }) =>
    entries.map(({ tool, text }) => `${key} ${tool.slug}: ${text}`),
  )
  expect(said).toContainEqual(expect.stringMatching(/^status rkt: active → archived\. /))
  expect(said).toContainEqual(expect.stringMatching(/^facts traefik: [^:]+: not yet → yes$/))
  expect(said).toContainEqual(expect.stringMatching(/^support kubernetes: Began: .*; began and ended: /i))
  expect(new Set(changes.happened.map(({ tool }) => tool))).toEqual(
    new Set(['kubernetes', 'rkt', 'blockade', 'traefik']),
  )
  const file = { catalogue, changes, corrections: null, address: 'https://gantry.example/changes' }
  expect(changesMarkdown(file)).toMatch(/Traefik: [^:]+: not yet → yes$/m)
  expect(changesJson(file).world).toHaveLength(changes.happened.length)
})

test.each([
  ['2016-09-09..2020-01-31', { kind: 'span', span: { from: '2016-09-09', to: '2020-01-31' } }],
  ['2020-01-31..2016-09-09', { kind: 'redirect', span: { from: '2016-09-09', to: '2020-01-31' } }],
  ['2016-09-09..', { kind: 'redirect', span: { from: '2016-09-09', to: catalogue.today } }],
  [`2016-09-09..${catalogue.today}`, { kind: 'span', span: { from: '2016-09-09', to: catalogue.today } }],
  ['2016-09-09', { kind: 'fault', sentence: '“2016-09-09” is not two days: write 2016-09-09..2020-01-31.' }],
  [
    '2016-09-31..2199-01-01',
    {
      kind: 'fault',
      sentence:
        '“2016-09-31” is no day: there is no day 2016-09-31: Sept 2016 ends on the 30th. 1 Jan 2199 has not come yet.',
    },
  ],
])('the days %s of an address are read', (segment, asked) => {
  expect(parseSpan(catalogue, segment)).toEqual(asked)
})

test('a difference is asked for by category and tools; what means nothing is named', () => {
  const { scope, dropped } = parseScope(catalogue, {
    category: 'orchestrators',
    tool: ['k8s', 'nomad', 'no-such-tool'],
    colour: 'red',
  })
  expect([scope.category?.slug, scope.tools.map(({ slug }) => slug)]).toEqual([
    'orchestrators',
    ['kubernetes', 'nomad'],
  ])
  expect(dropped).toEqual([
    'There is no tool “no-such-tool”, so it was left out.',
    'Changes cannot be asked for by “colour”, so it was left out.',
  ])
})

test('of the abilities that decide it is counted how many say since when', () => {
  const vocabulary = createVocabulary({ attributes: [{ key: 'rootless' }, { key: 'windows' }] })
  const [engines] = vocabulary.categories
  const deciding = {
    ...vocabulary,
    categories: engines ? [{ ...engines, decides: ['rootless'] }, ...vocabulary.categories.slice(1)] : [],
  }
  const facts = (value: string, since?: string) => [
    { attribute: 'rootless', value, ...(since && { since }) },
    { attribute: 'windows', value: 'yes' },
  ]
  const tools = [facts('yes', '2020-12-09'), facts('partial'), facts('no')].map((own, place) =>
    createTool({ name: `Tool ${place}`, category: 'container-engines', facts: own }),
  )
  expect(countSince(tools, deciding)).toEqual({ abilities: 2, dated: 1 })
})
