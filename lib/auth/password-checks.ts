// Stops guessing: each try of a password or code is counted in PostgreSQL before anything is compared, whether or not
// the account exists. What strangers try does not count against a browser that has signed in before.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'
import { networkOf } from '../network-of'
import { normaliseEmail } from '../secrets/email'
import { sign } from '../secrets/secret'
import { ask, query, type RunSql, runOn } from '../store/sql'
import { ADDRESS_HEADER } from './auth'
import { readDevice } from './known-device'

/** What is counted together, the most tries of it, and in which time. */
const LIMITS = {
  /** A browser that has signed in to the account before. */
  browser: { most: 10, minutes: 15, where: 'account = $1 and device = $2', of: ['account', 'device'] },
  /** All others at one network address, for the account. */
  here: { most: 10, minutes: 15, where: 'account = $1 and network = $2', of: ['account', 'network'] },
  /** All others anywhere, for the account: slow enough that many addresses help little. */
  account: { most: 100, minutes: 24 * 60, where: 'account = $1 and device is null', of: ['account'] },
  /** One network address, whatever account it tries. */
  network: { most: 100, minutes: 5, where: 'network = $1 and device is null', of: ['network'] },
} as const
const KEPT = 24 * 60 // minutes

export type Limit = keyof typeof LIMITS

/** Who tries: for which account, from which network address, and in which known browser (null: a stranger's). */
export type Trier = { account: string; network: string; device: string | null }

export type PasswordCheck =
  | { allowed: true; takeBack: () => Promise<void> }
  /** The limit that was reached, and the seconds until the next try. */
  | { allowed: false; limit: Limit; retryAfter: number }

/** Who tries a password or code for an account, by the headers of the request. `sessionId`: somebody signed in to it. */
export async function readTrier(headers: Headers, email: string, sessionId?: string): Promise<Trier> {
  const normal = normaliseEmail(email)
  return {
    account: createHash('sha256').update(normal).digest('hex'),
    network: await sign('password-network', networkOf(headers.get(ADDRESS_HEADER) ?? '')),
    device: (await readDevice(headers, normal)) ?? sessionId ?? null,
  }
}

// Statements of one transaction, for a lock has to be held before the snapshot that counts begins. All take the lock of
// the account before that of the network.
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 7204416002))'

const COUNT = query(
  { id: z.string() },
  'insert into password_check (account, network, device) values ($1, $2, $3) returning id::text',
)

/**
 * Counts one try of a password or code. A try that was right is taken back by the caller, so that signing in often locks
 * nobody out; wrong ones stay.
 */
export async function countPasswordCheck(trier: Trier): Promise<PasswordCheck> {
  const { account, network, device } = trier
  const { pool } = getDatabase()
  return orUnavailable(async () => {
    const client = await pool.connect()
    const run = runOn(client)
    try {
      await run('begin')
      await run(LOCK, account)
      await run(LOCK, network)
      const reached = await findReached(run, trier)
      const [counted] = reached ? [] : await run(COUNT, account, network, device)
      await run('commit')
      client.release()
      if (reached) return { allowed: false, ...reached }
      const takeBack = () => ask('delete from password_check where id = $1', counted?.id)
      return { allowed: true, takeBack }
    } catch (error) {
      client.release(true)
      throw error
    }
  })
}

async function findReached(run: RunSql, trier: Trier): Promise<{ limit: Limit; retryAfter: number } | null> {
  const limits: Limit[] = trier.device === null ? ['here', 'account', 'network'] : ['browser']
  for (const limit of limits) {
    const { most, minutes, where, of } = LIMITS[limit]
    // The oldest of the latest so many tries is the next to be forgotten.
    const reached = query(
      { wait: z.int() },
      `select ceil(extract(epoch from at + make_interval(mins => ${minutes}) - clock_timestamp()))::int as wait
       from password_check where ${where} and at > clock_timestamp() - make_interval(mins => ${minutes})
       order by at desc offset ${most - 1} limit 1`,
    )
    const [row] = await run(reached, ...of.map((part) => trier[part]))
    if (row) return { limit, retryAfter: Math.max(1, row.wait) }
  }
  return null
}

/** Forgets tries that no longer count. */
export async function forgetOldChecks(): Promise<void> {
  await ask('delete from password_check where at < clock_timestamp() - make_interval(mins => $1)', KEPT)
}
