// The three-way merge behind every save: what two people changed apart is put together, what both
// changed is a conflict that holds mine in the document and shows all three texts. Pure; lib/store saves.

import { checkEvidence } from '../../catalogue/check/check-evidence'
import { type SourceDocument, type ToolDocument, toolShape } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import {
  type Entry,
  entryPath,
  entryRules,
  FIELD_NAMES,
  isUnordered,
  LIST_NAMES,
  type ListName,
  labelEntry,
  PART_NAMES,
  type PartName,
  partLabels,
  SET_NAMES,
} from './document-parts'
import { type ListRules, type MergedList, mergeList } from './merge-list'
import { combineSources, combineStatements, mergeUnit, type Three } from './merge-unit'
import { isSame, isSamePart } from './same'

/** Where a conflict stands in the merged document: what resolveConflicts changes. */
export type ConflictPlace =
  | { kind: 'part'; part: PartName }
  /** `index` is null where the merged document does not hold the entry; `before` is where it would stand. */
  | { kind: 'entry'; part: ListName; index: number | null; before: number }
  /** Orders of the merged list as indices into it. */
  | { kind: 'order'; part: PartName; orders: Three<number[]> }

export type Conflict = Three<unknown> & {
  /** Unique among conflicts, and the form's name for the unit where it has one: `facts.isolation`, `tradeoffs.3`. */
  path: string
  /** Words a reader understands: `Isolation mechanism`. */
  label: string
  place: ConflictPlace
  /** How many conflicts before it are about the same texts: of two equal sentences in one list the second has 1. */
  twins: number
  /** Sources that a text not chosen yet cites and the merged document does not list. */
  cites: SourceDocument[]
}

export type Merge = { merged: ToolDocument; conflicts: Conflict[] }
type Documents = Three<ToolDocument>

/** Merges two changes of one document. Sound documents without conflicts make a sound document; an absent text is null in a conflict. */
export function mergeDocuments({
  vocabulary = null,
  ...documents
}: Documents & { vocabulary?: Vocabulary | null }): Merge {
  // Parts whose union breaks a rule (too long, said twice) are held whole, as mine, and told as conflicts.
  const whole = new Set<PartName>()
  for (;;) {
    const merge = mergeParts({ documents, whole, vocabulary })
    const broken = brokenParts(merge.merged)
    if (broken.length === 0 || whole.size === PART_NAMES.length) return merge
    const before = whole.size
    for (const part of broken) whole.add(part)
    if (whole.size === before) for (const part of PART_NAMES) whole.add(part)
  }
}

function brokenParts(document: ToolDocument): PartName[] {
  const shape = toolShape.safeParse(document)
  const paths = shape.success
    ? checkEvidence(document).map(({ path }) => path)
    : shape.error.issues.map(({ path }) => path)
  return PART_NAMES.filter((part) => paths.some((path) => path[0] === part))
}

