// The tools of an import, each with the tool of the catalogue that it means: the rows of a plan, before it is judged
// (plan-import.ts) what may be done.

import { isFault } from '../../catalogue/check/problem'
import type { ToolDocument } from '../../catalogue/tool-document'
import type { ImportedTool, LineProblem } from './import-reading'
import { joinExisting } from './join-existing'
import { matchExisting } from './match-existing'

/** A tool that readers do not see, and why nothing can be imported there: one that was withdrawn, or a draft, which has no document yet. */
export type HiddenTool = { slug: string; document: ToolDocument | null; why: string }

export type JoinedRow = {
  slug: string
  name: string
  line: number
  file?: string
  /** The tool as it is, which an update is saved against. */
  base: ToolDocument | null
  /** The tool as the file would have it; null where it is at fault. */
  asked: ToolDocument | null
  /** Why nothing can be imported here, whatever the file says. */
  hidden: string | null
  problems: LineProblem[]
}

type Known = { existing: readonly ToolDocument[]; hidden: readonly HiddenTool[] }

/** A row for each tool of the catalogue that an import speaks of; a file that means one tool twice is told so. */
export function joinRows(imported: readonly ImportedTool[], known: Known): JoinedRow[] {
  const find = findMeant(imported, known)
  const wordings = new Map(
    known.existing.flatMap((tool) => tool.sources.map((source) => [source.url, source])),
  )
  const rows: JoinedRow[] = []
  const rowOf = new Map<string, JoinedRow>()
  for (const tool of imported) {
    const { document, joins } = tool
    const { base, hidden } = find(tool)
    const slug = base?.slug ?? tool.slug
    const earlier = slug === '' ? undefined : rowOf.get(slug)
    if (earlier && document && joins === 'missing' && earlier.asked) {
      // Two entries of a foreign list mean one tool: it takes what both say.
      earlier.asked = joinExisting({ tool, document, existing: earlier.asked, wordings })
      continue
    }
    const row: JoinedRow = {
      ...{ slug, name: base?.name ?? tool.name, line: tool.line, ...(tool.file && { file: tool.file }) },
      ...{ base, hidden: hidden?.why ?? null },
      // What a row or a foreign list never tells, such as the events that give a status, is not missed in each of them.
      problems: tool.problems.filter((problem) => joins === 'whole' || isFault(problem)),
      asked: document && underSlug(joinExisting({ tool, document, existing: base, wordings }), base),
    }
    if (earlier) {
      const message = `${slug} stands here twice: first on line ${earlier.line}`
      row.problems.push({ line: tool.line, path: 'slug', message })
    } else if (slug !== '') rowOf.set(slug, row)
    rows.push(row)
  }
  return rows
}

/** An import renames nothing, and no address that led to a tool is lost. */
function underSlug(document: ToolDocument, base: ToolDocument | null): ToolDocument {
  if (base === null) return document
  const formerSlugs = new Set([...document.formerSlugs, ...base.formerSlugs])
  formerSlugs.delete(base.slug)
  return { ...document, slug: base.slug, formerSlugs: [...formerSlugs] }
}

type Meant = { base: ToolDocument | null; hidden: HiddenTool | null }

function findMeant(imported: readonly ImportedTool[], { existing, hidden }: Known) {
  const bySlug = slugsOf(existing, ({ formerSlugs }) => formerSlugs)
  const hiddenBySlug = slugsOf(hidden, ({ document }) => document?.formerSlugs ?? [])
  const foreign = imported.flatMap(({ joins, document }) => (joins === 'missing' && document) || [])
  const matches = matchExisting(existing, foreign)
  const withdrawn = new Map(hidden.flatMap((tool) => (tool.document ? [[tool.document, tool] as const] : [])))
  const withdrawnMatches = matchExisting([...withdrawn.keys()], foreign)
  const meant = new Map(
    foreign.map((document, index): [ToolDocument, Meant] => {
      const base = matches[index] ?? null
      const gone = base === null ? withdrawnMatches[index] : null
      return [document, { base, hidden: gone ? (withdrawn.get(gone) ?? null) : null }]
    }),
  )
  return (tool: ImportedTool): Meant => {
    const match = tool.joins === 'missing' && tool.document ? meant.get(tool.document) : undefined
    if (match?.base || match?.hidden) return match
    const slug = tool.document?.slug ?? tool.slug
    const base = bySlug.get(slug) ?? null
    return { base, hidden: base === null ? (hiddenBySlug.get(slug) ?? null) : null }
  }
}

/** Tools by slug and, where no other tool has that one now, by the slugs they had. */
function slugsOf<T extends { slug: string }>(
  tools: readonly T[],
  formerOf: (tool: T) => readonly string[],
): Map<string, T> {
  const found = new Map(tools.map((tool) => [tool.slug, tool]))
  for (const tool of tools) for (const slug of formerOf(tool)) if (!found.has(slug)) found.set(slug, tool)
  return found
}
