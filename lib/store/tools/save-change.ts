// Every change of a tool that a person makes comes through here: the right, the checks, then one transaction that
// holds the tool's row, merges with what others saved meanwhile, and writes all of it or nothing.

import { examineDocument } from '../../catalogue/check/examine-document'
import { isFault, type Problem } from '../../catalogue/document/problem'
import { withSourceAddresses } from '../../catalogue/document/source-address'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { inVocabularyOrder } from '../../catalogue/document/vocabulary-order'
import { getDatabase } from '../../db/database'
import { type Action, requireRight } from '../../rights/rights'
import { getCatalogue } from '../readers/live-catalogue'
import { loadWords } from '../readers/load-words'
import { checkStorable, DocumentRefused } from '../refused'
import type { RunSql } from '../sql'
import { inTransaction, runWithin, type Transaction } from '../transaction'
import { addWaiting, supersede } from './drafts'
import { findToSave, type Taken } from './find-taken'
import { holdTool, type ToolPlace } from './find-tool'
import { mergeChange, type Ready } from './merge-change'
import { examineNames } from './names-taken'
import { closeProposal, findProposal } from './proposals'
import type { Edit, EditMode, NotSaved, SaveAnswer, Saved } from './save-answer'
import { findUnchanged, saysSame } from './unchanged'
import { writeTool } from './write-tool'

const RIGHTS: Record<EditMode, Action> = {
  draft: 'tools.draft',
  propose: 'tools.propose',
  publish: 'tools.publish',
}

/** Saves a change of a tool, merged with what others saved since `version`, or says why not. Throws NotAllowed, DatabaseUnavailable. */
export async function saveChange(edit: Edit): Promise<SaveAnswer> {
  const ready = await examineEdit(edit)
  if ('kind' in ready) return ready
  return orRefusal(() => inTransaction(getDatabase(), (transaction) => write(transaction, ready)))
}

/**
 * Saves changes of several tools in one transaction, each as saveChange would; where one cannot be saved as it is, none
 * is. What others saved meanwhile stands in the way of its own tool only. Throws NotAllowed, DatabaseUnavailable.
 */
export async function saveTogether(
  edits: readonly Edit[],
  record: (run: RunSql, answers: readonly SaveAnswer[]) => Promise<void>,
): Promise<SaveAnswer[]> {
  const examined = await Promise.all(edits.map(examineEdit))
  const works = examined.flatMap((ready) => ('kind' in ready ? [] : [ready]))
  if (works.length < edits.length) return examined.map((ready) => ('kind' in ready ? ready : refusal([])))
  // In one order for everybody, so that two who save the same tools wait for each other only once.
  const inOrder = works.toSorted((a, b) => (a.tool?.id ?? 0) - (b.tool?.id ?? 0))
  const saved = await orRefusal(() =>
    inTransaction(getDatabase(), async (transaction) => {
      const answers = new Map<Work, SaveAnswer>()
      for (const work of inOrder) {
        // The save before had them checked at once.
        await runWithin(transaction)('set constraints all deferred')
        answers.set(work, await write(transaction, work))
      }
      const all = works.flatMap((work) => answers.get(work) ?? [])
      await record(runWithin(transaction), all)
      return all
    }),
  )
  return 'kind' in saved ? edits.map(() => saved) : saved
}

async function examineEdit(edit: Edit): Promise<Work | NotSaved | { kind: 'missing' }> {
  requireRight(edit.viewer, RIGHTS[edit.mode])
  if (edit.restoring !== undefined) requireRight(edit.viewer, 'tools.restore')
  if (edit.approving) requireRight(edit.viewer, 'review.decide')
  const { tool, revision, ...taken } = await findToSave(edit.viewer, edit.slug, edit.document)
  if (edit.slug !== null && tool === null) return { kind: 'missing' }
  const vocabulary = await wordsAt(revision)
  const document = inVocabularyOrder(withSourceAddresses(edit.document), vocabulary)
  const whole = { ...edit, document }
  const refused = await check({ edit: whole, tool, vocabulary }, taken)
  if (refused) return refused
  return orRefusal(async () => {
    checkStorable(JSON.stringify([edit.document, edit.comment, edit.fields ?? null]))
    return { edit: whole, tool, vocabulary }
  })
}

async function orRefusal<Result>(work: () => Promise<Result>): Promise<Result | NotSaved> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DocumentRefused)
      return refusal([{ path: [], code: 'said', detail: { text: error.message } }])
    throw error
  }
}

// Readers' catalogue has the words as well, and is rarely older than the database.
async function wordsAt(revision: number): Promise<Vocabulary> {
  const catalogue = await getCatalogue()
  return catalogue.revision === revision ? catalogue.vocabulary : loadWords()
}

type Work = { edit: Edit; tool: ToolPlace | null; vocabulary: Vocabulary }

// A draft may be as unfinished as it likes; only its address has to be free, where it takes one.
async function check({ edit, tool, vocabulary }: Work, taken: Taken): Promise<NotSaved | null> {
  const { document, mode } = edit
  const { clashes, near } = await examineNames({ document, tool, taken, isDistinct: edit.distinct ?? false })
  if (mode === 'draft') {
    const own = clashes.filter(({ path }) => path[0] === 'slug' && tool === null)
    return own.length > 0 ? refusal(own) : null
  }
  const { today } = await getCatalogue()
  const faults = [...faultsOf(document, vocabulary, today), ...clashes, ...near]
  return faults.length === 0 ? null : { ...refusal(faults), near: near.length > 0 }
}

