// A reading of an import and the catalogue as it stands → what the import would do, tool by tool. Nothing is written.

import type pg from 'pg'
import type { ToolDocument } from '../catalogue/tool-document'
import type { Vocabulary } from '../catalogue/vocabulary'
import { orUnavailable } from '../db/unavailable'
import { differenceOf } from '../editing/difference'
import type { ImportedTool } from '../editing/import/import-reading'
import { type PlannedTool, planImport } from '../editing/import/plan-import'
import { loadCatalogue } from './load-catalogue'
import { withSourceAddresses } from './source-address'

/** What a plan tells of one tool, ready to be stored or shown. */
export type PlannedRow = PlannedTool & {
  /** The first of the changes in words. */
  changes: string[]
  /** The version of the tool that the plan was made against; null for a new one. */
  baseVersion: number | null
}

export type ImportState = {
  vocabulary: Vocabulary
  tools: readonly ToolDocument[]
  versions: ReadonlyMap<string, number>
  /** Slug → why nothing can be imported there: a draft's, a withdrawn tool's, a former one. */
  taken: ReadonlyMap<string, string>
}

const MOST_CHANGES = 8

const TAKEN = `select slug as text, case publication when 'draft' then 'there is a draft with this slug: publish it first'
    else 'a tool with this slug was withdrawn: publish it again first' end as why
  from tool where publication <> 'published'
  union all select text, 'was the slug of ' || tool.slug || ', and slugs are never given away'
  from alias join tool on tool.id = alias.tool_id where alias.kind = 'former-slug'`

/** Everything a plan is made against. */
export async function loadImportState(pool: pg.Pool): Promise<ImportState> {
  return orUnavailable(async () => {
    // Versions before documents: a save in between is then noticed when the plan is applied, and not the reverse.
    const versions = await pool.query<{ slug: string; version: number }>('select slug, version from tool')
    const taken = await pool.query<{ text: string; why: string }>(TAKEN)
    const { vocabulary, tools } = await loadCatalogue(pool)
    return {
      vocabulary,
      tools,
      versions: new Map(versions.rows.map(({ slug, version }) => [slug, version])),
      taken: new Map(taken.rows.map(({ text, why }) => [text, why])),
    }
  })
}

/** The vocabulary an import is checked against: the catalogue's, or where that has none, what the import brings. */
export function wordsFor(state: ImportState, brought: Vocabulary | null): Vocabulary {
  return state.vocabulary.categories.length === 0 && brought ? brought : state.vocabulary
}

/** Plans the tools of an import against the catalogue. */
export function planAgainst(
  state: ImportState,
  { imported, vocabulary }: { imported: readonly ImportedTool[]; vocabulary: Vocabulary },
): PlannedRow[] {
  const bySlug = new Map(state.tools.map((tool) => [tool.slug, tool]))
  const prepared = imported.map((tool) => prepare(tool, bySlug))
  const plan = planImport({ existing: state.tools, imported: prepared, vocabulary })
  return plan.tools.map((row) => {
    const why = row.base ? undefined : state.taken.get(row.slug)
    if (why !== undefined && row.action === 'create') return refuseRow(row, why)
    const changes =
      row.action === 'update' && row.document
        ? differenceOf(row.base, row.document, vocabulary)
            .slice(0, MOST_CHANGES)
            .map(({ label, kind }) => `${label} ${kind}`)
        : []
    return { ...row, changes, baseVersion: row.base ? (state.versions.get(row.slug) ?? null) : null }
  })
}

// As a save would put it, so that a file that was imported is found unchanged.
function prepare(tool: ImportedTool, bySlug: ReadonlyMap<string, ToolDocument>): ImportedTool {
  if (!tool.document) return tool
  const document = withSourceAddresses(tool.document)
  const former = bySlug.get(document.slug)?.formerSlugs ?? []
  const formerSlugs = [...new Set([...document.formerSlugs, ...former])]
  return { ...tool, document: { ...document, formerSlugs } }
}

function refuseRow(row: PlannedTool, message: string): PlannedRow {
  const problems = [...row.problems, { line: row.line, path: 'slug', message }]
  return { ...row, action: 'error', document: null, fields: 0, problems, changes: [], baseVersion: null }
}
