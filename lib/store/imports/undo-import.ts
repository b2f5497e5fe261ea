// An import taken back as a whole: each tool it changed says again what it said before, and the tools it brought are
// withdrawn, each as a revision of its own. What was edited since stays and is told; nothing leaves the history.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { getPool } from '../../db/pool'
import { undoChange } from '../../editing/import/keep-later-work'
import { isSame } from '../../editing/merge/same'
import { DocumentRefused } from '../refused'
import { query, type RunSql } from '../sql'
import { withdrawDrafts } from '../tools/withdraw-drafts'
import { writeMany } from '../tools/write-many'
import type { Author } from '../tools/write-tool'
import { findFaults } from './decide-import'
import { type BroughtTool, findBrought } from './find-brought'
import { IMPORT_LOCK } from './import-locks'
import { type ImportState, loadImportState } from './plan-reading'

export const undone = z.object({
  /** How many say again what they said before, and how many that were new are withdrawn. */
  restored: z.int(),
  withdrawn: z.int(),
  /** What stays of the import because it was edited since: slug → why. */
  kept: z.array(z.object({ slug: z.string(), why: z.string() })),
})
export type Undone = z.output<typeof undone>

const DONE = query(
  { action: z.string() },
  `select action from audit_event where action = 'import-undone' and details ->> 'undone' = $1 limit 1`,
)

const APPLIED = query(
  { file: z.string() },
  `select details ->> 'file' as file from audit_event
   where action = 'import-applied' and details ? 'import' and details ->> 'import' = $1 limit 1`,
)

type Undoing = { id: string; author: Author }

/** Takes an import back within the caller's transaction, which commits; null where that was done before. Throws DocumentRefused where there was no such import. */
export async function undoImport(run: RunSql, { id, author }: Undoing): Promise<Undone | null> {
  await run(`select pg_advisory_xact_lock(${IMPORT_LOCK})::text`)
  if ((await run(DONE, id)).length > 0) return null
  const [applied] = await run(APPLIED, id)
  if (!applied) throw new DocumentRefused('there is no import of this id')
  const { file: fileName } = applied
  const brought = await findBrought(run, id)
  const state = await loadImportState(getPool())
  const { restored, withdrawn, drafts, kept } = decideUndo(brought, state)
  const save = {
    author,
    comment: `Took back the import of ${fileName}`.slice(0, 500),
    details: { undone: id },
  }
  const rewritten = restored.filter(({ publication }) => publication === 'published')
  const hidden = restored.filter(({ publication }) => publication !== 'published')
  const again = { created: [], action: 'tool-restored', ...save }
  await writeMany(run, { ...again, updated: rewritten.map(documentOf) })
  await writeMany(run, { ...again, updated: hidden.map(documentOf), publication: 'withdrawn' })
  const away = { created: [], action: 'tool-withdrawn', publication: 'withdrawn' as const, ...save }
  await writeMany(run, { ...away, updated: withdrawn.map(documentOf) })
  await withdrawDrafts(run, { toolIds: drafts.map((tool) => tool.toolId), ...save })
  const done = { restored: restored.length, withdrawn: withdrawn.length + drafts.length, kept }
  await run(
    `insert into audit_event (author_id, author_name, action, details) values ($1, $2, 'import-undone', $3::jsonb)`,
    author.id ?? null,
    author.name,
    JSON.stringify({ ...done, undone: id, of: fileName }),
  )
  if (done.restored + done.withdrawn > 0) {
    await run('select bump_catalogue_revision()')
  }
  return done
}

type Restored = { document: ToolDocument; publication: BroughtTool['publication'] }
type Decided = {
  restored: Restored[]
  withdrawn: Restored[]
  /** New tools that nobody has published. */
  drafts: BroughtTool[]
  kept: Undone['kept']
}

const documentOf = ({ document }: Restored) => document

/** What becomes of each tool of a batch, against the catalogue as it is now. */
function decideUndo(brought: readonly BroughtTool[], state: ImportState): Decided {
  const decided: Decided = { restored: [], withdrawn: [], drafts: [], kept: [] }
  const changes = new Map<string, Restored>()
  for (const tool of brought) {
    const { slug, before, current, publication } = tool
    if (before === null) {
      if (publication === 'withdrawn') continue
      const editor = tool.later.find(({ document }) => !isSame(document, tool.brought))?.author
      if (editor !== undefined)
        decided.kept.push({ slug, why: `new with the import, and edited since by ${editor}` })
      else if (publication === 'draft') decided.drafts.push(tool)
      else decided.withdrawn.push({ document: current, publication })
      continue
    }
    const { vocabulary } = state
    const { document, kept } = undoChange({ before, brought: tool.brought, current, vocabulary })
    if (kept.length > 0) decided.kept.push({ slug, why: `edited since: ${kept.slice(0, 8).join(', ')}` })
    if (!isSame(document, current)) changes.set(slug, { document, publication })
  }
  const gone = new Set(decided.withdrawn.map(({ document }) => document.slug))
  const rest = { ...state, tools: state.tools.filter(({ slug }) => !gone.has(slug)) }
  for (;;) {
    const next = new Map([...changes].map(([slug, { document }]) => [slug, document]))
    const faults = findFaults({ state: rest, next, vocabulary: state.vocabulary })
    if (faults.size === 0) break
    for (const [slug, why] of faults) {
      decided.kept.push({ slug, why: `what it said before will not do any more: ${why}` })
      changes.delete(slug)
    }
  }
  return { ...decided, restored: [...changes.values()] }
}
