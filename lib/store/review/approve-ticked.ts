// Approving some fields of a proposal: what was ticked is published as its author's words, the rest goes back to them
// with the reviewer's reason.

import { pickDifferences } from '../../editing/merge/pick-differences'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { loadWords } from '../readers/load-words'
import type { RunSql } from '../sql'
import type { Saved } from '../tools/save-answer'
import { changeOf, readGround } from './proposed-change'
import { type ApproveAnswer, findOpenProposal, publishProposal } from './review'

type Ticked = {
  slug: string
  number: number
  comment: string
  /** The marks of the differences that are approved. */
  marks: readonly string[]
  record?: (run: RunSql, saved: Saved) => Promise<void>
}

/** `changed`: what was ticked is no longer what it changes. `unsaid`: some is left, and no reason is given. */
export type TickedAnswer = ApproveAnswer | { kind: 'changed' } | { kind: 'unsaid' }

/** Publishes the ticked fields of a proposal on top of what is live now. Throws NotAllowed for the proposer's own, DatabaseUnavailable. */
export async function approveTicked(viewer: Viewer, ticked: Ticked): Promise<TickedAnswer> {
  requireRight(viewer, 'review.decide')
  const { slug, number, comment, marks, record } = ticked
  const revision = await findOpenProposal(viewer, { slug, number })
  if ('kind' in revision) return revision
  const ground = await readGround(revision)
  const { merged, differences } = changeOf(revision, ground, await loadWords())
  const open = differences.filter(({ held }) => held === null)
  if (marks.some((mark) => open.every((difference) => difference.mark !== mark))) return { kind: 'changed' }
  const taken = differences.filter(({ mark, held }) => held === 'needed' || marks.includes(mark))
  if (taken.length < differences.length && comment === '') return { kind: 'unsaid' }
  const document = pickDifferences({
    before: ground.live,
    after: merged,
    taken: new Set(taken.map(({ path }) => path)),
  })
  return publishProposal(viewer, { revision, version: ground.liveVersion, document, comment, record })
}