async function write(transaction: Transaction, { edit, tool, vocabulary }: Work): Promise<SaveAnswer> {
  const run = runWithin(transaction)
  if (edit.mode !== 'publish') return saveWaiting(run, { edit, tool, vocabulary })
  const { viewer, comment } = edit
  const current = tool && (await holdTool(run, { id: tool.id, document: edit.document, viewer }))
  const ready = await mergeChange(run, { edit, tool: current, vocabulary })
  if (ready.kind === 'conflict') return ready
  const same = await leaveUnchanged(run, { edit, current, ready })
  if (same) return same
  const faults = ready.document === edit.document ? [] : faultsOf(ready.document, vocabulary)
  if (faults.length > 0) return refusal(faults)
  // Somebody took it from readers and said why; only publishing it again, which says why too, gives it back.
  const publication = current?.publication === 'withdrawn' ? 'withdrawn' : 'published'
  const isWithdrawn = publication === 'withdrawn'
  const proposal = await findProposal(run, { edit, tool })
  let saved: Saved | null = null
  await writeTool(transaction, {
    document: inVocabularyOrder(ready.document, vocabulary),
    base: current,
    ...(current && { addresses: current.addresses }),
    comment: comment || proposal?.comment || '',
    publication,
    author: proposal?.author ?? viewer,
    reviewer: proposal && { id: viewer.id, name: viewer.name, comment: edit.approving?.comment ?? '' },
    restoredNumber: edit.restoring ?? null,
    ...(edit.action && { action: edit.action }),
    ...(proposal && { action: 'proposal-approved' }),
    ...(edit.restoring !== undefined && { action: 'tool-restored' }),
    also: async ({ id, slug, revision, version }) => {
      if (proposal) await closeProposal(run, { edit, proposal, result: revision })
      const followed = { toolId: id, authorId: viewer.id, from: edit.from ?? 0, proposes: true }
      const isOwn = proposal === null && edit.restoring === undefined
      const replaced = isOwn && current?.waits ? await supersede(run, followed) : []
      const said = { isWithdrawn, merged: ready.merged, replaced }
      saved = { kind: 'saved', mode: 'publish', id, slug, number: revision, version, ...said }
      await edit.record?.(run, saved)
    },
  })
  // The row is held, so its version cannot have moved.
  if (saved === null) throw new Error('The row of a tool changed while it was held.')
  return saved
}

type Found = { edit: Edit; current: Awaited<ReturnType<typeof holdTool>> | null; ready: Ready }

// Approving is a decision also where it changes nothing.
async function leaveUnchanged(run: RunSql, { edit, current, ready }: Found): Promise<Saved | null> {
  if (current === null || current.publication === 'draft' || edit.approving) return null
  const { id, version, said, addresses } = current
  if (said === null || !saysSame(said.document, ready.document, addresses)) return null
  const { number } = said
  const { from = 0, viewer } = edit
  // The draft it was opened with says so as well, by now.
  if (from > 0) await supersede(run, { toolId: id, authorId: viewer.id, from, proposes: true })
  const saved: Saved = {
    kind: 'saved',
    mode: 'publish',
    id,
    slug: ready.document.slug,
    number,
    version,
    isWithdrawn: current.publication === 'withdrawn',
    isUnchanged: true,
    merged: ready.merged,
    replaced: [],
  }
  await edit.record?.(run, saved)
  return saved
}

async function saveWaiting(run: RunSql, { edit, tool, vocabulary }: Work): Promise<SaveAnswer> {
  const { viewer, mode, comment } = edit
  let { document, version } = edit
  if (edit.resolving && mode === 'draft') version = edit.resolving.version
  if (edit.resolving && mode === 'propose' && tool) {
    const shown = { id: tool.id, version: edit.version ?? tool.version }
    const ready = await mergeChange(run, { edit, tool: shown, vocabulary })
    if (ready.kind === 'conflict') return ready
    document = ready.document
  }
  const common = { mode, slug: tool?.slug ?? document.slug, isWithdrawn: tool?.publication === 'withdrawn' }
  if (tool && version !== null && !edit.from && !edit.isUnfinished) {
    const number = await findUnchanged(run, { id: tool.id, version, document })
    if (number !== null) {
      const told = { id: tool.id, number, version: null, isUnchanged: true, merged: [], replaced: [] }
      const saved: Saved = { kind: 'saved', ...common, ...told }
      await edit.record?.(run, saved)
      return saved
    }
  }
  const state = mode === 'draft' ? 'draft' : 'pending'
  const fields = mode === 'draft' ? (edit.fields ?? null) : null
  const from = edit.from ?? 0
  const added = await addWaiting(run, {
    state,
    tool,
    version,
    document,
    fields,
    author: viewer,
    comment,
    from,
  })
  const saved: Saved = { kind: 'saved', ...common, version: null, merged: [], ...added }
  await edit.record?.(run, saved)
  return saved
}

function faultsOf(document: ToolDocument, vocabulary: Vocabulary, today?: string): Problem[] {
  return examineDocument(document, vocabulary, { today }).problems.filter(isFault)
}

function refusal(problems: Problem[]): NotSaved {
  return { kind: 'refused', problems, near: false }
}
