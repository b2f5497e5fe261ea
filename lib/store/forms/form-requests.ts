// Forms that were sent, by the key each was rendered with: sent again, a form answers the same and makes nothing twice.

import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { getDatabase } from '../../db/database'
import { isDatabaseAway } from '../../db/pool'
import { DatabaseUnavailable, orUnavailable } from '../../db/unavailable'
import { ask, query, type RunSql } from '../sql'
import { noteWorkDone } from './form-under-way'

/**
 * Seconds after which a form that is under way in no request of this process is taken over: its process is gone, or it
 * is another one's, whose transaction then finds that the form is no longer its own.
 */
const LEASE = 5
/** Seconds to wait for a form under way, and for a database that went away in the middle of one. */
const PATIENCE = 10
const SETTLE_PATIENCE = 2.5
const DAYS = 30

export type FormKey = { ownerId: string; key: string }

/** The same form is still being worked on, by a request that has not ended. */
export class StillUnderWay extends Error {
  override readonly name = 'StillUnderWay'
}

// By owner and key, when it was begun. On globalThis, for Next bundles this module several times into one process.
const shared = globalThis as typeof globalThis & { gantryForms?: Map<string, string> }
shared.gantryForms ??= new Map()
const underWay = shared.gantryForms
const nameOf = ({ ownerId, key }: FormKey) => `${ownerId} ${key}`

const BEGIN = query(
  { began: z.string() },
  `insert into form_request as r (owner_id, key) values ($1, $2) on conflict (owner_id, key) do update
     set started_at = clock_timestamp()
     where r.location is null and r.started_at < clock_timestamp() - make_interval(secs => $3)
   returning started_at::text as began`,
)

/**
 * Begins the work of a form: null where it is new, and the location it was answered with where it is done. Waits for
 * the same form under way elsewhere; throws StillUnderWay where that takes longer than 10 s.
 */
export async function beginRequest(form: FormKey): Promise<string | null> {
  const { ownerId, key } = form
  const deadline = Date.now() + PATIENCE * 1000
  while (Date.now() < deadline) {
    const lease = underWay.has(nameOf(form)) ? null : LEASE
    const [begun] = await ask(BEGIN, ownerId, key, lease)
    if (begun) {
      underWay.set(nameOf(form), begun.began)
      return null
    }
    const location = await findLocation(form)
    if (location) return location
    await sleep(200)
  }
  throw new StillUnderWay('The same form is still being worked on.')
}

async function findLocation({ ownerId, key }: FormKey): Promise<string | null> {
  const where = { ownerId_key: { ownerId, key } }
  const found = await orUnavailable(() => getDatabase().prisma.formRequest.findUnique({ where }))
  return found?.location ?? null
}

/** When a form was begun by this process, as the database writes it; '' where it is not under way here. */
export const beganAt = (form: FormKey): string => underWay.get(nameOf(form)) ?? ''

/** Says that this process no longer works on a form, whatever came of it. */
export const leaveRequest = (form: FormKey): void => void underWay.delete(nameOf(form))

/** Notes how a form was answered; give `run` to have it in the transaction of the work itself. */
export async function finishRequest(form: FormKey, location: string, run?: RunSql): Promise<void> {
  if (run && (await noteWorkDone(run, location))) return
  const sql = 'update form_request set location = $3 where owner_id = $1 and key = $2'
  await (run ?? ask)(sql, form.ownerId, form.key, location)
}

/** Forgets a form that was not saved, so that it can be corrected and sent again, and all that are long done. */
export async function releaseRequest({ ownerId, key }: FormKey): Promise<void> {
  const old = { startedAt: { lt: new Date(Date.now() - DAYS * 24 * 3600 * 1000) } }
  await orUnavailable(() =>
    getDatabase().prisma.formRequest.deleteMany({ where: { OR: [{ ownerId, key }, old] } }),
  )
}

/**
 * What became of a form whose work ended in an error: the location it leads to where its transaction went through, null
 * where nothing was done, and the form may be sent again. Waits for a transaction that still ends, and for a database
 * that is being started again; throws DatabaseUnavailable where it cannot be known, and at once where somebody has waited
 * in vain for the database already.
 */
export async function settleRequest(form: FormKey): Promise<string | null> {
  const { ownerId, key } = form
  const deadline = Date.now() + SETTLE_PATIENCE * 1000
  for (;;) {
    try {
      // Deleting waits for whoever holds the row: a transaction that has noted its work and not ended yet.
      const { count } = await orUnavailable(() =>
        getDatabase().prisma.formRequest.deleteMany({ where: { ownerId, key, location: null } }),
      )
      return count === 1 ? null : await findLocation(form)
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || isDatabaseAway() || Date.now() > deadline) throw error
      await sleep(300)
    }
  }
}