function mergeParts({
  documents,
  whole,
  vocabulary,
}: {
  documents: Documents
  whole: ReadonlySet<PartName>
  vocabulary: Vocabulary | null
}): Merge {
  const { base, mine, theirs } = documents
  const merged: ToolDocument = { ...mine }
  const conflicts: Conflict[] = []
  const tell = (conflict: Omit<Conflict, 'cites' | 'twins'>) =>
    conflicts.push({
      ...conflict,
      twins: conflicts.filter((other) => isTwin(other, conflict)).length,
      cites: [],
    })
  const tellPart = (part: PartName) =>
    tell({ path: part, label: partLabels[part], place: { kind: 'part', part }, ...sidesOf(documents, part) })

  for (const part of PART_NAMES)
    if (
      whole.has(part) &&
      !isSamePart(part, base[part], theirs[part]) &&
      !isSamePart(part, mine[part], theirs[part])
    )
      tellPart(part)
  for (const part of FIELD_NAMES) if (!whole.has(part)) mergePart(part)
  for (const part of SET_NAMES)
    if (!whole.has(part)) {
      const found = mergeList(sidesOf(documents, part), { unique: true, identity: (word: string) => word })
      merged[part] = found.list
      tellOrder(part, found)
    }
  for (const part of LIST_NAMES) mergeEntries(part)
  return { merged, conflicts: conflicts.map((conflict) => ({ ...conflict, cites: citesOf(conflict) })) }

  function mergePart<P extends PartName>(part: P) {
    const combine =
      part === 'licence' || part === 'support'
        ? (three: Three<unknown>) => combineStatements(three as never) // statements both
        : undefined
    const unit = mergeUnit<ToolDocument[P]>(sidesOf(documents, part), combine as never) // returns what it is given
    merged[part] = unit.value
    if (unit.conflict) tellPart(part)
  }

  function mergeEntries<N extends ListName>(part: N) {
    const lists = sidesOf(documents, part) as Three<Entry<N>[]> // the part's own entries
    const rules = mergeRules(part, merged)
    const sides = whole.has(part) ? { ...lists, base: lists.mine, theirs: lists.mine } : lists
    const found = mergeList(sides, rules)
    merged[part] = found.list as ToolDocument[N] // as above
    let removed = 0
    for (const { index, before, ...three } of found.conflicts) {
      const entry = three.mine ?? three.theirs ?? three.base
      if (!entry) continue
      const path =
        index === null && part !== 'facts'
          ? `${part}.removed.${removed++}`
          : entryPath(part, entry, index ?? before)
      tell({
        path,
        label: labelEntry(part, entry, vocabulary),
        place: { kind: 'entry', part, index, before },
        base: three.base ?? null,
        mine: three.mine ?? null,
        theirs: three.theirs ?? null,
      })
    }
    tellOrder(part, found)
  }

  function tellOrder<T>(part: PartName, { list, order }: MergedList<T>) {
    if (order === null || isUnordered(part)) return
    const inOrder = (places: number[]) => places.map((place) => list[place])
    // Of the categories only the first has a place that says something.
    if (isSamePart(part, inOrder(order.mine), inOrder(order.theirs))) return
    tell({
      path: `${part}.order`,
      label: `Order of ${partLabels[part].toLowerCase()}`,
      place: { kind: 'order', part, orders: order },
      base: inOrder(order.base),
      mine: inOrder(order.mine),
      theirs: inOrder(order.theirs),
    })
  }

  function citesOf(conflict: Omit<Conflict, 'cites'>): SourceDocument[] {
    const listed = new Set(merged.sources.map(({ url }) => url))
    const texts = JSON.stringify([conflict.base, conflict.mine, conflict.theirs])
    const known = new Map(
      [base, mine, theirs].flatMap((one) => one.sources.map((source) => [source.url, source])),
    )
    return [...known.values()].filter(({ url }) => !listed.has(url) && texts.includes(JSON.stringify(url)))
  }
}

function isTwin(one: Conflict, other: Omit<Conflict, 'cites' | 'twins'>): boolean {
  const { place, base, theirs } = other
  return (
    one.place.part === place.part &&
    isSame([one.place.kind, one.base, one.theirs], [place.kind, base, theirs])
  )
}

function sidesOf<P extends PartName>({ base, mine, theirs }: Documents, part: P): Three<ToolDocument[P]> {
  return { base: base[part], mine: mine[part], theirs: theirs[part] }
}

function mergeRules<N extends ListName>(part: N, merged: ToolDocument): ListRules<Entry<N>> {
  if (part !== 'sources') return { ...entryRules[part], combine: combineStatements as never } // statements all
  const cited = citedBy(merged)
  return { ...entryRules[part], combine: combineSources as never, required: (url) => cited.has(url) } // sources all
}

/** The addresses a document's statements and description cite. */
export function citedBy(document: ToolDocument): Set<string> {
  const { lines, chooseWhen, avoidWhen, facts, tradeoffs, relations, events } = document
  const { moves, mappings, worksWith } = document
  const statements = [
    document.licence,
    document.support,
    ...lines,
    ...chooseWhen,
    ...avoidWhen,
    ...facts,
    ...facts.flatMap(({ otherwise }) => otherwise ?? []),
    ...tradeoffs,
    ...relations,
    ...moves,
    ...mappings,
    ...worksWith,
    ...events,
  ]
  return new Set([...document.descriptionSources, ...statements.flatMap(({ sources }) => sources)])
}
