// The process's connections to PostgreSQL. Pages need no more than this; what writes goes through client.ts.

import pg from 'pg'

// Milliseconds: to get a connection, to see an answer, and for the server to work on a statement. Every way to wait
// for the database has an end.
const TIMEOUTS = { connectionTimeoutMillis: 3000, query_timeout: 10_000, statement_timeout: 8000 }

/** Milliseconds that reading a catalogue of a hundred thousand tools may take on a slow machine. */
export const LOAD_TIMEOUT = 60_000

/** A pool of at most `max` connections on a database; nothing connects before the first query. */
export function createPool(connectionString: string, { max = 10 } = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, application_name: 'gantry', ...TIMEOUTS })
  // An idle connection that the server ends is replaced by the next query; unheard, it would end the process.
  pool.on('error', () => {})
  // The pool itself hears only the idle ones: a server that dies between two statements of a transaction counts, too.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

// On globalThis, for Next bundles this module several times into one process.
const shared = globalThis as typeof globalThis & { gantryPool?: pg.Pool }

/** Where the process's database is; throws where DATABASE_URL is not set. */
export function getConnectionString(): string {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set: start Gantry with npm start.')
  return connectionString
}

/** The process's pool, on the database of DATABASE_URL. */
export function getPool(): pg.Pool {
  shared.gantryPool ??= createPool(getConnectionString())
  return shared.gantryPool
}

/** Closes the process's pool; the next getPool() opens a new one. */
export async function closePool(): Promise<void> {
  const pool = shared.gantryPool
  shared.gantryPool = undefined
  await pool?.end()
}
