// Stops guessing: at most ten tries per account in any 15 minutes, counted in PostgreSQL before anything is compared,
// wherever they come from and whether or not the account exists.

import { createHash } from 'node:crypto'
import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'

const MOST_CHECKS = 10
/** Minutes. */
const WINDOW = 15

export type PasswordCheck =
  | { allowed: true; takeBack: () => Promise<void> }
  /** Seconds until the next try, at most 900. */
  | { allowed: false; retryAfter: number }

/** The one spelling of an e-mail address: trimmed, in lower case, composed. */
export const normaliseEmail = (email: string) => email.normalize('NFC').trim().toLowerCase()

// One statement, so one snapshot: the lock has to be held before it begins. Hence two, in one transaction.
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 7204416002))'
const COUNT = `
  with recent as (
    select at from password_check where account = $1 and at > clock_timestamp() - make_interval(mins => ${WINDOW})
    order by at desc limit ${MOST_CHECKS}
  ), tried as (
    insert into password_check (account) select $1 where (select count(*) from recent) < ${MOST_CHECKS} returning id
  )
  select (select id from tried) as id, ceil(extract(epoch from
    (select min(at) from recent) + make_interval(mins => ${WINDOW}) - clock_timestamp())) as wait`

/**
 * Counts one try of a password or code for an account. A try that was right is taken back by the caller, so that
 * signing in often locks nobody out; wrong ones stay for 15 minutes.
 */
export async function countPasswordCheck(email: string): Promise<PasswordCheck> {
  const account = createHash('sha256').update(normaliseEmail(email)).digest('hex')
  const { pool } = getDatabase()
  return orUnavailable(async () => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query(LOCK, [account])
      const { rows } = await client.query<{ id: string | null; wait: string | null }>(COUNT, [account])
      await client.query('commit')
      client.release()
      const { id = null, wait = null } = rows[0] ?? {}
      if (id === null) return { allowed: false, retryAfter: Math.max(1, Number(wait ?? WINDOW * 60)) }
      const takeBack = async () => {
        await pool.query('delete from password_check where id = $1', [id])
      }
      return { allowed: true, takeBack }
    } catch (error) {
      client.release(true)
      throw error
    }
  })
}

/** Forgets tries that no longer count. */
export async function forgetOldChecks(): Promise<void> {
  await getDatabase().pool.query(
    'delete from password_check where at < clock_timestamp() - make_interval(mins => $1)',
    [WINDOW],
  )
}
