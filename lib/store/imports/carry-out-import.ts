// An import that is kept here, carried out: what somebody chose of it saved, or all of it taken back; noted with the
// import, in one transaction.

import { z } from 'zod'
import type { ImportReading } from '../../editing/import/import-reading'
import { role } from '../columns'
import { inLongTransaction } from '../long-transaction'
import { DocumentRefused } from '../refused'
import { query, type RunSql } from '../sql'
import { maybeDocument, storedDocument } from '../stored-document'
import { type Applied, applyPlan, countApplied } from './apply-plan'
import { NEW_PUBLICATIONS } from './decide-import'
import { undoImport } from './undo-import'

const SENDER = query(
  {
    fileName: z.string(),
    ownerId: z.string(),
    ownerName: z.string(),
    publication: z.enum(NEW_PUBLICATIONS),
    role: role.nullable(),
    active: z.boolean(),
  },
  `select file_name as "fileName", owner_id as "ownerId", owner_name as "ownerName", publication,
     person.role::text as role, deactivated_at is null as active
   from import left join person on person.id = owner_id where import.id = $1 for update of import`,
)

// Written by work-on-import.ts.
const CHOSEN = query(
  { slug: z.string(), base: maybeDocument, document: storedDocument, insists: z.boolean() },
  `select slug, base, case when insists then coalesce(asked, document) else document end as document, insists
   from import_tool where import_id = $1 and chosen and outcome is distinct from 'done' order by position`,
)

/** Applies what is chosen. Throws DocumentRefused or DatabaseUnavailable; then nothing was done. */
export async function applyStoredImport(id: string, reading: ImportReading | null): Promise<Applied> {
  return inLongTransaction(async (run) => {
    const [sender] = await run(SENDER, id)
    if (!sender?.active) throw new DocumentRefused('whoever sent this file has no account any more')
    const author = { id: sender.ownerId, name: sender.ownerName }
    const applied = await applyPlan(run, { id, ...sender, author, chosen: await run(CHOSEN, id), reading })
    await noteApplied(run, id, applied)
    return applied
  })
}

async function noteApplied(run: RunSql, id: string, applied: Applied): Promise<void> {
  const done = [...applied.created, ...applied.updated, ...applied.unchanged]
  await run(
    `update import_tool set outcome = 'done', chosen = false, base = null, document = null, asked = null
     where import_id = $1 and slug = any($2) and chosen`,
    id,
    done,
  )
  await run(
    `update import_tool t set outcome = l.why, chosen = false from jsonb_each_text($2::jsonb) l(slug, why)
     where t.import_id = $1 and t.slug = l.slug and t.chosen`,
    id,
    JSON.stringify(Object.fromEntries(applied.left)),
  )
  await run(
    `update import set state = 'applied', applied_at = now(), fault = null, outcome = $2::jsonb where id = $1`,
    id,
    JSON.stringify(countApplied(applied)),
  )
}

const ASKING = query(
  { by: z.object({ id: z.string(), name: z.string() }), active: z.boolean() },
  `select undone -> 'by' as by, person.id is not null and deactivated_at is null as active
   from import left join person on person.id = undone #>> '{by,id}' where import.id = $1 for update of import`,
)

/** Takes back what was applied, in the name of whoever asked for it. Throws DocumentRefused or DatabaseUnavailable; then nothing was done. */
export async function undoStoredImport(id: string): Promise<void> {
  await inLongTransaction(async (run) => {
    const [head] = await run(ASKING, id)
    if (!head?.active) throw new DocumentRefused('whoever asked for this has no account any more')
    const undone = await undoImport(run, { id, author: head.by })
    await run(
      `update import set state = 'undone', undone_at = coalesce(undone_at, now()), fault = null,
         undone = coalesce(undone, '{}') || $2::jsonb where id = $1`,
      id,
      JSON.stringify(undone ?? {}),
    )
  })
}
