// One change of the vocabulary: held against all others, audited, and seen by readers as soon as it is committed.
// edit-vocabulary.ts and merge-options.ts say what is changed.

import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { getDatabase } from '../../db/database'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { inLongTransaction } from '../long-transaction'
import { noteAudit } from '../people/audit'
import { loadWords } from '../readers/load-words'
import type { RunSql } from '../sql'
import { inTransaction, runWithin, type Transaction } from '../transaction'

/** A change that was made: the word's key, and what was done in a sentence for whoever did it. */
export type WordChange = { key: string; said: string }

const VOCABULARY_LOCK = 7_204_416_006

/** `action` is null where there was nothing to change. */
type Edited = WordChange &
  ({ action: string; details: Record<string, unknown> } | { action: null; details?: undefined })

type Editing = { run: RunSql; transaction: Transaction; vocabulary: Vocabulary }

/** Runs a change of the vocabulary, one at a time, audited, and seen by readers at once. Throws NotAllowed or WordRefused. */
export async function editVocabulary(
  viewer: Viewer,
  work: (editing: Editing) => Promise<Edited>,
): Promise<WordChange> {
  requireRight(viewer, 'vocabulary.edit')
  return inTransaction(getDatabase(), (transaction) => {
    const run = runWithin(transaction)
    return edit(viewer, run, (vocabulary) => work({ run, transaction, vocabulary }))
  })
}

/** Runs one that tools follow, which may take as long as they are many. */
export async function editWithTools(
  viewer: Viewer,
  work: (editing: Omit<Editing, 'transaction'>) => Promise<Edited>,
): Promise<WordChange> {
  requireRight(viewer, 'vocabulary.edit')
  return inLongTransaction((run) => edit(viewer, run, (vocabulary) => work({ run, vocabulary })))
}

// Whatever is asked here is asked on the connection that holds the lock: those who wait for it hold the others.
async function edit(
  viewer: Viewer,
  run: RunSql,
  work: (vocabulary: Vocabulary) => Promise<Edited>,
): Promise<WordChange> {
  await run(`select pg_advisory_xact_lock(${VOCABULARY_LOCK})::text`)
  const { key, said, action, details } = await work(await loadWords(run))
  if (action === null) return { key, said }
  await noteAudit({ author: viewer, action, details }, run)
  await run('select bump_catalogue_revision()')
  return { key, said }
}
