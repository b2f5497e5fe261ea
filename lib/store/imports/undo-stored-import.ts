// Taking back an import that is kept here: what it would meet, told before, and what came of it, noted with it.

import { z } from 'zod'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { inLongTransaction } from '../long-transaction'
import { DocumentRefused } from '../refused'
import { ask, query } from '../sql'
import { getOutlook, type Outlook } from './find-brought'
import { getImport } from './imports'
import { undoImport } from './undo-import'

/** What undoing an import would meet; null where there is no such import. Throws NotAllowed, DatabaseUnavailable. */
export async function findOutlook(viewer: Viewer, id: string): Promise<Outlook | null> {
  requireRight(viewer, 'import.undo')
  if ((await getImport(viewer, id)) === null) return null
  return getOutlook(ask, id)
}

const HEAD = query(
  { by: z.object({ id: z.string(), name: z.string() }), active: z.boolean() },
  `select undone -> 'by' as by, person.id is not null and deactivated_at is null as active
   from import left join person on person.id = undone #>> '{by,id}' where import.id = $1 for update of import`,
)

/** Takes back what was applied, in the name of whoever asked for it. Throws DocumentRefused or DatabaseUnavailable; then nothing was done. */
export async function undoStoredImport(id: string): Promise<void> {
  await inLongTransaction(async (run) => {
    const [head] = await run(HEAD, id)
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
