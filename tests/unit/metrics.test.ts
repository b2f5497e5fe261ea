// What Prometheus reads: bounded whatever is asked for, and there whatever is away.
import { beforeEach, expect, test, vi } from 'vitest'
import { makeMetrics } from '@/lib/process/observing/metrics.mjs'
import { offerReadings, tellLoad } from '@/lib/process/observing/readings.mjs'

const kept = { counts: () => ({ hits: 7, misses: 3 }), size: () => ({ bytes: 1024, answers: 2 }) }
const make = () => makeMetrics({ kept, build: { version: '1.2.3', build: 'abc' } })
const NOTHING = { catalogue: undefined, database: undefined, waiting: undefined, backup: undefined }

/** The lines of one metric. */
const linesOf = (text: string, name: string) =>
  text.split('\n').filter((line) => line.startsWith(name) && !line.startsWith('#'))

// None of the readings is left over from another test.
beforeEach(() => offerReadings(NOTHING as never))

test('answers are counted by route and class of status', async () => {
  const metrics = make()
  metrics.measure({ route: '/tools/[slug]', status: '2xx', seconds: 0.01 })
  metrics.measure({ route: '/admin/tools/[slug]/save', status: '3xx', seconds: 2 })
  const text = await metrics.text()
  expect(text).toContain(
    'gantry_http_request_duration_seconds_bucket{le="0.005",route="/tools/[slug]",status="2xx"} 0',
  )
  expect(text).toContain(
    'gantry_http_request_duration_seconds_bucket{le="0.025",route="/tools/[slug]",status="2xx"} 1',
  )
  expect(text).toContain('gantry_http_request_duration_seconds_sum{route="/admin/tools/*",status="3xx"} 2')
})

test('the series stay below 2,000, however many routes there come to be', async () => {
  const metrics = make()
  for (let route = 0; route < 1000; route += 1)
    for (const status of ['2xx', '3xx', '4xx', '5xx', 'none'])
      metrics.measure({ route: `/route-${route}`, status, seconds: 0.01 })
  const lines = (await metrics.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  expect(lines.length).toBeLessThan(2000)
  const others = linesOf(lines.join('\n'), 'gantry_http_request_duration_seconds_count{route="other"')
  // Nothing is lost: what is not told apart is counted together.
  expect(others.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)).toBe(5000 - 190)
})

test('pages from memory, the catalogue, the pool and what waits are told as they are', async () => {
  offerReadings({
    catalogue: () => ({ revision: 42, tools: 160, facts: [{ state: 'value', age: '0-30d', count: 9 }] }),
    database: () => ({ up: true, pool: { total: 5, idle: 3, waiting: 1 } }),
    waiting: async () => [
      { kind: 'change', count: 4 },
      { kind: 'suggestion', count: 2 },
    ],
    backup: async () => ({ lastSuccess: { at: new Date(1_764_000_000_400), bytes: 5000 }, failures: 1 }),
  })
  const metrics = make()
  tellLoad({ kind: 'whole', seconds: 0.3 })
  const text = await metrics.text()
  for (const line of [
    `gantry_build_info{version="1.2.3",build="abc",node="${process.version}"} 1`,
    'gantry_kept_pages_requests_total{result="hit"} 7',
    'gantry_kept_pages_requests_total{result="miss"} 3',
    'gantry_kept_pages_bytes 1024',
    'gantry_catalogue_revision 42',
    'gantry_catalogue_tools 160',
    'gantry_catalogue_facts{state="value",age="0-30d"} 9',
    'gantry_catalogue_load_duration_seconds_count{kind="whole"} 1',
    'gantry_database_up 1',
    'gantry_database_pool_connections{state="idle"} 3',
    'gantry_database_pool_connections{state="busy"} 2',
    'gantry_database_pool_waiting_requests 1',
    'gantry_proposals_waiting{kind="change"} 4',
    'gantry_proposals_waiting{kind="suggestion"} 2',
    'gantry_backup_last_success_timestamp_seconds 1764000000',
    'gantry_backup_last_success_bytes 5000',
    'gantry_backup_failures 1',
  ])
    expect(text.split('\n')).toContain(line)
  expect(linesOf(text, 'nodejs_eventloop_lag_p99_seconds')).toHaveLength(1)
})

test('what is not known has no value, and never an old one', async () => {
  const waiting = vi.fn(async () => [{ kind: 'change' as const, count: 4 }])
  offerReadings({ catalogue: () => ({ revision: 1, tools: 1, facts: [] }), waiting })
  const metrics = make()
  expect(linesOf(await metrics.text(), 'gantry_catalogue_revision')).toHaveLength(1)
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
  offerReadings({
    catalogue: () => null,
    waiting: () => Promise.reject(new Error('away')),
    backup: async () => ({ lastSuccess: null, failures: 0 }),
  })
  const text = await metrics.text()
  for (const name of [
    'gantry_catalogue_revision',
    'gantry_catalogue_tools',
    'gantry_proposals_waiting',
    'gantry_backup_last',
  ])
    expect(linesOf(text, name)).toEqual([])
  expect(linesOf(text, 'gantry_database_up')).toEqual(['gantry_database_up 0'])
  vi.restoreAllMocks()
})

test('the database is asked once for scrapes that follow each other', async () => {
  const waiting = vi.fn(async () => [{ kind: 'change' as const, count: 4 }])
  offerReadings({ waiting })
  const metrics = make()
  for (let scrape = 0; scrape < 20; scrape += 1) await metrics.text()
  expect(waiting).toHaveBeenCalledTimes(1)
})
