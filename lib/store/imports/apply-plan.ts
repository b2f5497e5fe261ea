// What was chosen of a plan → saved, all of it in the caller's transaction or nothing. Each update goes through the
// merge of any save: what an editor did after the plan was made stays, and what both changed is left out and told.

import { z } from 'zod'
import type { Claims } from '../../catalogue/document/claim'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { getPool } from '../../db/pool'
import type { ImportReading } from '../../editing/import/import-reading'
import { isDoubtful } from '../../editing/import/plan-import'
import { saveClaimSources, saveClaims } from '../claims/save-claims'
import { DocumentRefused } from '../refused'
import { query, type RunSql } from '../sql'
import { writeDrafts } from '../tools/write-drafts'
import { writeMany } from '../tools/write-many'
import type { Author } from '../tools/write-tool'
import { saveVocabulary } from '../vocabulary/save-vocabulary'
import { type ChosenTool, decide, type NewPublication } from './decide-import'
import { IMPORT_LOCK } from './import-locks'
import { type ImportState, loadImportState, type PlannedRow, wordsFor } from './plan-reading'

export type Applied = {
  /** Drafts, unless they were to be published. */
  created: string[]
  updated: string[]
  /** Slug → why it was left out. */
  left: Map<string, string>
  /** Chosen, and by now as the file would have it. */
  unchanged: string[]
}

export type PlanToApply = {
  /** The import's id, by which it can be taken back. */
  id: string
  fileName: string
  author: Author
  /** What the author may do; words are brought along by admins. */
  role: string | null
  chosen: readonly ChosenTool[]
  /** As what new tools come in. */
  publication: NewPublication
  /** What the file brings besides tools; null once that is not kept any more. */
  reading: Pick<ImportReading, 'vocabulary' | 'claims'> | null
}

/** What of a plan is taken where nobody chooses by hand: doubtful rows only when told to; insisting, what editors did since is overwritten. */
export function chooseRows(
  rows: readonly PlannedRow[],
  { insists, doubtful }: { insists: boolean; doubtful: boolean },
): ChosenTool[] {
  return rows.flatMap(({ action, slug, base, asked, document: planned, problems }) => {
    if (!doubtful && isDoubtful({ problems })) return []
    const isChosen = action === 'create' || action === 'update' || (action === 'kept' && insists)
    const document = (insists && asked) || planned
    return isChosen && document ? [{ slug, base, document, insists }] : []
  })
}

/** Saves what was chosen, and notes it in the audit log; the caller commits. Throws DocumentRefused or DatabaseUnavailable. */
export async function applyPlan(run: RunSql, plan: PlanToApply): Promise<Applied> {
  const { id, fileName, author, chosen, publication, reading } = plan
  await run(`select pg_advisory_xact_lock(${IMPORT_LOCK})::text`)
  const slugs = chosen.map(({ slug }) => slug)
  await run('select id from tool where slug = any($1) order by id for update', slugs)
  // Once the chosen tools are held.
  const state = await loadImportState(getPool())
  const vocabulary = await bringWords(run, state, plan)
  if (reading?.claims) await saveClaimSources(run, reading.claims)
  const { created, updated, left, unchanged } = decide(state, { chosen, vocabulary, publication })
  const save = { author, comment: `Imported from ${fileName}`, details: { import: id } }
  if (publication === 'draft') await writeDrafts(run, { documents: created, ...save })
  const published = publication === 'published' ? await splitCreated(run, created) : NOTHING
  await writeMany(run, { created: published.fresh, updated: [...updated, ...published.returned], ...save })
  const claims = reading?.claims ? await addClaims(run, reading.claims, left) : 0
  if (created.length + updated.length + claims > 0) await run('select bump_catalogue_revision()')
  const applied = { created: created.map(slugOf), updated: updated.map(slugOf), left, unchanged }
  const details = { ...countApplied(applied), import: id, file: fileName, as: publication }
  await run(
    `insert into audit_event (author_id, author_name, action, details) values ($1, $2, 'import-applied', $3::jsonb)`,
    author.id ?? null,
    author.name,
    JSON.stringify(details),
  )
  return applied
}

/** How many tools came to what. */
export const countApplied = ({ created, updated, unchanged, left }: Applied) => ({
  created: created.length,
  updated: updated.length,
  unchanged: unchanged.length,
  left: left.size,
})

const slugOf = ({ slug }: ToolDocument) => slug

/** Adds the words an import brings to a catalogue that has none yet. */
async function bringWords(
  run: RunSql,
  state: ImportState,
  { reading, role }: PlanToApply,
): Promise<Vocabulary> {
  const words = wordsFor(state, reading?.vocabulary ?? null)
  if (words === state.vocabulary) return words
  if (role !== 'admin') throw new DocumentRefused('bringing a vocabulary along takes the role admin')
  await saveVocabulary(run, words)
  return words
}

const NOTHING = { fresh: [], returned: [] }

const HERE = query({ slug: z.string() }, 'select slug from tool where slug = any($1)')

/** Those whose address is free, and those that were here once and were taken back with the import that brought them. */
async function splitCreated(run: RunSql, created: readonly ToolDocument[]) {
  const rows = await run(
    HERE,
    created.map(({ slug }) => slug),
  )
  const there = new Set(rows.map(({ slug }) => slug))
  return {
    fresh: created.filter(({ slug }) => !there.has(slug)),
    returned: created.filter(({ slug }) => there.has(slug)),
  }
}

const SUBJECTS = query(
  { slug: z.string() },
  `select slug from tool where slug = any($1) and publication <> 'draft'
   union select text from alias where kind = 'former-slug' and text = any($1)`,
)

/** Adds claims about tools that are there by now; the others are told as left out. */
async function addClaims(
  run: RunSql,
  { claims, sources }: Claims,
  left: Map<string, string>,
): Promise<number> {
  const subjects = [...new Set(claims.flatMap((claim) => claim.subjects))]
  const rows = await run(SUBJECTS, subjects)
  const there = new Set(rows.map(({ slug }) => slug))
  const sound = claims.filter((claim) => {
    const missing = claim.subjects.find((slug) => !there.has(slug))
    if (missing !== undefined)
      left.set(`claim ${claim.key}`, `it is about ${missing}, which is not published here`)
    return missing === undefined
  })
  return saveClaims(run, { claims: sound, sources })
}
