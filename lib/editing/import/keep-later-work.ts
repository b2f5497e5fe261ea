// What a file says of a tool, and all that the tool has said so far → what an import changes of it unasked. Follows
// joinExisting: whatever editors replaced or took out since stays as they left it. And the reverse: what an import
// changed, taken back, with whatever was edited since left as it is.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { differenceOf } from '../merge/difference'
import { mergeDocuments } from '../merge/merge'
import { resolveConflicts } from '../merge/resolve-conflicts'
import { isSame } from '../merge/same'

export type ToolHistory = {
  /** What the tool said before it said what it says now, newest first. */
  former: ToolDocument[]
  /** What it said when a file or the curated catalogue changed it last; null where people wrote all of it here. */
  broughtIn: ToolDocument | null
}

type Saying = {
  /** The tool as the file would have it. */
  asked: ToolDocument
  current: ToolDocument
  history: ToolHistory
  vocabulary: Vocabulary
}

/** The tool with what the file says that is new; `kept` names what stays as editors left it although the file differs. */
export function keepLaterWork({ asked, current, history, vocabulary }: Saying): {
  document: ToolDocument
  kept: string[]
} {
  let document = asked
  // What the tool said once and says no more is no news: as if the file were a save that began back then.
  for (const base of history.former)
    document = mergeDocuments({ base, mine: document, theirs: current, vocabulary }).merged
  if (history.broughtIn) {
    document = mergeUnderTheirs({
      base: history.broughtIn,
      mine: document,
      theirs: current,
      vocabulary,
    }).document
  }
  if (isSame(document, asked)) return { document: asked, kept: [] }
  const kept = differenceOf(document, asked, vocabulary).map(({ label }) => label)
  return { document, kept: [...new Set(kept)] }
}

export type BroughtChange = {
  /** What the tool said before the import, and what the import made of it. */
  before: ToolDocument
  brought: ToolDocument
  current: ToolDocument
  vocabulary: Vocabulary
}

/** The tool without what the import brought; `kept` names what was edited since in the same places, and stays. */
export function undoChange({ before, brought, current, vocabulary }: BroughtChange): {
  document: ToolDocument
  kept: string[]
} {
  // An address that once led here keeps leading here.
  const addresses = { slug: current.slug, formerSlugs: current.formerSlugs }
  if (isSame(brought, current)) return { document: { ...before, ...addresses }, kept: [] }
  const { document, kept } = mergeUnderTheirs({ base: brought, mine: before, theirs: current, vocabulary })
  return { document: { ...document, ...addresses }, kept }
}

/** A merge in which theirs stands wherever both changed the same; `kept` names these places. */
function mergeUnderTheirs(three: Parameters<typeof mergeDocuments>[0]): {
  document: ToolDocument
  kept: string[]
} {
  const { merged, conflicts } = mergeDocuments(three)
  const theirs = Object.fromEntries(conflicts.map(({ path }) => [path, 'theirs' as const]))
  const document = resolveConflicts(merged, conflicts, theirs)
  return { document, kept: [...new Set(conflicts.map(({ label }) => label))] }
}
