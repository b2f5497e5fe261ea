// What was chosen of a plan → saved, all of it in the caller's transaction or nothing. Each update goes through the
// merge of any save: what an editor did after the plan was made stays, and what both changed is left out and told.

import { z } from 'zod'
import type { Claims } from '../../catalogue/document/claim'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { saveClaimSources, saveClaims } from '../claims/save-claims'
import { query, type RunSql } from '../sql'
import { writeDrafts } from '../tools/write-drafts'
import { writeMany } from '../tools/write-many'
import type { Author } from '../tools/write-tool'
import { type ChosenTool, decide, type NewPublication } from './decide-import'
import type { ImportState } from './plan-against-store'

export type Applied = {
  /** Drafts, unless they were to be published. */
  created: string[]
  updated: string[]
  /** Slug → why it was left out. */
  left: Map<string, string>
  /** Chosen, and by now as the file would have it. */
  unchanged: string[]
}

export type Application = {
  chosen: readonly ChosenTool[]
  author: Author
  comment: string
  /** As what new tools come in. */
  publication: NewPublication
  details?: Record<string, unknown>
  /** The catalogue as it stands, loaded by `load` once the chosen tools are locked. */
  load: () => Promise<ImportState>
  /** Gives the vocabulary to check by, saving it first where the catalogue has none. */
  bringWords: (state: ImportState) => Promise<Vocabulary>
  /** Claims to add where their key is absent. */
  claims?: Claims | null | undefined
}

/** Imports take turns, so that two of them do not wait for each other's tools. */
export const IMPORT_LOCK = 7_204_416_005

/** Saves what was chosen; the caller commits. Throws DocumentRefused or DatabaseUnavailable. */
export async function applyChosen(run: RunSql, application: Application): Promise<Applied> {
  const { chosen, author, comment, details, publication } = application
  await run(`select pg_advisory_xact_lock(${IMPORT_LOCK})::text`)
  const slugs = chosen.map(({ slug }) => slug)
  await run('select id from tool where slug = any($1) order by id for update', slugs)
  const state = await application.load()
  const vocabulary = await application.bringWords(state)
  if (application.claims) await saveClaimSources(run, application.claims)
  const outcome = decide(state, { chosen, vocabulary, publication })
  const created = outcome.created.map(({ slug }) => slug)
  const updated = outcome.updated.map(({ slug }) => slug)
  const save = { author, comment, details }
  if (publication === 'draft') await writeDrafts(run, { documents: outcome.created, ...save })
  const published = publication === 'published' ? await splitCreated(run, outcome.created) : NOTHING
  const rewritten = [...outcome.updated, ...published.returned]
  await writeMany(run, { created: published.fresh, updated: rewritten, ...save })
  const claims = application.claims ? await addClaims(run, application.claims, outcome.left) : 0
  if (created.length + updated.length + claims > 0) {
    await run('select bump_catalogue_revision()')
  }
  return { created, updated, left: outcome.left, unchanged: outcome.unchanged }
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
