// What a save is asked and what it answers, whoever asks: the form, an import, a restoring, a review. See save-change.ts.

import type { Problem } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { FormValues } from '../../editing/form/typed'
import type { ConflictAnswers } from '../../editing/merge/conflict-choices'
import type { Conflict } from '../../editing/merge/merge'
import type { Viewer } from '../../rights/viewer'
import type { RunSql } from '../sql'

export type EditMode = 'draft' | 'propose' | 'publish'

export type Edit = {
  viewer: Viewer
  /** The tool's address now or formerly; null for a new tool. */
  slug: string | null
  /** The version the editor started from; null for a new tool. */
  version: number | null
  document: ToolDocument
  mode: EditMode
  comment: string
  /** The waiting revision whose text the form was opened with: what is saved takes its place. */
  from?: number
  /** What was typed: a draft keeps it as it is, whole or not. */
  fields?: FormValues
  /** True where `document` says less than what was typed: it has faults. */
  isUnfinished?: boolean
  /** True where somebody said that a tool of a near name is another one. */
  distinct?: boolean
  /** The answers of the conflict screen, and the version that `mine` was written on; `version` is then theirs. */
  resolving?: { version: number; answers: ConflictAnswers }
  /** The proposal this approves, with a word to its author. */
  approving?: { number: number; comment: string }
  /** The verb of the audit log, where it is neither of those below. */
  action?: string
  /** The revision this brings back. */
  restoring?: number
  /** Called within the transaction once all is written. */
  record?: (run: RunSql, saved: Saved) => Promise<void>
}

export type Saved = {
  kind: 'saved'
  mode: EditMode
  id: number
  slug: string
  /** The revision's number. */
  number: number
  /** Null for drafts and proposals. */
  version: number | null
  /** True where readers do not see the tool, whatever was saved: it is withdrawn. */
  isWithdrawn: boolean
  /** True where it says what was there already: nothing was written, and `number` is that of the revision that says it. */
  isUnchanged?: boolean
  /** What others changed meanwhile and is kept, in words. */
  merged: string[]
  /** Numbers of the author's own drafts that the form was not opened with and that no longer wait. */
  replaced: number[]
}

export type Conflicted = {
  kind: 'conflict'
  /** The version that stands in the way, and the one `mine` was written on. */
  version: number
  base: number
  /** What was written on `base`: the edit's own, or what its answers made of it where they were all given. */
  mine: ToolDocument
  /** Mine, with what did not conflict of theirs. */
  document: ToolDocument
  conflicts: Conflict[]
}

/** `near`: a near name is among what is wrong; saying `distinct` overrules it. */
export type NotSaved = { kind: 'refused'; problems: Problem[]; near: boolean }

export type SaveAnswer = Saved | Conflicted | NotSaved | { kind: 'missing' }
