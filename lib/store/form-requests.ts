// Forms that were sent, by the key each was rendered with: sent again, a form answers the same and makes nothing twice.

import { setTimeout as sleep } from 'node:timers/promises'
import { getDatabase } from '../db/database'
import { DatabaseUnavailable, orUnavailable } from '../db/unavailable'
import type { RunSql } from './transaction'

/** Seconds an answer may take; a request that is older was cut off. */
const LEASE = 30
const DAYS = 30

export type FormKey = { ownerId: string; key: string }

/**
 * Begins the work of a form: null where it is new, and the location it was answered with where it is done. Waits for
 * the same form under way elsewhere; throws DatabaseUnavailable where that takes longer than 10 s.
 */
export async function beginRequest({ ownerId, key }: FormKey): Promise<string | null> {
  const { pool } = getDatabase()
  for (let tries = 0; tries < 50; tries++) {
    const began = await orUnavailable(() =>
      pool.query(
        `insert into form_request as r (owner_id, key) values ($1, $2) on conflict (owner_id, key) do update
           set started_at = clock_timestamp()
           where r.location is null and r.started_at < clock_timestamp() - make_interval(secs => $3)
         returning key`,
        [ownerId, key, LEASE],
      ),
    )
    if (began.rowCount === 1) return null
    const { rows } = await orUnavailable(() =>
      pool.query<{ location: string | null }>(
        'select location from form_request where owner_id = $1 and key = $2',
        [ownerId, key],
      ),
    )
    const location = rows[0]?.location
    if (location) return location
    await sleep(200)
  }
  throw new DatabaseUnavailable('The same form is still being worked on.')
}

const FINISH = 'update form_request set location = $3 where owner_id = $1 and key = $2'

/** Notes how a form was answered; give `run` to have it in the transaction of the work itself. */
export async function finishRequest(
  { ownerId, key }: FormKey,
  location: string,
  run?: RunSql,
): Promise<void> {
  const onItsOwn: RunSql = (sql, ...parameters) => getDatabase().pool.query(sql, parameters)
  await orUnavailable(() => (run ?? onItsOwn)(FINISH, ownerId, key, location))
}

/** Forgets a form that was not saved, so that it can be corrected and sent again, and all that are long done. */
export async function releaseRequest({ ownerId, key }: FormKey): Promise<void> {
  await orUnavailable(() =>
    getDatabase().pool.query(
      `delete from form_request where (owner_id = $1 and key = $2 and location is null)
         or started_at < now() - make_interval(days => $3)`,
      [ownerId, key, DAYS],
    ),
  )
}
