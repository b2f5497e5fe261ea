// Some of the differences between two documents, taken, and the others left: what a reviewer ticked of a proposal
// becomes a document. Follows differenceOf, whose paths name what is taken. Pure; lib/store/review publishes.

import { type SourceDocument, type ToolDocument, toolShape } from '../../catalogue/document/tool-document'
import { markOf } from '../../catalogue/document/vocabulary-words'
import type { Difference } from './difference'
import {
  type Entry,
  entryPath,
  entryRules,
  FIELD_NAMES,
  type FieldName,
  LIST_NAMES,
  type ListName,
  SET_NAMES,
} from './document-parts'
import { matchEntries } from './match-entries'
import { citedBy } from './merge'
import { arrange } from './merge-list'
import { canonical } from './same'

/** What a difference is known by from one request to the next: where it stands and all that it says. */
export function markDifference({ words, ...said }: Difference): string {
  return markOf(canonical(said))
}

/** True for the fields without which no tool is: those of a tool's first document are not for choosing. */
export function isEssential(path: string): boolean {
  const part = FIELD_NAMES.find((name) => name === path)
  return path === 'categories' || (part !== undefined && blankOf(part) === undefined)
}

type Pick = {
  /** Null for a tool's first document. */
  before: ToolDocument | null
  after: ToolDocument
  /** The paths of the differences that are taken. */
  taken: ReadonlySet<string>
}

/** `before` with the taken differences of `after`: all of them make `after`, none leave `before`. The sources that it cites are listed. */
export function pickDifferences({ before, after, taken }: Pick): ToolDocument {
  const picked: Record<string, unknown> = { ...after }
  for (const part of FIELD_NAMES)
    if (!taken.has(part) && (before || !isEssential(part)))
      picked[part] = before ? before[part] : blankOf(part)
  for (const part of SET_NAMES)
    if (!taken.has(part) && (before || part !== 'categories')) picked[part] = before?.[part] ?? []
  for (const part of LIST_NAMES)
    picked[part] = pickEntries(part, { before: before?.[part] ?? [], after: after[part], taken })
  const document = picked as ToolDocument // each part stood in one of the two, or is blank
  return { ...document, sources: listCited(document, { before, after }) }
}

/** What a field holds where nothing is said of it; undefined where something has to be. */
function blankOf(part: FieldName): unknown {
  return toolShape.shape[part].safeParse(undefined).data
}

type Lists<N extends ListName> = {
  before: readonly Entry<N>[]
  after: readonly Entry<N>[]
  taken: ReadonlySet<string>
}

// The paths are those of differenceOf: of removed entries their place before, of all others that after.
function pickEntries<N extends ListName>(name: N, { before, after, taken }: Lists<N>): Entry<N>[] {
  const found = matchEntries(before, after, entryRules[name])
  const chosen = new Map<string, Entry<N>>()
  for (const [index, entry] of before.entries()) {
    const gone = name === 'facts' ? entryPath(name, entry, index) : `${name}.removed.${index}`
    if (found.includes(index) || !taken.has(gone)) chosen.set(`before ${index}`, entry)
  }
  const keys = after.map((entry, index) => {
    const from = found[index] ?? null
    const key = from === null ? `after ${index}` : `before ${from}`
    if (taken.has(entryPath(name, entry, index))) chosen.set(key, entry)
    return key
  })
  const orders = [keys, before.map((_, index) => `before ${index}`)]
  const kept = found.filter((from): from is number => from !== null)
  const isMoved = kept.some((from, index) => index > 0 && from < (kept[index - 1] ?? -1))
  if (isMoved && name !== 'facts' && !taken.has(name)) orders.reverse()
  return arrange(orders, new Set(chosen.keys())).flatMap((key) => chosen.get(key) ?? [])
}

// A source comes and goes with what cites it, whether it was taken by itself or not.
function listCited(document: ToolDocument, { before, after }: Omit<Pick, 'taken'>): SourceDocument[] {
  const cited = citedBy(document)
  const [listed, stood, citedAfter] = [
    urlsOf(document.sources),
    urlsOf(before?.sources ?? []),
    citedBy(after),
  ]
  const kept = document.sources.filter(({ url }) => cited.has(url) || stood.has(url) || !citedAfter.has(url))
  const missing = [...after.sources, ...(before?.sources ?? [])].filter(
    ({ url }) => cited.has(url) && !listed.has(url),
  )
  return [...kept, ...new Map(missing.map((source) => [source.url, source])).values()]
}

const urlsOf = (sources: readonly SourceDocument[]) => new Set(sources.map(({ url }) => url))
