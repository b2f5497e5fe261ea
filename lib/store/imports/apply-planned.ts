// A plan made and applied at once, without a stored import: for the command line, and for bringing back a backup.

import { randomBytes } from 'node:crypto'
import { getPool } from '../../db/pool'
import type { ImportReading } from '../../editing/import/import-reading'
import { isDoubtful } from '../../editing/import/plan-import'
import { inLongTransaction } from '../long-transaction'
import type { Author } from '../tools/write-tool'
import { type Applied, applyChosen } from './apply-import'
import { bringWords } from './apply-stored-import'
import type { NewPublication } from './decide-import'
import { loadImportState, type PlannedRow, wordsFor } from './plan-against-store'

/** Applies all that a plan creates and updates, in one transaction; doubtful rows only when told to, and insisting, what editors did since is overwritten. The id given undoes it. Throws DocumentRefused or DatabaseUnavailable. */
export async function applyPlanned({
  rows,
  reading,
  author,
  fileName,
  publication,
  insists = false,
  doubtful = false,
}: {
  rows: readonly PlannedRow[]
  reading: ImportReading
  author: Author
  fileName: string
  publication: NewPublication
  insists?: boolean
  doubtful?: boolean
}): Promise<Applied & { id: string }> {
  const id = randomBytes(18).toString('base64url')
  const chosen = rows.flatMap(({ action, slug, base, asked, document: planned, problems }) => {
    if (!doubtful && isDoubtful({ problems })) return []
    const isChosen = action === 'create' || action === 'update' || (action === 'kept' && insists)
    const document = (insists && asked) || planned
    return isChosen && document ? [{ slug, base, document, insists }] : []
  })
  return inLongTransaction(async (run) => {
    const applied = await applyChosen(run, {
      chosen,
      author,
      comment: `Imported from ${fileName}`,
      publication,
      details: { import: id, file: fileName },
      load: () => loadImportState(getPool()),
      claims: reading.claims,
      // Whoever has the command line has the database.
      bringWords: (state) =>
        bringWords(run, { words: wordsFor(state, reading.vocabulary), state, role: 'admin' }),
    })
    const outcome = {
      created: applied.created.length,
      updated: applied.updated.length,
      left: applied.left.size,
    }
    await run(
      `insert into audit_event (author_name, action, details) values ($1, 'import-applied', $2::jsonb)`,
      author.name,
      JSON.stringify({ ...outcome, import: id, file: fileName, as: publication }),
    )
    return { ...applied, id }
  })
}
