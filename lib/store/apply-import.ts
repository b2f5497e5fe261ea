// What was chosen of a plan → saved, all of it in the caller's transaction or nothing. Each update goes through the
// merge of any save: what an editor did after the plan was made stays, and what both changed is left out and told.

import { checkCatalogue } from '../catalogue/check/check-catalogue'
import { examineDocument } from '../catalogue/check/examine-document'
import { isFault } from '../catalogue/check/problem'
import type { Claims } from '../catalogue/claim'
import type { ToolDocument } from '../catalogue/tool-document'
import type { Vocabulary } from '../catalogue/vocabulary'
import { mergeDocuments } from '../editing/merge'
import { isSame } from '../editing/same'
import type { ImportState } from './plan-against-store'
import { saveClaimSources, saveClaims } from './save-claims'
import { saveMany } from './save-many'
import type { Author } from './save-tool'
import type { RunSql } from './transaction'

/** One tool that was chosen. */
export type ChosenTool = {
  slug: string
  base: ToolDocument | null
  document: ToolDocument
  /** True where the file's text wins over what somebody changed since the plan. */
  insists: boolean
}

export type Applied = {
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
  details?: Record<string, unknown>
  /** The catalogue as it stands, loaded by `load` once the chosen tools are locked. */
  load: () => Promise<ImportState>
  /** Gives the vocabulary to check by, saving it first where the catalogue has none. */
  bringWords: (state: ImportState) => Promise<Vocabulary>
  /** Claims to add where their key is absent. */
  claims?: Claims | null | undefined
}

/** Imports take turns, so that two of them do not wait for each other's tools. */
const IMPORT_LOCK = 7_204_416_005

/** Saves what was chosen; the caller commits. Throws DocumentRefused or DatabaseUnavailable. */
export async function applyChosen(run: RunSql, application: Application): Promise<Applied> {
  const { chosen, author, comment, details } = application
  await run(`select pg_advisory_xact_lock(${IMPORT_LOCK})::text`)
  const slugs = chosen.map(({ slug }) => slug)
  await run('select id from tool where slug = any($1) order by id for update', slugs)
  const state = await application.load()
  const vocabulary = await application.bringWords(state)
  if (application.claims) await saveClaimSources(run, application.claims)
  const outcome = decide(state, { chosen, vocabulary })
  const created = outcome.created.map(({ slug }) => slug)
  const updated = outcome.updated.map(({ slug }) => slug)
  await saveMany(run, { created: outcome.created, updated: outcome.updated, author, comment, details })
  const claims = application.claims ? await addClaims(run, application.claims, outcome.left) : 0
  if (created.length + updated.length + claims > 0) {
    await run('set constraints all immediate')
    await run('select bump_catalogue_revision()')
  }
  return { created, updated, left: outcome.left, unchanged: outcome.unchanged }
}

/** Adds claims about tools that are there by now; the others are told as left out. */
async function addClaims(
  run: RunSql,
  { claims, sources }: Claims,
  left: Map<string, string>,
): Promise<number> {
  const subjects = [...new Set(claims.flatMap((claim) => claim.subjects))]
  const rows = (await run(
    `select slug from tool where slug = any($1) union select text from alias where kind = 'former-slug' and text = any($1)`,
    subjects,
  )) as { slug: string }[] // as selected
  const there = new Set(rows.map(({ slug }) => slug))
  const sound = claims.filter((claim) => {
    const missing = claim.subjects.find((slug) => !there.has(slug))
    if (missing !== undefined) left.set(`claim ${claim.key}`, `it is about ${missing}, which is not there`)
    return missing === undefined
  })
  return saveClaims(run, { claims: sound, sources })
}

type Decided = {
  created: ToolDocument[]
  updated: ToolDocument[]
  left: Map<string, string>
  unchanged: string[]
}

/** What each chosen tool becomes against the catalogue as it is now. */
export function decide(
  state: ImportState,
  { chosen, vocabulary }: { chosen: readonly ChosenTool[]; vocabulary: Vocabulary },
): Decided {
  const current = new Map(state.tools.map((tool) => [tool.slug, tool]))
  const hidden = new Map(state.hidden.map(({ slug, why }) => [slug, why]))
  const left = new Map<string, string>()
  const unchanged: string[] = []
  const next = new Map<string, ToolDocument>()
  for (const tool of chosen) {
    const theirs = current.get(tool.slug) ?? null
    const found = mergeChosen(tool, theirs, vocabulary)
    const taken = theirs ? undefined : hidden.get(tool.slug)
    if (taken !== undefined) left.set(tool.slug, taken)
    else if (typeof found === 'string') left.set(tool.slug, found)
    else if (theirs && isSame(found, theirs)) unchanged.push(tool.slug)
    else next.set(tool.slug, found)
  }
  // Leaving one out can take away what another relates to.
  for (;;) {
    const faults = findFaults({ state, next, vocabulary })
    if (faults.size === 0) break
    for (const [slug, why] of faults) {
      left.set(slug, why)
      next.delete(slug)
    }
  }
  const all = [...next.values()]
  return {
    created: all.filter(({ slug }) => !current.has(slug)),
    updated: all.filter(({ slug }) => current.has(slug)),
    left,
    unchanged,
  }
}

function mergeChosen(
  { base, document, insists }: ChosenTool,
  theirs: ToolDocument | null,
  vocabulary: Vocabulary,
): ToolDocument | string {
  if (theirs === null) return base === null ? document : 'is not published any more'
  if (base === null) return 'somebody added a tool with this slug meanwhile: try the import again'
  const formerSlugs = [...new Set([...document.formerSlugs, ...theirs.formerSlugs])]
  if (isSame(base, theirs)) return { ...document, formerSlugs }
  const { merged, conflicts } = mergeDocuments({ base, mine: document, theirs, vocabulary })
  // In a conflict the merged document holds mine: the file's.
  if (conflicts.length === 0 || insists) return merged
  const labels = conflicts.slice(0, 5).map(({ label }) => label)
  return `somebody changed the same meanwhile: ${labels.join(', ')}${conflicts.length > 5 ? ' and more' : ''}`
}

function findFaults({
  state,
  next,
  vocabulary,
}: {
  state: ImportState
  next: ReadonlyMap<string, ToolDocument>
  vocabulary: Vocabulary
}): Map<string, string> {
  const faults = new Map<string, string>()
  for (const [slug, document] of next) {
    const fault = examineDocument(document, vocabulary, { slug }).problems.find(isFault)
    if (fault) faults.set(slug, fault.message)
  }
  const others = state.tools.filter(({ slug }) => !next.has(slug))
  for (const problem of checkCatalogue(vocabulary, [...others, ...next.values()]))
    if (problem.tool !== null && next.has(problem.tool) && isFault(problem))
      if (!faults.has(problem.tool)) faults.set(problem.tool, problem.message)
  return faults
}
