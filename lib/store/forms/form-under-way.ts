// The form whose work is under way: whatever transaction does that work notes so in itself, seen once it is committed
// and gone where it is not. form-requests.ts begins and ends it; audit.ts calls it with every change that is made.

import { AsyncLocalStorage } from 'node:async_hooks'
import { z } from 'zod'
import { query, type RunSql } from '../sql'

export type FormUnderWay = {
  ownerId: string
  key: string
  /** When it was begun, as the database writes it. Who takes the form over begins it anew, and this one is no more. */
  began: string
  /** Where the browser is sent where no better place was noted. */
  page: string
  /** True once a transaction has noted its work, committed or not. */
  noted: boolean
  /** Where its note says that this leads; null where it does not say. */
  location: string | null
}

// On globalThis, for Next bundles this module several times into one process.
const shared = globalThis as typeof globalThis & { gantryForm?: AsyncLocalStorage<FormUnderWay> }
shared.gantryForm ??= new AsyncLocalStorage()
const storage = shared.gantryForm

/** Runs the work of a form, whose transactions then note that it was done. */
export const runForm = <Result>(form: FormUnderWay, work: () => Promise<Result>): Promise<Result> =>
  storage.run(form, work)

const NOTE = query(
  { key: z.string() },
  `update form_request set location = coalesce($4, location, $5)
   where owner_id = $1 and key = $2 and started_at = $3::timestamptz returning key`,
)

/**
 * Notes within a transaction that it does the work of the form under way, and where that leads if it is known; false
 * without a form. Throws where somebody else took the form over, so that nothing is done twice.
 */
export async function noteWorkDone(run: RunSql, location?: string): Promise<boolean> {
  const form = storage.getStore()
  if (form === undefined) return false
  form.noted = true
  form.location = location ?? form.location
  const { ownerId, key, began, page } = form
  const noted = await run(NOTE, ownerId, key, began, location ?? null, page)
  if (noted.length === 0) throw new Error('This form was given up and sent anew.')
  return true
}
