// What somebody chose of a stored import → saved, and noted with the import, all in one transaction.

import { z } from 'zod'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { getPool } from '../../db/pool'
import type { ImportReading } from '../../editing/import/import-reading'
import { role } from '../columns'
import { inLongTransaction } from '../long-transaction'
import { DocumentRefused } from '../refused'
import { maybeDocument, storedDocument } from '../revisions/stored-document'
import { query, type RunSql } from '../sql'
import { saveVocabulary } from '../vocabulary/save-vocabulary'
import { type Applied, applyChosen } from './apply-import'
import { NEW_PUBLICATIONS } from './decide-import'
import { loadImportState, wordsFor } from './plan-against-store'

const HEAD = query(
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
    const [head] = await run(HEAD, id)
    if (!head?.active) throw new DocumentRefused('whoever sent this file has no account any more')
    const chosen = await run(CHOSEN, id)
    const applied = await applyChosen(run, {
      chosen,
      author: { id: head.ownerId, name: head.ownerName },
      comment: `Imported from ${head.fileName}`,
      publication: head.publication,
      details: { import: id },
      load: () => loadImportState(getPool()),
      claims: reading?.claims,
      bringWords: (state) =>
        bringWords(run, { words: wordsFor(state, reading?.vocabulary ?? null), role: head.role, state }),
    })
    await noteApplied(run, id, applied)
    return applied
  })
}

/** Adds the words an import brings to a catalogue that has none yet, which is for admins. */
export async function bringWords(
  run: RunSql,
  { words, state, role }: { words: Vocabulary; state: { vocabulary: Vocabulary }; role: string | null },
): Promise<Vocabulary> {
  if (words === state.vocabulary) return words
  if (role !== 'admin') throw new DocumentRefused('bringing a vocabulary along takes the role admin')
  await saveVocabulary(run, words)
  return words
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
  const outcome = {
    created: applied.created.length,
    updated: applied.updated.length,
    unchanged: applied.unchanged.length,
    left: applied.left.size,
  }
  await run(
    `update import set state = 'applied', applied_at = now(), fault = null, outcome = $2::jsonb where id = $1`,
    id,
    JSON.stringify(outcome),
  )
  await run(
    `insert into audit_event (author_id, author_name, action, details) select owner_id, owner_name, 'import-applied',
       $2::jsonb || jsonb_build_object('import', id, 'file', file_name, 'as', publication) from import where id = $1`,
    id,
    JSON.stringify(outcome),
  )
}
