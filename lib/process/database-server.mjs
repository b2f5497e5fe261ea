// DATABASE_URL: whether it is an address at all, and whether a PostgreSQL answers there. Waits for one that starts late.
import { setTimeout } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/** The first major version of PostgreSQL whose SQL has all that the migrations use. */
const OLDEST = 15
const EXAMPLE = 'postgresql://user:password@host:5432/gantry'
/** What ends the wait at once, for waiting will not help, and how to say so. @type {[RegExp, string][]} */
const HOPELESS = [
  [/^28P01$/, 'the password is wrong'],
  [/^SASL.*password/, 'the password is missing'],
  [/^28000$/, 'the user may not connect'],
  [/^3D000$/, 'there is no such database: create it first'],
  [/^42501$/, 'the user may not connect to this database'],
  [/does not support SSL/, 'it asks for TLS, which the server does not speak'],
  [/^too old$/, `the server is older than PostgreSQL ${OLDEST}`],
]

/** Throws a Refusal unless the text is the address of a PostgreSQL database. @param {string} text */
export function checkDatabaseUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null
  const right = url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
  if (!right) {
    throw new Refusal(
      `DATABASE_URL is not the address of a PostgreSQL database; it should look like ${EXAMPLE}.`,
    )
  }
}

/**
 * Waits until the server of DATABASE_URL answers, for a minute at most. Throws a Refusal when it does not or says no.
 * @param {string} connectionString @param {{ say: (text: string) => void, signal: AbortSignal }} waiting
 */
export async function waitForDatabase(connectionString, { say, signal }) {
  const patience = Number(process.env.GANTRY_DATABASE_PATIENCE ?? 60)
  const name = nameOf(connectionString)
  const deadline = Date.now() + patience * 1000
  let told = false
  for (;;) {
    const reason = await tryConnect(connectionString)
    if (reason === null) return
    const no = HOPELESS.find(([pattern]) => pattern.test(reason))?.[1]
    if (no !== undefined) throw new Refusal(`PostgreSQL at ${name} refuses DATABASE_URL: ${no}.`)
    if (Date.now() > deadline) {
      throw new Refusal(
        `No PostgreSQL answered at ${name} within ${patience} s (${reason}): check DATABASE_URL.`,
      )
    }
    if (!told) say(`No PostgreSQL answers at ${name} (${reason}); trying for ${patience} s …`)
    told = true
    await setTimeout(500, undefined, { signal })
  }
}

/** The address without user and password, for messages. @param {string} connectionString */
function nameOf(connectionString) {
  const url = new URL(connectionString)
  return `${url.host}${url.pathname}`
}

/** @param {string} connectionString */
async function createClient(connectionString) {
  // Imported here: the address is checked before anything is installed.
  const { default: pg } = await import('pg')
  try {
    return new pg.Client({ connectionString, connectionTimeoutMillis: 3000, query_timeout: 3000 })
  } catch (error) {
    // A certificate that is named in it and not there.
    throw new Refusal(`DATABASE_URL cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
}

/** @param {string} connectionString @returns {Promise<string | null>} why not, null when it answers */
async function tryConnect(connectionString) {
  const client = await createClient(connectionString)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SHOW server_version_num')
    return Number(rows[0].server_version_num) < OLDEST * 10_000 ? 'too old' : null
  } catch (error) {
    // Two addresses of one host both refused: an AggregateError without a text of its own.
    const first = error instanceof AggregateError ? error.errors[0] : error
    if (!(first instanceof Error)) return String(first)
    return 'code' in first && first.code ? String(first.code) : first.message
  } finally {
    await client.end().catch(() => {})
  }
}
