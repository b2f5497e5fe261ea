// Proposals between their author and a reviewer: what approving one would change now, and the decision. Publishing
// itself is saveChange's; the database refuses to change a decision once it stands.

import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { getDatabase } from '../../db/database'
import { type Difference, differenceOf } from '../../editing/merge/difference'
import { NotAllowed, requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { noteAudit } from '../people/audit'
import { findPending, getRevision, type Revision, type WholeRevision } from '../revisions/revisions'
import type { RunSql } from '../sql'
import { lockTool } from '../tools/find-tool'
import type { Edit, SaveAnswer, Saved } from '../tools/save-answer'
import { saveChange } from '../tools/save-change'
import { inTransaction, runWithin } from '../transaction'
import { findAltered } from './altered'
import { type AskedDifference, changeOf, readGround } from './proposed-change'

export type Proposal = {
  revision: WholeRevision
  /** The version it was written on top of. */
  version: number
  /** What approving it would change in what readers see now. */
  differences: AskedDifference[]
  /** What was published otherwise than it says, once it is approved. */
  altered: Difference[]
  /** Labels of what was changed otherwise since it was written: approving has to choose. */
  conflicts: string[]
  /** True where others published changes since, which approving keeps. */
  isMerged: boolean
  /** True where readers do not see the tool, and approving does not change that. */
  isWithdrawn: boolean
}

/** Every proposal of a person that waits, oldest first. Throws NotAllowed, DatabaseUnavailable. */
export async function findQueue(viewer: Viewer): Promise<Revision[]> {
  requireRight(viewer, 'review.see')
  return findPending()
}

/** A proposal with what approving it would change, or null. Throws NotAllowed, DatabaseUnavailable. */
export async function getProposal(
  viewer: Viewer,
  { slug, number, vocabulary }: { slug: string; number: number; vocabulary: Vocabulary },
): Promise<Proposal | null> {
  requireRight(viewer, 'review.see')
  const revision = await getRevision(viewer, slug, number)
  if (revision === null || !WAS_PROPOSED.has(revision.state)) return null
  const ground = await readGround(revision)
  const { base, live, version, isWithdrawn } = ground
  const { differences, conflicts } = changeOf(revision, ground, vocabulary)
  const [altered = []] = revision.resultNumber === null ? [] : await findAltered([revision], vocabulary)
  return {
    revision,
    version,
    isWithdrawn,
    differences,
    altered,
    conflicts: conflicts.map(({ label }) => label),
    isMerged: base !== null && live !== null && differenceOf(base, live, vocabulary).length > 0,
  }
}

const WAS_PROPOSED = new Set(['pending', 'approved', 'rejected'])

type Decision = { slug: string; number: number; comment: string }

/** `decided`: somebody else was first. */
export type ApproveAnswer = SaveAnswer | { kind: 'decided' }

/** Publishes a proposal, merged with what is live now. Throws NotAllowed for the proposer's own, DatabaseUnavailable. */
export async function approveProposal(
  viewer: Viewer,
  decision: Decision & { record?: (run: RunSql, saved: Saved) => Promise<void> },
): Promise<ApproveAnswer> {
  requireRight(viewer, 'review.decide')
  const { comment, record } = decision
  const revision = await findOpenProposal(viewer, decision)
  if ('kind' in revision) return revision
  const { version } = await readGround(revision)
  return publishProposal(viewer, { revision, version, document: revision.document, comment, record })
}

/** A proposal that waits for the viewer's decision, or why there is none. Throws NotAllowed for the proposer's own. */
export async function findOpenProposal(
  viewer: Viewer,
  { slug, number }: Pick<Decision, 'slug' | 'number'>,
): Promise<WholeRevision | { kind: 'missing' | 'decided' }> {
  const revision = await getRevision(viewer, slug, number)
  if (revision === null || !WAS_PROPOSED.has(revision.state)) return { kind: 'missing' }
  demandOther(viewer, revision)
  return revision.state === 'pending' ? revision : { kind: 'decided' }
}

type Approval = Pick<Edit, 'version' | 'document' | 'record'> & { revision: WholeRevision; comment: string }

/** Publishes what becomes of a proposal, in its author's name. */
export async function publishProposal(
  viewer: Viewer,
  { revision, comment, ...change }: Approval,
): Promise<ApproveAnswer> {
  const { slug, number } = revision
  const answer = await saveChange({
    ...change,
    viewer,
    slug,
    mode: 'publish',
    distinct: true,
    comment: revision.comment,
    approving: { number, comment },
  })
  if (answer.kind !== 'refused' && answer.kind !== 'conflict') return answer
  const now = await getRevision(viewer, slug, number)
  return now?.state === 'pending' ? answer : { kind: 'decided' }
}

/** Rejects a proposal with a reason its author reads. Throws NotAllowed for the proposer's own, DatabaseUnavailable. */
export async function rejectProposal(
  viewer: Viewer,
  { slug, number, comment }: Decision,
): Promise<'rejected' | 'decided' | 'missing'> {
  requireRight(viewer, 'review.decide')
  const revision = await getRevision(viewer, slug, number)
  if (revision === null || !WAS_PROPOSED.has(revision.state)) return 'missing'
  demandOther(viewer, revision)
  const decided = await decide(viewer, { revision, state: 'rejected', comment })
  return decided ? 'rejected' : 'decided'
}

/** Takes back a proposal of the viewer's own, with the reason where there is one to note. Throws NotAllowed, DatabaseUnavailable. */
export async function withdrawProposal(
  viewer: Viewer,
  { slug, number, comment = '' }: Pick<Decision, 'slug' | 'number'> & { comment?: string },
): Promise<'withdrawn' | 'decided' | 'missing'> {
  requireRight(viewer, 'proposals.withdraw')
  const revision = await getRevision(viewer, slug, number)
  if (revision === null || revision.author.id !== viewer.id) return 'missing'
  const decided = await decide(viewer, { revision, state: 'withdrawn', comment })
  return decided ? 'withdrawn' : 'decided'
}

// Not even admins: what they want published they publish, in their own name.
function demandOther(viewer: Viewer, { author }: Revision): void {
  if (author.id === viewer.id)
    throw new NotAllowed('review.decide', 'Nobody decides on a proposal of their own: another editor does.')
}

type Verdict = { revision: Revision; state: 'rejected' | 'withdrawn'; comment: string }

function decide(viewer: Viewer, { revision, state, comment }: Verdict): Promise<boolean> {
  const { toolId, number } = revision
  const decided = { reviewerId: viewer.id, reviewerName: viewer.name, reviewComment: comment }
  const review = state === 'rejected' ? { ...decided, reviewedAt: new Date() } : {}
  return inTransaction(getDatabase(), async (transaction) => {
    const run = runWithin(transaction)
    // In the order of an approval, which holds the tool before the proposal: else the two could wait for each other.
    await lockTool(run, toolId)
    const { count } = await transaction.revision.updateMany({
      where: { toolId, number, state: 'pending' },
      data: { state, ...review },
    })
    if (count === 0) return false
    await noteAudit(
      {
        ...{ author: viewer, action: `proposal-${state}`, toolId },
        details: { revision: number, ...(state === 'withdrawn' && comment !== '' && { why: comment }) },
      },
      run,
    )
    return true
  })
}
