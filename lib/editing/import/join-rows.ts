// The tools of an import, each with the tool of the catalogue that it means: the rows of a plan, before it is judged
// (plan-import.ts) what may be done.

import { isFault } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { nameKey } from '../../catalogue/search/name-index'
import { proposeSlug, RESERVED_SLUGS } from '../form/propose-slug'
import type { ImportedTool, LineProblem } from './import-reading'
import { joinExisting } from './join-existing'
import { matchExisting, mayBeOne, tellJoined, tellLeft } from './match-existing'
import type { Coded } from './problem-words'

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
  /** What could be read of a whole document at fault. */
  sound?: ToolDocument
  /** Why nothing can be imported here, whatever the file says. */
  hidden: string | null
  problems: LineProblem[]
}

type Known = { existing: readonly ToolDocument[]; hidden: readonly HiddenTool[] }

/** A row for each tool of the catalogue that an import speaks of; a file that means one tool twice is told so. */
export function joinRows(imported: readonly ImportedTool[], known: Known): JoinedRow[] {
  const find = findMeant(imported, known)
  const giveSlug = slugsToGive(imported, known)
  const named = known.existing.flatMap((tool) => tool.sources.filter(({ title }) => title !== null))
  const wordings = new Map(named.map((source) => [source.url, source]))
  const rows: JoinedRow[] = []
  const rowOf = new Map<string, JoinedRow>()
  const namedFirst = new Map<string, string>()
  // Who is certainly meant has the row; what may be another tool of that name comes after.
  const told = imported.map((tool, place) => ({ tool, place, meant: find(tool) }))
  told.sort((a, b) => Number(a.meant.doubt !== null) - Number(b.meant.doubt !== null) || a.place - b.place)
  for (const { tool, place, meant } of told) {
    const { document, joins, line } = tool
    const { base, hidden, doubt } = meant
    const key = base?.slug ?? (writesSlug(tool) ? tool.slug : `name ${nameKey(tool.name)}`)
    const earlier = rowOf.get(key)
    if (earlier?.asked && document && joins === 'missing') {
      // Two entries of a foreign list mean one tool, which takes what both say; or there can be only one of that name.
      const isOne = mayBeOne(earlier.asked, document)
      if (isOne) earlier.asked = joinExisting({ tool, document, existing: earlier.asked, wordings })
      const notes = tool.problems.filter(({ level }) => level === 'note')
      earlier.problems.push(isOne ? tellJoined(tool) : tellLeft(tool), ...notes)
      continue
    }
    const slug = base?.slug ?? (writesSlug(tool) || !document ? tool.slug : giveSlug(tool.name))
    const named = writesSlug(tool) || !document ? document : { ...document, slug }
    const asked = named && joinExisting({ tool, document: named, existing: base, wordings })
    const row: JoinedRow = {
      slug,
      name: base?.name ?? tool.name,
      line,
      ...(tool.file && { file: tool.file }),
      base,
      hidden: hidden?.why ?? null,
      ...(joins === 'whole' && tool.sound && { sound: tool.sound }),
      // What a row or a foreign list never tells, such as the events that give a status, is not missed in each of them.
      problems: tool.problems.filter(
        (problem) => joins === 'whole' || isFault(problem) || problem.level === 'note',
      ),
      asked: asked && underSlug(asked, { base, isNamed: writesSlug(tool) }),
    }
    if (doubt !== null) row.problems.push({ line, path: '.', ...doubt, level: 'question' })
    if (earlier) {
      const isSame = tool.name === namedFirst.get(key)
      const name = isSame ? (base?.slug ?? (tool.slug || tool.name)) : tool.name || tool.slug
      const first = isSame ? name : namedFirst.get(key) || earlier.slug
      const detail = { name, first, line: earlier.line }
      row.problems.push({ line, path: 'slug', code: 'tool-twice', detail })
    } else if (tool.slug !== '' || tool.name !== '') {
      rowOf.set(key, row)
      namedFirst.set(key, tool.name)
    }
    rows[place] = row
  }
  return rows.filter(Boolean)
}

/** False for what only has a name, and an address that was made of it. */
function writesSlug({ joins, given }: ImportedTool): boolean {
  return joins === 'whole' || (joins === 'given' && given.includes('slug'))
}

/** Addresses for new tools that write none: of the name, with a number where another tool has or had it. */
function slugsToGive(imported: readonly ImportedTool[], { existing, hidden }: Known) {
  const taken = new Set([
    ...existing.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]),
    ...hidden.flatMap(({ slug, document }) => [slug, ...(document?.formerSlugs ?? [])]),
    ...imported.flatMap((tool) => (writesSlug(tool) ? [tool.slug] : [])),
  ])
  return (name: string) => {
    const slug = proposeSlug(name, (one) => taken.has(one) || RESERVED_SLUGS.includes(one))
    taken.add(slug)
    return slug
  }
}

/** An import moves nothing, and no address that led to a tool is lost; the name that found a tool does not rename it. */
function underSlug(
  document: ToolDocument,
  { base, isNamed }: { base: ToolDocument | null; isNamed: boolean },
): ToolDocument {
  if (base === null) return document
  const name = isNamed ? document.name : base.name
  const formerSlugs = new Set([...document.formerSlugs, ...base.formerSlugs])
  formerSlugs.delete(base.slug)
  return { ...document, name, slug: base.slug, formerSlugs: [...formerSlugs] }
}

type Meant = { base: ToolDocument | null; hidden: HiddenTool | null; doubt: Coded | null }

function findMeant(imported: readonly ImportedTool[], { existing, hidden }: Known) {
  const bySlug = slugsOf(existing, ({ formerSlugs }) => formerSlugs)
  const hiddenBySlug = slugsOf(hidden, ({ document }) => document?.formerSlugs ?? [])
  const nameless = imported.flatMap((tool) => (writesSlug(tool) ? [] : (tool.document ?? [])))
  const matches = matchExisting(existing, nameless)
  const withdrawn = new Map(hidden.flatMap((tool) => (tool.document ? [[tool.document, tool] as const] : [])))
  const withdrawnMatches = matchExisting([...withdrawn.keys()], nameless)
  const meant = new Map(
    nameless.map((document, index): [ToolDocument, Meant] => {
      const { tool: base, doubt } = matches[index] ?? { tool: null, doubt: null }
      const gone = base === null ? (withdrawnMatches[index]?.tool ?? null) : null
      // Of a draft nothing is known here but its address.
      const draft = base === null ? (hiddenBySlug.get(document.slug) ?? null) : null
      const found = gone ? withdrawn.get(gone) : draft?.document === null ? draft : null
      return [document, { base, hidden: found ?? null, doubt: found ? null : doubt }]
    }),
  )
  return (tool: ImportedTool): Meant => {
    const match = tool.document ? meant.get(tool.document) : undefined
    if (match) return match
    const base = writesSlug(tool) ? (bySlug.get(tool.document?.slug ?? tool.slug) ?? null) : null
    const gone = base === null ? (hiddenBySlug.get(tool.document?.slug ?? tool.slug) ?? null) : null
    return { base, hidden: gone, doubt: null }
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
