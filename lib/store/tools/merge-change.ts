// The merging half of a save: which documents a change started from and meets, and what comes of the three.
// save-change.ts calls it while it holds the tool's row, so that nobody saves in between.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { readAnswers } from '../../editing/merge/conflict-choices'
import { differenceOf } from '../../editing/merge/difference'
import { type Merge, mergeDocuments } from '../../editing/merge/merge'
import { resolveConflicts } from '../../editing/merge/resolve-conflicts'
import { ask, query, type RunSql } from '../sql'
import { storedDocument } from '../stored-document'
import type { Conflicted, Edit } from './save-answer'

export type Ready = { kind: 'ready'; document: ToolDocument; merged: string[] }

type Place = { id: number; version: number }

/** Mine on top of the version the tool has now; conflicts where both changed the same and nobody chose. */
export async function mergeChange(
  run: RunSql,
  { edit, tool, vocabulary }: { edit: Edit; tool: Place | null; vocabulary: Vocabulary },
): Promise<Ready | Conflicted> {
  let mine = edit.document
  if (tool === null) return { kind: 'ready', document: mine, merged: [] }
  const version = edit.version ?? tool.version
  const told: string[] = []
  if (edit.resolving) {
    const { answers, version: base } = edit.resolving
    const three = await mergeVersions(run, { id: tool.id, base, theirs: version, mine, vocabulary })
    const { merged, conflicts } = three
    const choices = readAnswers(conflicts, answers)
    if (conflicts.some(({ path }) => !Object.hasOwn(choices, path)))
      return { kind: 'conflict', version, base, mine, document: merged, conflicts }
    mine = resolveConflicts(merged, conflicts, choices)
    told.push(...three.kept)
  }
  if (version === tool.version) return { kind: 'ready', document: mine, merged: told }
  const three = await mergeVersions(run, {
    id: tool.id,
    base: version,
    theirs: tool.version,
    mine,
    vocabulary,
  })
  const { merged, conflicts, kept } = three
  if (conflicts.length === 0)
    return { kind: 'ready', document: merged, merged: [...new Set([...told, ...kept])] }
  return { kind: 'conflict', version: tool.version, base: version, mine, document: merged, conflicts }
}

type Versions = { id: number; base: number; theirs: number; mine: ToolDocument; vocabulary: Vocabulary }

type Met = Merge & {
  base: ToolDocument
  /** What they changed and stays, in words. */
  kept: string[]
}

// A tool that was never published has no version of its own: what its first draft said is the common ground.
const VERSIONS = query(
  { version: z.int().nullable(), document: storedDocument },
  `select version, document from revision where tool_id = $1 and (version = any($2::int[])
     or (number = 1 and not exists (select from revision where tool_id = $1 and version = $3)))`,
)

/** Merges mine, written on version `base`, with version `theirs`. */
async function mergeVersions(run: RunSql, { id, base, theirs, mine, vocabulary }: Versions): Promise<Met> {
  const rows = await run(VERSIONS, id, [base, theirs], base)
  const find = (version: number | null) => rows.find((row) => row.version === version)?.document
  const three = { base: find(base) ?? find(null) ?? mine, mine, theirs: find(theirs) ?? mine }
  const merge = mergeDocuments({ ...three, vocabulary })
  const open = new Set(merge.conflicts.map(({ label }) => label))
  const changed = differenceOf(three.base, three.theirs, vocabulary).map(({ label }) => label)
  return { ...merge, base: three.base, kept: changed.filter((label) => !open.has(label)) }
}

/** Mine, written on version `base`, beside version `theirs`: for showing it. Throws DatabaseUnavailable. */
export async function meetVersion(versions: Versions): Promise<Met> {
  return mergeVersions(ask, versions)
}
