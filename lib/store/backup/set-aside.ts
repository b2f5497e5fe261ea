// What the database holds new rows against, set aside while rows are copied that it held once: triggers, and constraints
// that earlier rows are exempt from. Within the transaction of the restore, which ends with all of them in place or not
// at all. Foreign keys and checks stay, and so do triggers that fire always.

import pg from 'pg'
import { z } from 'zod'
import { query, type RunSql } from '../sql'

const TRIGGERS = query(
  { on: z.string(), name: z.string(), state: z.string() },
  `select c.relname::text as "on", t.tgname::text as name, t.tgenabled::text as state
   from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal order by 1, 2`,
)
// NOT VALID: the rows from before it need not hold it.
const EXEMPTING = query(
  { on: z.string(), name: z.string(), rule: z.string() },
  `select c.relname::text as "on", k.conname::text as name, pg_get_constraintdef(k.oid) as rule
   from pg_constraint k join pg_class c on c.oid = k.conrelid
   where c.relnamespace = current_schema()::regnamespace and not k.convalidated order by 1, 2`,
)

/** Sets them aside; what it returns puts each back as it was, and throws where one is not. */
export async function setAside(run: RunSql): Promise<() => Promise<void>> {
  const q = pg.escapeIdentifier
  const triggers = await run(TRIGGERS)
  const exempting = await run(EXEMPTING)
  const firing = triggers.filter(({ state }) => state === 'O')
  for (const { on, name } of firing) await run(`alter table ${q(on)} disable trigger ${q(name)}`)
  for (const { on, name } of exempting) await run(`alter table ${q(on)} drop constraint ${q(name)}`)
  return async () => {
    // What fires always has noted its checks by now; a table with checks to come cannot be altered.
    await run('set constraints all immediate')
    await run('set constraints all deferred')
    for (const { on, name, rule } of exempting)
      await run(`alter table ${q(on)} add constraint ${q(name)} ${rule}`)
    for (const { on, name } of firing) await run(`alter table ${q(on)} enable trigger ${q(name)}`)
    const now = [await run(TRIGGERS), await run(EXEMPTING)]
    if (JSON.stringify(now) !== JSON.stringify([triggers, exempting]))
      throw new Error('The rules of the database are not what they were before its rows were copied.')
  }
}
