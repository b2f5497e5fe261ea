// What the store tells of itself: spans of saves and loads, and what metrics read of it.
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getPool } from '@/lib/db/pool'
import { type Load, offeredReadings, onLoad } from '@/lib/process/observing/readings.mjs'
import { inSpan } from '@/lib/process/observing/span.mjs'
import { beginRun, endRun } from '@/lib/store/backup/backup-runs'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { offerStoreReadings } from '@/lib/store/observing/offer-readings'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, createViewer, expectSaved } from '../support/editing'
import { createTool, createVocabulary, factOf } from '../support/factories'

const spans = new InMemorySpanExporter()
const tracing = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
const names = () => spans.getFinishedSpans().map(({ name }) => name)
const ada = createViewer('Ada')
const loads: Load[] = []

let database: TestDatabase
beforeAll(async () => {
  tracing.register()
  onLoad((load) => loads.push(load))
  database = await useTestDatabase()
  const vocabulary = createVocabulary({
    attributes: ['rootless', 'daemon'].map((key) => ({ key, kind: 'text' })),
  })
  const facts = [{ ...factOf('rootless', 'yes'), checkedOn: '2020-01-01' }]
  await seedCatalogue(database, { vocabulary, tools: [createTool({ name: 'Podman', facts })] })
})
afterAll(async () => {
  await closeStore()
  await database.drop()
  await tracing.shutdown()
})
beforeEach(() => spans.reset())

test('A save is one span, and so is the load of what it changed', async () => {
  await refreshCatalogue()
  expect(names()).toEqual(['load catalogue'])
  spans.reset()
  expectSaved(await changeTool(ada, 'podman', (document) => ({ ...document, summary: 'Another summary.' })))
  await refreshCatalogue()
  expect(names()).toEqual(expect.arrayContaining(['save', 'load catalogue']))
  expect(names().filter((name) => name === 'save')).toHaveLength(1)
  expect(loads.map(({ kind }) => kind)).toEqual(['whole', 'change'])
  expect(loads.every(({ seconds }) => seconds > 0)).toBe(true)
})

test('Work that fails is told by the type of its error alone', async () => {
  const fails = inSpan('save', () => Promise.reject(new RangeError('what somebody typed')))
  await expect(fails).rejects.toThrow('what somebody typed')
  const [span] = spans.getFinishedSpans()
  expect(span).toMatchObject({ attributes: { 'error.type': 'RangeError' }, status: { code: 2 } })
  expect(JSON.stringify([span?.attributes, span?.events, span?.status])).not.toContain('typed')
})

test('Metrics read the catalogue, the pool and the queue as they are', async () => {
  offerStoreReadings()
  await refreshCatalogue()
  const { catalogue, database: state, waiting, backup } = offeredReadings()
  const { revision } = await refreshCatalogue()
  expect(catalogue?.()).toEqual({
    revision,
    tools: 1,
    facts: expect.arrayContaining([
      { state: 'value', age: 'over-365d', count: 1 },
      { state: 'unknown', age: 'undated', count: 1 },
    ]),
  })
  expect(state?.()).toMatchObject({ up: true, pool: { total: expect.any(Number), waiting: 0 } })
  const propose = (summary: string) =>
    changeTool(createViewer('Cara', 'contributor'), 'podman', (document) => ({ ...document, summary }), {
      mode: 'propose',
    })
  expectSaved(await propose('One that waits.'))
  expect(await waiting?.()).toEqual([
    { kind: 'change', count: 1 },
    { kind: 'suggestion', count: 0 },
  ])
  expect(await backup?.()).toEqual({ lastSuccess: null, failures: 0 })
  const run = await beginRun('a test')
  await endRun(run, { fault: 'The disk is full.' })
  expect(await backup?.()).toEqual({ lastSuccess: null, failures: 1 })
})

test('Nobody waits for a connection longer than a second to count what waits', async () => {
  offerStoreReadings()
  const pool = getPool()
  const taken = await Promise.all(Array.from({ length: pool.options.max ?? 10 }, () => pool.connect()))
  await expect(offeredReadings().waiting?.()).rejects.toThrow('in time')
  for (const client of taken) client.release()
})
