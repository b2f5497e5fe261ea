// Three texts of one unit → one, or none where two people said different things of it. Used by the merge.

import { isDeepStrictEqual } from 'node:util'
import { toUntitledSource } from '../../catalogue/document/source-address'
import type { SourceDocument } from '../../catalogue/document/tool-document'
import { isSame, isSamePart } from './same'

export type Three<T> = { base: T; mine: T; theirs: T }
export type Merged<T> = { value: T; conflict: boolean }

/** The changed side where one changed, either where both agree; else what `combine` makes of them, or mine with a conflict. */
export function mergeUnit<T>(
  { base, mine, theirs }: Three<T>,
  combine: (three: Three<T>) => T | null = () => null,
): Merged<T> {
  // What was only put in another order says the same, and yet whoever did that alone is followed to the letter.
  if (isDeepStrictEqual(base, mine)) return { value: theirs, conflict: false }
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, conflict: false }
  if (isSame(base, mine)) return { value: theirs, conflict: false }
  const combined = combine({ base, mine, theirs })
  return combined === null ? { value: mine, conflict: true } : { value: combined, conflict: false }
}

export type Statement = { unverified: boolean; sources: string[]; checkedOn?: string | null; value?: unknown }

/** A statement both sides left or changed alike, with the sources either added; null where more differs. */
export function combineStatements<T extends Statement>({
  base,
  mine,
  theirs,
}: Three<T | undefined>): T | null {
  if (!mine || !theirs) return null
  // Who read it again said that the old text still held; whoever gave it another one knows better.
  if (base && isOnlyChecked(base, mine)) return theirs
  if (base && isOnlyChecked(base, theirs)) return mine
  const value = combineOptions(base?.value, mine.value, theirs.value)
  const told = value === null ? mine : { ...mine, value }
  if (!isSame(saidBy(told), saidBy(value === null ? theirs : { ...theirs, value }))) return null
  // Taking the last source away unsays the evidence; beside a new source that is for a person to weigh.
  if ([base, mine, theirs].some((side) => side?.sources.length === 0) && !isUnsourcedOrNew(base)) return null
  const sources = mergeWords({
    base: base?.sources ?? [],
    mine: mine.sources,
    theirs: theirs.sources,
  })
  if (sources.length === 0 || sources.length > 20) return null
  const combined = { ...told, sources, unverified: false }
  if (mine.checkedOn === undefined) return combined
  const checkedOn = mergeUnit<string | null | undefined>(
    { base: base?.checkedOn, mine: mine.checkedOn, theirs: theirs.checkedOn },
    ({ mine, theirs }) => later(mine, theirs),
  ).value
  return { ...combined, checkedOn: checkedOn ?? later(mine.checkedOn, theirs.checkedOn) }
}

// True where a side says what the base does, and only on another day.
const isOnlyChecked = <T extends Statement>(base: T, side: T): boolean =>
  base.checkedOn !== undefined && isSame({ ...side, checkedOn: null }, { ...base, checkedOn: null })

/** Options after both sides changed a choice of several, each on its own; null where not both did. */
function combineOptions(base: unknown, mine: unknown, theirs: unknown): string[] | null {
  if (!isWords(base) || !isWords(mine) || !isWords(theirs)) return null
  const isChanged = (side: string[]) => !isSamePart('value', base, side)
  if (!isChanged(mine) || !isChanged(theirs) || isSamePart('value', mine, theirs)) return null
  const value = mergeWords({ base, mine, theirs })
  return value.length === 0 ? null : value
}

const isWords = (value: unknown): value is string[] => Array.isArray(value)

function isUnsourcedOrNew(base: Statement | undefined): boolean {
  return base === undefined || base.sources.length === 0
}

function saidBy<T extends Statement>({ sources, unverified, checkedOn, ...said }: T) {
  return said
}

/** A source both sides describe alike, or only one of them, read on the later of their days. */
export function combineSources({ base, ...sides }: Three<SourceDocument | undefined>): SourceDocument | null {
  const [mine, theirs] = [
    inWordsOf(sides.mine, sides.theirs, base),
    inWordsOf(sides.theirs, sides.mine, base),
  ]
  if (!mine || !theirs || !isSame({ ...mine, readOn: null }, { ...theirs, readOn: null })) return null
  return { ...mine, readOn: later(mine.readOn, theirs.readOn) }
}

// Whoever only cites a page that was not listed before says nothing of it; a kind or a publisher is something said.
function inWordsOf(
  source: SourceDocument | undefined,
  other: SourceDocument | undefined,
  base: SourceDocument | undefined,
): SourceDocument | undefined {
  if (!source || !other || base) return source
  const isOnlyCited = isSame({ ...source, readOn: null }, toUntitledSource(source.url))
  return isOnlyCited ? { ...other, readOn: source.readOn } : source
}

function later(a: string | null | undefined, b: string | null | undefined): string | null {
  return [a ?? '', b ?? ''].sort()[1] || null
}

/** Words of a set after both sides added and removed some, mine first. */
function mergeWords({ base, mine, theirs }: Three<readonly string[]>): string[] {
  return [
    ...mine.filter((word) => theirs.includes(word) || !base.includes(word)),
    ...theirs.filter((word) => !mine.includes(word) && !base.includes(word)),
  ]
}
