// What a file says of a tool, and all that the tool has said so far → what an import changes of it unasked. Follows
// joinExisting: whatever editors replaced or took out since stays as they left it.

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
    const { merged, conflicts } = mergeDocuments({
      ...{ base: history.broughtIn, mine: document, theirs: current, vocabulary },
    })
    const theirs = Object.fromEntries(conflicts.map(({ path }) => [path, 'theirs' as const]))
    document = resolveConflicts(merged, conflicts, theirs)
  }
  if (isSame(document, asked)) return { document: asked, kept: [] }
  const kept = differenceOf(document, asked, vocabulary).map(({ label }) => label)
  return { document, kept: [...new Set(kept)] }
}
