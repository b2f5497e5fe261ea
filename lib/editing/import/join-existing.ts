// An imported tool and the one that exists → the tool as it would be: replaced by a whole document, given a row's
// cells, or filled up with what a foreign list says.

import type { SourceDocument, ToolDocument } from '../../catalogue/tool-document'
import type { ImportedTool } from './import-reading'
import { mergeLandscapeEntry } from './merge-landscape-entry'

export type Joining = {
  tool: ImportedTool
  document: ToolDocument
  existing: ToolDocument | null
  /** How the catalogue words the sources it cites already; an import that only has addresses takes it over. */
  wordings: ReadonlyMap<string, SourceDocument>
}

/** The tool as it would be after the import. */
export function joinExisting({ tool, document, existing, wordings }: Joining): ToolDocument {
  if (tool.joins === 'whole') return document
  const sources = document.sources.map((source) => {
    const known = wordings.get(source.url)
    return known ? { ...source, title: known.title, publisher: known.publisher, kind: known.kind } : source
  })
  const worded = { ...document, sources }
  if (existing === null) return worded
  return tool.joins === 'missing'
    ? mergeLandscapeEntry(existing, worded)
    : overlayRow({ existing, row: worded, given: tool.given })
}

/** An existing tool with the cells of a row; what the row says as the tool does keeps the tool's own sources. */
function overlayRow({
  existing,
  row,
  given,
}: {
  existing: ToolDocument
  row: ToolDocument
  given: readonly string[]
}): ToolDocument {
  const next: ToolDocument = { ...existing }
  const take = <K extends keyof ToolDocument>(key: K) => {
    next[key] = row[key]
  }
  for (const key of Object.keys(existing) as (keyof ToolDocument)[])
    if (given.includes(key) && key !== 'licence' && key !== 'slug') take(key)
  if (given.includes('licence') && !saysTheSame(row.licence, existing.licence)) take('licence')
  next.facts = existing.facts.map((fact) => {
    const told = row.facts.find((one) => one.attribute === fact.attribute)
    return told && !saysTheSame(told, fact) ? told : fact
  })
  for (const fact of row.facts)
    if (!existing.facts.some((one) => one.attribute === fact.attribute)) next.facts.push(fact)
  const cited = new Set([...next.facts.flatMap((fact) => fact.sources), ...next.licence.sources])
  const listed = new Set(existing.sources.map((source) => source.url))
  const added = row.sources.filter((source) => cited.has(source.url) && !listed.has(source.url))
  next.sources = [...existing.sources, ...added]
  return next
}

/** True when a row's statement adds nothing: same content, and no source of its own that is new. */
function saysTheSame<S extends { sources: string[]; unverified: boolean }>(told: S, known: S): boolean {
  const keys = (Object.keys(told) as (keyof S)[]).filter(
    (key) => key !== 'sources' && key !== 'unverified' && key !== 'checkedOn',
  )
  // An empty cell says nothing about a note or a date.
  const isSame = keys.every(
    (key) => told[key] === null || JSON.stringify(told[key]) === JSON.stringify(known[key]),
  )
  return isSame && told.sources.every((url) => known.sources.includes(url))
}
