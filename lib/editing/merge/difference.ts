// Two revisions of a tool → what changed, field by field, in words readers understand. History, review and
// the list of changes draw it.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { formatKind } from '../../catalogue/shown/format-value'
import {
  type Entry,
  entryPath,
  entryRules,
  FIELD_NAMES,
  type FieldName,
  isCiting,
  isGroupName,
  LIST_NAMES,
  type ListName,
  labelEntry,
  PART_NAMES,
  type PartName,
  partLabels,
  SET_NAMES,
} from './document-parts'
import { type EntryWords, writeEntry, writeGroup } from './entry-words'
import { matchEntries } from './match-entries'
import { isSame, isSamePart } from './same'
import { differenceOfTexts, type Words } from './text-difference'

export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved'

export type Difference = {
  /** The form's name for the unit, in the newer document where it is still there: `facts.isolation`. */
  path: string
  label: string
  kind: DifferenceKind
  before: string | null
  after: string | null
  /** Word by word, where both texts are there and differ. */
  words?: Words[]
  /** Notes, dates and the like that changed beside the text. */
  details: { label: string; before: string | null; after: string | null }[]
  /** `kept` are those that both cite, where there are any. */
  sources: { added: string[]; removed: string[]; kept?: string[] }
}

/** Every difference between two documents in the order of the form; none exactly when they are equal. A tool's first document is all added. */
export function differenceOf(
  before: ToolDocument | null,
  after: ToolDocument,
  vocabulary: Vocabulary,
): Difference[] {
  const fields = FIELD_NAMES.flatMap((name) => {
    const [old, now] = [before && writeField(before, name, vocabulary), writeField(after, name, vocabulary)]
    if (before && isSame(before[name], after[name])) return []
    return compare({ path: name, label: partLabels[name], old: old ?? null, now })
  })
  const sets = SET_NAMES.flatMap((name) => {
    const [old, now] = [before?.[name] ?? [], after[name]]
    if (isSamePart(name, old, now)) return []
    const isOrder = isSame(old.toSorted(), now.toSorted())
    const words = (list: readonly string[]) => list.map((word) => nameOf(name, word, vocabulary))
    if (isOrder) return [moved(name, words(old), words(now))]
    const cites = isCiting(name)
    return compare({
      path: name,
      label: partLabels[name],
      old: { text: words(old).join(', '), details: {}, sources: cites ? old : [] },
      now: { text: words(now).join(', '), details: {}, sources: cites ? now : [] },
    })
  })
  const entries = LIST_NAMES.flatMap((name) => differenceOfEntries({ name, before, after, vocabulary }))
  const place = (path: string) => PART_NAMES.indexOf(path.split('.')[0] as PartName) // every path starts with one
  return [...fields, ...sets, ...entries].sort((a, b) => place(a.path) - place(b.path))
}

/** How many differences there are of each kind, and in all. */
export function countChanges(differences: readonly Difference[]): Record<DifferenceKind | 'total', number> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, total: differences.length }
  for (const { kind } of differences) counts[kind] += 1
  return counts
}

function differenceOfEntries<N extends ListName>({
  name,
  before,
  after,
  vocabulary,
}: {
  name: N
  before: ToolDocument | null
  after: ToolDocument
  vocabulary: Vocabulary
}): Difference[] {
  const olds: readonly Entry<N>[] = before?.[name] ?? []
  const news: readonly Entry<N>[] = after[name]
  const found = matchEntries(olds, news, entryRules[name])
  const changes = news.flatMap((entry, index) => {
    const from = found[index] ?? null
    const old = from === null ? undefined : olds[from]
    if (old !== undefined && isSame(old, entry)) return []
    return compare({
      path: entryPath(name, entry, index),
      label: labelEntry(name, entry, vocabulary),
      old: old === undefined ? null : writeEntry(name, old, vocabulary),
      now: writeEntry(name, entry, vocabulary),
    })
  })
  const gone = olds.flatMap((entry, index) =>
    found.includes(index)
      ? []
      : compare({
          path: name === 'facts' ? entryPath(name, entry, index) : `${name}.removed.${index}`,
          label: labelEntry(name, entry, vocabulary),
          old: writeEntry(name, entry, vocabulary),
          now: null,
        }),
  )
  // Pages order facts by the vocabulary.
  if (name === 'facts') return [...changes, ...gone]
  const kept = found.filter((from): from is number => from !== null)
  if (kept.every((from, index) => index === 0 || from > (kept[index - 1] ?? -1))) return [...changes, ...gone]
  const names = (entry: Entry<N>) => writeEntry(name, entry, vocabulary).text
  return [...changes, ...gone, moved(name, olds.map(names), news.map(names))]
}

function moved(part: PartName, before: readonly string[], after: readonly string[]): Difference {
  return {
    path: part,
    label: `Order of ${partLabels[part].toLowerCase()}`,
    kind: 'moved',
    before: before.join(' · '),
    after: after.join(' · '),
    details: [],
    sources: { added: [], removed: [] },
  }
}

function compare({
  path,
  label,
  old,
  now,
}: {
  path: string
  label: string
  old: EntryWords | null
  now: EntryWords | null
}): Difference[] {
  const [before, after] = [old?.text || null, now?.text || null]
  const names = new Set([...Object.keys(old?.details ?? {}), ...Object.keys(now?.details ?? {})])
  const details = [...names].flatMap((name) => {
    const sides = { before: old?.details[name] ?? null, after: now?.details[name] ?? null }
    return sides.before === sides.after ? [] : [{ label: name, ...sides }]
  })
  const [cited, cites] = [old?.sources ?? [], now?.sources ?? []]
  const kept = cites.filter((url) => cited.includes(url))
  const sources = {
    added: cites.filter((url) => !cited.includes(url)),
    removed: cited.filter((url) => !cites.includes(url)),
    ...(kept.length > 0 && { kept }),
  }
  // A new document has nothing to say of the fields it leaves empty.
  if (old === null && after === null && details.length === 0 && cites.length === 0) return []
  const kind =
    before === null && cited.length === 0 ? 'added' : now === null || after === null ? 'removed' : 'changed'
  const words =
    before !== null && after !== null && before !== after ? { words: differenceOfTexts(before, after) } : {}
  return [{ path, label, kind, before, after, ...words, details, sources }]
}

function writeField(document: ToolDocument, name: FieldName, vocabulary: Vocabulary): EntryWords {
  if (isGroupName(name)) return writeGroup(name, document[name], vocabulary)
  const text = name === 'kind' ? formatKind(document.kind) : (document[name] ?? '')
  return { text, details: {}, sources: [] }
}

function nameOf(part: PartName, word: string, vocabulary: Vocabulary): string {
  if (part !== 'categories') return word
  return vocabulary.categories.find(({ slug }) => slug === word)?.name ?? word
}
