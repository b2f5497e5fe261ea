// What an import would do, tool by tool, before anything is saved: the dry run that screens and command line show.

import { checkCatalogue } from '../../catalogue/check/check-catalogue'
import { formatPath, isFault } from '../../catalogue/check/problem'
import type { ToolDocument } from '../../catalogue/tool-document'
import type { Vocabulary } from '../../catalogue/vocabulary'
import { toCanonical } from '../export/canonical'
import { countChangedFields } from './changed-fields'
import type { ImportedTool, LineProblem } from './import-reading'
import { joinExisting } from './join-existing'
import { matchExisting } from './match-existing'

export type PlanAction = 'create' | 'update' | 'unchanged' | 'error'

export type PlannedTool = {
  action: PlanAction
  slug: string
  name: string
  line: number
  file?: string
  /** How many fields, facts, events and so on an update changes; a creation counts all it brings. */
  fields: number
  /** The tool as it is, which an update is saved against. */
  base: ToolDocument | null
  /** The tool as it would be; null for an error. */
  document: ToolDocument | null
  problems: LineProblem[]
}

export type ImportPlan = { tools: PlannedTool[]; counts: Record<PlanAction, number> }

/** Plans an import against the tools there are; the plan of an import that was applied is all `unchanged`. */
export function planImport({
  existing,
  imported,
  vocabulary,
}: {
  existing: readonly ToolDocument[]
  imported: readonly ImportedTool[]
  vocabulary: Vocabulary
}): ImportPlan {
  const rows = planRows(existing, imported)
  addProblemsBetweenTools({ rows, existing, vocabulary })
  const counts: ImportPlan['counts'] = { create: 0, update: 0, unchanged: 0, error: 0 }
  for (const row of rows) {
    Object.assign(row, verdictOn(row))
    counts[row.action] += 1
  }
  return { tools: rows, counts }
}

function planRows(existing: readonly ToolDocument[], imported: readonly ImportedTool[]): PlannedTool[] {
  const bySlug = new Map(existing.map((tool) => [tool.slug, tool]))
  const wordings = new Map(existing.flatMap((tool) => tool.sources.map((source) => [source.url, source])))
  const foreign = imported.flatMap((tool) =>
    tool.joins === 'missing' && tool.document ? [tool.document] : [],
  )
  const meant = new Map(matchExisting(existing, foreign).map((match, index) => [foreign[index], match]))
  const rows: PlannedTool[] = []
  const rowOf = new Map<string, PlannedTool>()
  for (const tool of imported) {
    const { document, joins } = tool
    const match = document && joins === 'missing' ? meant.get(document) : undefined
    const base = match ?? (document ? bySlug.get(document.slug) : bySlug.get(tool.slug)) ?? null
    const slug = base?.slug ?? tool.slug
    const earlier = slug === '' ? undefined : rowOf.get(slug)
    if (earlier && document && joins === 'missing' && earlier.document) {
      // Two entries of a foreign list mean one tool: it takes what both say.
      earlier.document = joinExisting({ tool, document, existing: earlier.document, wordings })
      continue
    }
    const row: PlannedTool = {
      action: 'error',
      slug,
      name: base?.name ?? tool.name,
      line: tool.line,
      ...(tool.file && { file: tool.file }),
      fields: 0,
      base,
      document: document && joinExisting({ tool, document, existing: base, wordings }),
      problems: [...tool.problems],
    }
    if (earlier) {
      const message = `${slug} stands here twice: first on line ${earlier.line}`
      row.problems.push({ line: tool.line, path: 'slug', message })
    } else if (slug !== '') rowOf.set(slug, row)
    rows.push(row)
  }
  return rows
}

/** Names that clash, relations that lead nowhere, sources worded in two ways: seen only with all tools at hand. */
function addProblemsBetweenTools({
  rows,
  existing,
  vocabulary,
}: {
  rows: PlannedTool[]
  existing: readonly ToolDocument[]
  vocabulary: Vocabulary
}): void {
  const next = new Map(existing.map((tool) => [tool.slug, tool]))
  const rowOf = new Map<string, PlannedTool>()
  for (const row of rows) {
    if (!row.document || row.problems.some(isFault)) continue
    next.set(row.slug, row.document)
    rowOf.set(row.slug, row)
  }
  for (const { tool, path, ...problem } of checkCatalogue(vocabulary, [...next.values()])) {
    const row = tool === null ? undefined : rowOf.get(tool)
    // What an unchanged tool suffers from was there before this import.
    if (!row || row.document === row.base) continue
    row.problems.push({ line: row.line, path: formatPath(path), ...problem })
  }
}

function verdictOn({ document, base, problems }: PlannedTool): Partial<PlannedTool> {
  if (!document || problems.some(isFault)) return { action: 'error', document: null, fields: 0 }
  if (!base) return { action: 'create', fields: countChangedFields(null, document) }
  const isSame = JSON.stringify(toCanonical(base)) === JSON.stringify(toCanonical(document))
  if (isSame) return { action: 'unchanged', document: base, fields: 0 }
  return { action: 'update', fields: countChangedFields(base, document) }
}
