// What Prometheus reads of a web process (prom-client): names and units by its conventions, and a bounded number of
// series whatever anybody asks for. docs/observing.md lists them.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { offeredReadings, onLoad } from './readings.mjs'
import { measuredRoute } from './route-template.mjs'

/** Seconds: from memory, made, slow, too slow. Each costs a series for each route and status. */
const BUCKETS = [0.005, 0.025, 0.1, 0.3, 1, 5]
/** Pairs of route and status that are told apart, of nine series each; a crawl meets some 120. */
const MOST_PAIRS = 190
/** Gauges of prom-client whose names say that they count up, which `promtool check metrics` objects to. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
]
/** Milliseconds that what the database was asked for one scrape holds for the next. */
const ASKED_ANEW = 5000

/** @typedef {Pick<ReturnType<typeof import('../kept-pages.mjs').keepPages>, 'counts' | 'size'>} KeptCounts */

/**
 * The registry of a web process, and what measures an answer.
 * @param {{ kept: KeptCounts, build: { version: string, build: string } }} what
 */
export function makeMetrics({ kept, build }) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  for (const name of MISNAMED) registry.removeSingleMetric(name)

  const durations = new Histogram({
    name: 'gantry_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const loads = new Histogram({
    name: 'gantry_catalogue_load_duration_seconds',
    help: 'Time to load the catalogue from the database and to index it, whole or what changed.',
    labelNames: ['kind'],
    buckets: [0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  onLoad(({ kind, seconds }) => loads.observe({ kind }, seconds))
  new Gauge({
    name: 'gantry_build_info',
    help: 'Always 1; the labels say what runs.',
    labelNames: ['version', 'build', 'node'],
    registers,
  }).set({ ...build, node: process.version }, 1)
  readKept(kept, registers)
  readCatalogue(registers)
  readDatabase(registers)
  readWaiting(registers)
  readBackup(registers)

  /** @type {Set<string>} */
  const pairs = new Set()
  return {
    /** All of it as Prometheus reads it. @returns {Promise<string>} */
    text: () => registry.metrics(),
    type: registry.contentType,
    /** Counts an answer. @param {import('./watch-requests.mjs').Measured} measured */
    measure({ route, status, seconds }) {
      const measured = measuredRoute(route)
      const pair = `${measured} ${status}`
      if (!pairs.has(pair) && pairs.size >= MOST_PAIRS)
        return durations.observe({ route: 'other', status }, seconds)
      pairs.add(pair)
      durations.observe({ route: measured, status }, seconds)
    },
  }
}

/** @param {KeptCounts} kept @param {Registry[]} registers */
function readKept(kept, registers) {
  const asked = new Counter({
    name: 'gantry_kept_pages_requests_total',
    help: 'Requests for pages that are kept: answered from memory (hit), or made first (miss).',
    labelNames: ['result'],
    registers,
    collect() {
      asked.reset()
      const { hits, misses } = kept.counts()
      asked.inc({ result: 'hit' }, hits)
      asked.inc({ result: 'miss' }, misses)
    },
  })
  const bytes = new Gauge({
    name: 'gantry_kept_pages_bytes',
    help: 'Memory that kept pages take.',
    registers,
    collect() {
      bytes.set(kept.size().bytes)
    },
  })
  const pages = new Gauge({
    name: 'gantry_kept_pages',
    help: 'Pages that are kept.',
    registers,
    collect() {
      pages.set(kept.size().answers)
    },
  })
}

/** @param {Registry[]} registers */
function readCatalogue(registers) {
  const read = () => offeredReadings().catalogue?.() ?? null
  /** A gauge that is there once the catalogue is. @param {string} name @param {string} help @param {(one: import('./readings.mjs').CatalogueReading) => number} value */
  const tell = (name, help, value) => {
    const gauge = new Gauge({
      name,
      help,
      registers,
      // Without a value it would say 0.
      labelNames: [],
      collect() {
        gauge.remove()
        const catalogue = read()
        if (catalogue !== null) gauge.set(value(catalogue))
      },
    })
  }
  tell(
    'gantry_catalogue_revision',
    'Revision of the catalogue that pages are made from.',
    (one) => one.revision,
  )
  tell('gantry_catalogue_tools', 'Published tools.', (one) => one.tools)
  const facts = new Gauge({
    name: 'gantry_catalogue_facts',
    help: 'Facts of the published tools, by state and by how many days ago they were checked.',
    labelNames: ['state', 'age'],
    registers,
    collect() {
      facts.reset()
      for (const { state, age, count } of read()?.facts ?? []) facts.set({ state, age }, count)
    },
  })
}

/** @param {Registry[]} registers */
function readDatabase(registers) {
  const up = new Gauge({
    name: 'gantry_database_up',
    help: '1 where the database answered at the last look, a second ago at most; else 0.',
    registers,
    collect() {
      up.set(offeredReadings().database?.().up ? 1 : 0)
    },
  })
  const connections = new Gauge({
    name: 'gantry_database_pool_connections',
    help: 'Connections of the pool, by what they do.',
    labelNames: ['state'],
    registers,
    collect() {
      const { total, idle } = offeredReadings().database?.().pool ?? { total: 0, idle: 0 }
      connections.set({ state: 'idle' }, idle)
      connections.set({ state: 'busy' }, total - idle)
    },
  })
  const waiting = new Gauge({
    name: 'gantry_database_pool_waiting_requests',
    help: 'Work that waits for a connection of the pool.',
    registers,
    collect() {
      waiting.set(offeredReadings().database?.().pool?.waiting ?? 0)
    },
  })
}

/** @param {Registry[]} registers */
function readWaiting(registers) {
  const read = holding(() => offeredReadings().waiting)
  const waiting = new Gauge({
    name: 'gantry_proposals_waiting',
    help: 'Proposals that wait for a decision: changes of documents, and suggestions of readers.',
    labelNames: ['kind'],
    registers,
    async collect() {
      waiting.reset()
      for (const { kind, count } of (await read()) ?? []) waiting.set({ kind }, count)
    },
  })
}

/** @param {Registry[]} registers */
function readBackup(registers) {
  const read = holding(() => offeredReadings().backup)
  /** @param {string} name @param {string} help @param {(one: import('./readings.mjs').BackupReading) => number | undefined} value */
  const tell = (name, help, value) => {
    const gauge = new Gauge({
      name,
      help,
      registers,
      async collect() {
        gauge.remove()
        const backup = await read()
        const told = backup === null ? undefined : value(backup)
        if (told !== undefined) gauge.set(told)
      },
    })
  }
  tell(
    'gantry_backup_last_success_timestamp_seconds',
    'When the newest backup was made; its age is time() less this.',
    ({ lastSuccess }) => lastSuccess?.at && Math.round(lastSuccess.at.getTime() / 1000),
  )
  tell(
    'gantry_backup_last_success_bytes',
    'Size of the newest backup.',
    ({ lastSuccess }) => lastSuccess?.bytes,
  )
  tell(
    'gantry_backup_failures',
    'Backups that came to nothing since the newest that was made.',
    ({ failures }) => failures,
  )
}

/**
 * Asks at most once in a while, and gives null where nobody offers it or the answer failed: a scrape goes on.
 * @template Reading @param {() => (() => Promise<Reading>) | undefined} find @returns {() => Promise<Reading | null>}
 */
function holding(find) {
  /** @type {{ at: number, reading: Promise<Reading | null> } | null} */
  let last = null
  return () => {
    const read = find()
    if (read === undefined) return Promise.resolve(null)
    if (last === null || performance.now() - last.at > ASKED_ANEW)
      last = { at: performance.now(), reading: read().catch(() => null) }
    return last.reading
  }
}
