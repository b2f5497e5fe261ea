import { expect, test } from 'vitest'
import { buildCatalogue, getTool } from '@/lib/catalogue/catalogue'
import { factGroups } from '@/lib/catalogue/comparison/comparison-rows'
import { dayNumber, daysAfter, firstDayOf } from '@/lib/catalogue/document/partial-date'
import { EMPTY_FILTER } from '@/lib/catalogue/listing/filter'
import { findTools } from '@/lib/catalogue/listing/listing'
import { relationsOf } from '@/lib/catalogue/shown/relation-words'
import { showFact, showLicence } from '@/lib/catalogue/shown/shown-fact'
import { catalogueOn, firstDayOfAll } from '@/lib/catalogue/time/catalogue-on'
import { parseDay } from '@/lib/catalogue/time/day-query'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'

const TODAY = '2026-11-22'

const vocabulary = createVocabulary({ attributes: [{ key: 'rootless' }, { key: 'windows' }, { key: 'gpu' }] })

const swarm = createTool({
  name: 'Swarm',
  category: 'orchestrators',
  licence: { spdx: 'Apache-2.0', class: 'open-source', unverified: true },
  description: 'What it does today.',
  descriptionSources: ['https://swarm.example/docs'],
  chooseWhen: [{ text: 'you know Docker.', unverified: true }],
  tradeoffs: [{ aspect: 'operability', kind: 'strength', text: 'Little to learn.' }],
  lines: [
    { name: '1.2', releasedOn: '2016-04-13', latest: '1.2.9', latestOn: '2018-05-01', unverified: true },
    { name: '1.3', releasedOn: '2019-01-01', unverified: true },
  ],
  facts: [
    { attribute: 'rootless', value: 'yes', since: '2017-03-01' },
    { attribute: 'windows', value: 'no' },
    { attribute: 'gpu', value: 'partial', since: '2016-05-01' },
  ],
  relations: [{ type: 'replaced-by', to: 'cube' }],
  events: [
    { date: '2014-12', kind: 'first-release', version: '0.1.0', text: 'Swarm appears.', status: 'active' },
    { date: '2016-05-01', kind: 'release', version: '1.2.1', text: '1.2.1 is out.' },
    { date: '2018-01', kind: 'deprecated', text: 'It is to be left.', status: 'deprecated' },
    { date: '2021-06-30', kind: 'archived', text: 'It ends.', status: 'archived' },
  ],
})
const cube = createTool({
  name: 'Cube',
  category: 'orchestrators',
  events: [
    { date: '2017-06-01', kind: 'first-release', version: '1.0', text: 'Cube appears.', status: 'active' },
  ],
})
const now = buildCatalogue({ revision: 7, vocabulary, tools: [swarm, cube], today: TODAY })
const swarmOn = (day: string) => getTool(catalogueOn(now, day), 'swarm')

/** The words of a fact of Swarm on a day, with what is said of it later. */
function factOn(day: string, key: string) {
  const catalogue = catalogueOn(now, day)
  const attribute = catalogue.attributesByKey.get(key)
  const fact = getTool(catalogue, 'swarm')?.facts.find((known) => known.attribute === key)
  if (!attribute || !fact) throw new Error(`Swarm says nothing of ${key} on ${day}`)
  const { text, mark, later } = showFact(attribute, fact, day)
  return { text, mark, later }
}

test('a tool is there from the first day that is told of it', () => {
  const slugsOn = (day: string) => findTools(catalogueOn(now, day), EMPTY_FILTER).map(({ slug }) => slug)
  expect(slugsOn('2014-12-01')).toEqual(['swarm'])
  expect(slugsOn('2017-05-31')).toEqual(['swarm'])
  expect(slugsOn('2017-06-01')).toEqual(['cube', 'swarm'])
})

test('its status, its latest release and its events are those of the day', () => {
  expect(swarmOn('2016-09-09')).toMatchObject({ status: 'active', latestRelease: { version: '1.2.1' } })
  expect(swarmOn('2016-09-09')?.events).toHaveLength(2)
  expect(swarmOn('2018-01-01')).toMatchObject({ status: 'deprecated' })
  expect(swarmOn(TODAY)).toBe(getTool(now, 'swarm'))
})

test('its release lines are those that had begun, with the newest version that is told up to then', () => {
  expect(swarmOn('2016-09-09')?.lines).toMatchObject([
    { name: '1.2', latest: '1.2.1', latestOn: '2016-05-01' },
  ])
  expect(swarmOn('2016-04-20')?.lines).toMatchObject([{ name: '1.2', latest: null, latestOn: null }])
  expect(swarmOn('2019-01-01')?.lines.map(({ name }) => name)).toEqual(['1.2', '1.3'])
})

test('a fact holds from the day it says; before it the answer was another', () => {
  expect(factOn('2017-03-01', 'rootless')).toEqual({ text: 'yes', mark: 'yes', later: null })
  expect(factOn('2017-02-28', 'rootless')).toEqual({
    text: 'not yet',
    mark: 'no',
    later: 'yes since 1 Mar 2017',
  })
})

