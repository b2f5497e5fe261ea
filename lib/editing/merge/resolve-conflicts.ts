// The answers of the conflict screen → a document. Follows mergeDocuments; the caller checks the result, for
// two choices can contradict each other.

import type { SourceDocument, ToolDocument } from '../../catalogue/document/tool-document'
import { LIST_NAMES, type PartName, SET_NAMES } from './document-parts'
import { type Conflict, type ConflictPlace, citedBy } from './merge'

export type ConflictChoice = 'mine' | 'theirs' | 'base'

/** Puts the chosen text of each conflict into the merged document, mine where none is chosen; cited sources stay listed. */
export function resolveConflicts(
  merged: ToolDocument,
  conflicts: readonly Conflict[],
  choices: Readonly<Record<string, ConflictChoice>>,
): ToolDocument {
  const parts: Record<string, unknown> = { ...merged }
  const chosen = conflicts.map((conflict) => {
    const choice = Object.hasOwn(choices, conflict.path) ? (choices[conflict.path] ?? 'mine') : 'mine'
    return { place: conflict.place, choice, value: conflict[choice] }
  })
  for (const { place, value } of chosen) if (place.kind === 'part') parts[place.part] = value
  for (const part of [...SET_NAMES, ...LIST_NAMES]) {
    const ofPart = chosen.filter(({ place }) => place.part === part && place.kind !== 'part')
    if (ofPart.length > 0) parts[part] = rebuildList(merged[part], ofPart)
  }
  const document = parts as ToolDocument // each value stood at its place in one of three documents
  return { ...document, sources: listCited(document, conflicts) }
}

type Chosen = { place: ConflictPlace; choice: ConflictChoice; value: unknown }

function rebuildList(list: readonly unknown[], chosen: readonly Chosen[]): unknown[] {
  const slots: unknown[][] = list.map((entry) => [entry])
  const before: unknown[][] = [...list, null].map(() => [])
  let order = [...list.keys()]
  for (const { place, choice, value } of chosen) {
    if (place.kind === 'order') order = place.orders[choice]
    if (place.kind !== 'entry') continue
    const texts = value === null ? [] : [value]
    if (place.index === null) before[place.before]?.push(...texts)
    else slots[place.index] = texts
  }
  return [
    ...order.flatMap((index) => [...(before[index] ?? []), ...(slots[index] ?? [])]),
    ...(before.at(-1) ?? []),
  ]
}

function listCited(document: ToolDocument, conflicts: readonly Conflict[]): SourceDocument[] {
  const listed = new Set<PartName | string>(document.sources.map(({ url }) => url))
  const cited = citedBy(document)
  const missing = new Map<string, SourceDocument>()
  for (const source of conflicts.flatMap(({ cites, base, mine, theirs, place }) => [
    ...cites,
    ...(place.part === 'sources' && place.kind !== 'order' ? sourcesIn([base, mine, theirs]) : []),
  ]))
    if (cited.has(source.url) && !listed.has(source.url)) missing.set(source.url, source)
  return [...document.sources, ...missing.values()]
}

function sourcesIn(texts: readonly unknown[]): SourceDocument[] {
  return texts.flat().filter((text): text is SourceDocument => text !== null) // conflicts of sources hold sources
}
