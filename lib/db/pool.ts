// The process's connections to PostgreSQL. Pages need no more than this; what writes goes through client.ts.

import pg from 'pg'
import { Unanswered, Watch, WatchedClient } from './watch'

// Milliseconds: to see an answer, and for the server to work on a statement. That the server works at all is what the
// watch sees, in less time.
const TIMEOUTS = { query_timeout: 10_000, statement_timeout: 8000 }
/** The same, and the watch's, for commands, for which nobody waits at a page: a start on a busy machine is slow and well. */
const PATIENT = { query_timeout: 125_000, statement_timeout: 120_000 }
const PATIENT_WATCH = 20_000
/** Milliseconds after which the server ends a transaction that its client has left open, with the locks it holds. */
const LEFT_OPEN = 20_000

/** Milliseconds that reading a catalogue of a hundred thousand tools may take on a slow machine. */
export const LOAD_TIMEOUT = 60_000

/** A pool whose connections are watched: watch.ts says what is done with one that no longer answers. */
export class WatchedPool extends pg.Pool {
  readonly watch: Watch

  constructor(options: pg.PoolConfig & { connectionString: string }, limit?: number) {
    const watch = new Watch(options.connectionString, limit)
    // pg makes the clients of a pool of the pool's own options.
    const Client = WatchedClient as unknown as new () => pg.Client
    const own = { Client, watch, connectionTimeoutMillis: watch.limit }
    super({ ...options, ...own })
    this.watch = watch
    this.on('acquire', (client) => setIdle(client, false))
    this.on('release', (_error, client) => setIdle(client, true))
    const connect = this.connect.bind(this) as (told?: (...what: unknown[]) => void) => unknown
    const unlessAway = (told?: (...what: unknown[]) => void) => {
      if (!watch.isAway) return connect(told)
      const error = new Unanswered('The database has not answered lately.')
      return told ? process.nextTick(told, error, undefined, () => {}) : Promise.reject(error)
    }
    this.connect = unlessAway as typeof this.connect
  }

  /** A connection beside the pool, watched like those within. Throws where the database is away by now. */
  createClient(options: pg.ClientConfig): pg.Client {
    const { connectionString, limit, isAway } = this.watch
    if (isAway) throw new Unanswered('The database has not answered lately.')
    const config = { connectionString, connectionTimeoutMillis: limit, watch: this.watch }
    return new WatchedClient({ ...config, ...options })
  }

  override end(): Promise<void> {
    this.watch.end()
    return super.end()
  }
}

const setIdle = (client: pg.PoolClient, isIdle: boolean) => {
  if (client instanceof WatchedClient) client.isIdle = isIdle
}

/** A pool of at most `max` connections on a database, for pages or, where it says so, patient; nothing connects before the first query. */
export function createPool(
  connectionString: string,
  { max = 10, isPatient = false }: { max?: number; isPatient?: boolean } = {},
): WatchedPool {
  const idle_in_transaction_session_timeout = isPatient ? PATIENT.statement_timeout : LEFT_OPEN
  const pool = new WatchedPool(
    {
      connectionString,
      max,
      application_name: 'gantry',
      idle_in_transaction_session_timeout,
      ...(isPatient ? PATIENT : TIMEOUTS),
    },
    isPatient ? PATIENT_WATCH : undefined,
  )
  // An idle connection that the server ends is replaced by the next query; unheard, it would end the process.
  pool.on('error', () => {})
  // The pool itself hears only the idle ones: a server that dies between two statements of a transaction counts, too.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

// On globalThis, for Next bundles this module several times into one process.
const shared = globalThis as typeof globalThis & { gantryPool?: WatchedPool }

/** Where the process's database is; throws where DATABASE_URL is not set. */
export function getConnectionString(): string {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set: start Gantry with npm start.')
  return connectionString
}

/** The process's pool, on the database of DATABASE_URL. */
export function getPool(): WatchedPool {
  shared.gantryPool ??= createPool(getConnectionString())
  return shared.gantryPool
}

/** True from when the database was found silent until it is seen to answer: whoever asks it meanwhile is told so at once. */
export const isDatabaseAway = (): boolean => shared.gantryPool?.watch.isAway ?? false

/** How many connections the process's pool has, how many of them have nothing to do, and how much work waits for one. */
export function getPoolState(): { total: number; idle: number; waiting: number } | null {
  const pool = shared.gantryPool
  return pool ? { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount } : null
}

/** Closes the process's pool; the next getPool() opens a new one. */
export async function closePool(): Promise<void> {
  const pool = shared.gantryPool
  shared.gantryPool = undefined
  await pool?.end()
}

/** Where a replica of the database is, for what reads much: DATABASE_READ_URL; null where none is named. */
export function getReplicaString(): string | null {
  return process.env.DATABASE_READ_URL || null
}
