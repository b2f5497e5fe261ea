// Takes back what an import changed of a tool and nothing else: whatever was edited since stays. The reverse of a merge;
// lib/store/imports/undo-import.ts saves it.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { mergeDocuments } from '../merge/merge'
import { resolveConflicts } from '../merge/resolve-conflicts'
import { isSame } from '../merge/same'

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
  const { merged, conflicts } = mergeDocuments({ base: brought, mine: before, theirs: current, vocabulary })
  const theirs = Object.fromEntries(conflicts.map(({ path }) => [path, 'theirs' as const]))
  const document = resolveConflicts(merged, conflicts, theirs)
  const kept = [...new Set(conflicts.map(({ label }) => label))]
  return { document: { ...document, ...addresses }, kept }
}