test('the version that came on that day is named with it', () => {
  expect(factOn('2016-04-30', 'gpu').later).toBe('partial since 1.2.1, 1 May 2016')
  const [gpu] = factGroups(
    now,
    [getTool(now, 'swarm')].filter((tool) => tool !== null),
  ).flatMap(({ rows }) => rows.flatMap(({ key, cells }) => (key === 'gpu' ? cells : [])))
  expect(gpu?.span).toBe('since 1.2.1, 1 May 2016')
})

test('of a fact without a day nothing is known on an earlier one, and the value of today stands beside that', () => {
  expect(factOn('2016-09-09', 'windows')).toEqual({ text: 'not known then', mark: null, later: 'today: no' })
})

test('what somebody had checked by then is told, and so is what belongs to a tool that had ended', () => {
  const living = createTool({
    name: 'Alive',
    category: 'orchestrators',
    facts: [{ attribute: 'windows', value: 'no', checkedOn: '2026-08-20' }],
  })
  const catalogue = buildCatalogue({ revision: 1, vocabulary, tools: [living], today: TODAY })
  const stateOn = (day: string) => getTool(catalogueOn(catalogue, day), 'alive')?.facts[0]?.state
  expect([stateOn('2026-08-19'), stateOn('2026-08-20')]).toEqual(['unknown', 'value'])
  expect(factOn('2021-06-29', 'windows').text).toBe('not known then')
  expect(factOn('2021-06-30', 'windows').text).toBe('no')
})

test('a licence without a day is not known then either, unless its source had been read', () => {
  const then = swarmOn('2016-09-09')
  expect(then && showLicence(then)).toMatchObject({
    ...{ state: 'unknown', text: 'not known then' },
    later: 'today: Apache-2.0, open source',
  })
  const ended = swarmOn('2022-01-01')
  expect(ended && showLicence(ended).text).toBe('Apache-2.0, open source')
})

test('words of today without a day are left out', () => {
  expect(swarmOn('2016-09-09')).toMatchObject({
    description: '',
    chooseWhen: [],
    avoidWhen: [],
    tradeoffs: [],
  })
})

test('a successor is told from the day on which the tool before it faded', () => {
  const successors = (day: string) =>
    relationsOf(catalogueOn(now, day), 'swarm').map(({ other }) => other.slug)
  expect(successors('2017-12-31')).toEqual([])
  expect(successors('2018-01-01')).toEqual(['cube'])
})

test('a filter asks for the facts of the day', () => {
  const facts = catalogueOn(now, '2016-09-09')
  const found = (value: string) =>
    findTools(facts, {
      ...EMPTY_FILTER,
      choices: new Map([['rootless', { include: [value], exclude: [] }]]),
    }).map(({ slug }) => slug)
  expect([found('yes'), found('no')]).toEqual([[], ['swarm']])
})

test.each([
  ['2016-09-09', { day: '2016-09-09' }],
  [TODAY, { day: null }],
  ['2016-13-40', { fault: '“2016-13-40” is no day: there is no month 13: use 01 to 12.' }],
  ['2015-02-29', { fault: '“2015-02-29” is no day: there is no day 2015-02-29: Feb 2015 ends on the 28th.' }],
  ['2016-09', { fault: '“2016-09” is no day: use a date as YYYY-MM-DD.' }],
  ['yesterday', { fault: '“yesterday” is no day: use a date as YYYY-MM-DD.' }],
  ['2026-11-23', { fault: '23 Nov 2026 has not come yet.' }],
  ['1978-01-01', { fault: 'Nothing is told here of 1 Jan 1978: the first day is 1 Dec 2014.' }],
])('an address that asks for %s is read', (text, asked) => {
  expect(parseDay(now, text)).toEqual(asked)
})

const curated = await readCurated()
const whole = buildCatalogue({ revision: 1, ...curated, today: curatedDay(curated.tools) })
const [first = 0, last = 0] = [firstDayOfAll(whole), whole.today].map(dayNumber)
const anyDay = fc.integer({ min: first, max: last }).map((days) => daysAfter('1970-01-01', days))

test('on every day the life of each curated tool is what its events say up to then', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const then = catalogueOn(whole, day)
      const told = buildCatalogue({ revision: 1, ...curated, today: day })
      for (const { slug, status, stage, firstRelease, versionOne, latestRelease, events } of told.tools) {
        const isTold = events.some(({ date, kind }) => kind !== 'planned' && firstDayOf(date) <= day)
        const life = { status, stage, firstRelease, versionOne, latestRelease }
        if (isTold) expect(getTool(then, slug)).toMatchObject(life)
      }
    }),
    { numRuns: 25 },
  )
})

test('no statement of an earlier day has come about or been checked after it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const { slug, status, events, lines, facts } of catalogueOn(whole, day).tools) {
        const days = [...events.map(({ date }) => date), ...lines.map((line) => line.latestOn ?? day)]
        expect(days.filter((date) => firstDayOf(date) > day)).toEqual([])
        if (status === 'archived' || status === 'retired' || status === 'absorbed') continue
        for (const fact of facts.filter(({ state, past }) => state !== 'unknown' && past === undefined))
          expect((fact.since ?? fact.checkedOn ?? '9999') <= day, `${fact.attribute} of ${slug}`).toBe(true)
      }
    }),
    { numRuns: 25 },
  )
})
