// Taking a tool away from readers, giving it back to them, and bringing back what an earlier revision said. Each is a
// revision of its own.

import { examineDocument } from '../../catalogue/check/examine-document'
import { formatPath, isFault, sayProblem } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { createEmptyVocabulary, type Vocabulary } from '../../catalogue/document/vocabulary'
import { getDatabase } from '../../db/database'
import { differenceOf } from '../../editing/merge/difference'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { getCatalogue } from '../readers/live-catalogue'
import { DocumentRefused } from '../refused'
import { getRevision } from '../revisions/revisions'
import type { RunSql } from '../sql'
import { toDocument } from '../stored-document'
import { inTransaction, runWithin } from '../transaction'
import { findTool, lockTool } from './find-tool'
import { openTool } from './open-tool'
import type { SaveAnswer, Saved } from './save-answer'
import { saveChange } from './save-change'
import { writeTool } from './write-tool'

export type Move = {
  viewer: Viewer
  slug: string
  /** The version somebody looked at when they decided. */
  version: number
  comment: string
  record?: (run: RunSql, saved: Saved) => Promise<void>
}

/** Withdraws a published tool or publishes a withdrawn one; its document stays as it is. Throws NotAllowed, DatabaseUnavailable. */
export async function changePublication(move: Move & { to: 'published' | 'withdrawn' }): Promise<SaveAnswer> {
  const { viewer, to, comment, version } = move
  requireRight(viewer, to === 'withdrawn' ? 'tools.withdraw' : 'tools.publish')
  const tool = await findTool(viewer, move.slug)
  if (tool === null || tool.publication === 'draft') return { kind: 'missing' }
  try {
    return await inTransaction(getDatabase(), async (transaction) => {
      const run = runWithin(transaction)
      const current = await lockTool(run, tool.id)
      if (current.version !== version)
        throw new DocumentRefused('the tool was changed meanwhile: look at it again first')
      if (current.publication === to) throw new DocumentRefused(`the tool is ${to} already`)
      const where = { toolId_version: { toolId: tool.id, version } }
      const found = await transaction.revision.findUnique({ where, select: { document: true } })
      const document = toDocument(found?.document)
      if (to === 'published') refuseUnfinished(document, (await getCatalogue()).vocabulary)
      let saved: Saved | null = null
      await writeTool(transaction, {
        document,
        base: current,
        author: viewer,
        comment,
        publication: to,
        action: to === 'withdrawn' ? 'tool-withdrawn' : 'tool-published-again',
        also: async ({ id, slug, revision, version }) => {
          const nothing = { isWithdrawn: to === 'withdrawn', merged: [], replaced: [] }
          saved = { kind: 'saved', mode: 'publish', id, slug, number: revision, version, ...nothing }
          await move.record?.(run, saved)
        },
      })
      // The row is held, so its version cannot have moved.
      if (saved === null) throw new Error('The row of a tool changed while it was held.')
      return saved
    })
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error
    return {
      kind: 'refused',
      problems: [{ path: [], code: 'said', detail: { text: error.message } }],
      near: false,
    }
  }
}

// A draft may have been set aside half written, and the vocabulary may have changed since.
function refuseUnfinished(document: ToolDocument, vocabulary: Vocabulary): void {
  const fault = examineDocument(document, vocabulary).problems.find(isFault)
  if (fault) throw new DocumentRefused(`it is not finished: ${formatPath(fault.path)} ${sayProblem(fault)}`)
}

/** What came of it, with what was to be brought back. */
export type Restored =
  | { kind: 'missing' }
  /** The tool says so already: there is nothing to bring back, and no revision of it. */
  | { kind: 'unchanged' }
  | (SaveAnswer & { restored: { document: ToolDocument; comment: string } })

/** Brings back what revision `number` said, as a new revision, merged with what was saved since `version`. */
export async function restoreRevision(move: Move & { number: number }): Promise<Restored> {
  const { viewer, slug, number, version, comment, record } = move
  requireRight(viewer, 'tools.restore')
  const revision = await getRevision(viewer, slug, number)
  if (revision === null || revision.state !== 'published') return { kind: 'missing' }
  const { document } = revision
  const open = await openTool(viewer, slug)
  if (open !== null && saysSame(open.document, document)) return { kind: 'unchanged' }
  const reason = comment || `Restored from revision ${number}`
  const answer = await saveChange({
    viewer,
    slug,
    version,
    document,
    mode: 'publish',
    restoring: number,
    distinct: true,
    record,
    comment: reason,
  })
  return { ...answer, restored: { document, comment: reason } }
}

// Addresses a tool once had stay, whatever is brought back; and no word of the vocabulary decides on what differs.
function saysSame(now: ToolDocument, then: ToolDocument): boolean {
  return differenceOf(now, { ...then, formerSlugs: now.formerSlugs }, NO_WORDS).length === 0
}

const NO_WORDS = createEmptyVocabulary()
