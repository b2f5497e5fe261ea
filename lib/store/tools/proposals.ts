// What becomes of a proposal when it is approved, within the transaction that publishes it. save-change.ts calls it.

import { z } from 'zod'
import { NotAllowed } from '../../rights/rights'
import { DocumentRefused } from '../refused'
import { query, type RunSql } from '../sql'
import type { Edit } from './save-answer'
import type { Author } from './write-tool'

export type Proposal = { toolId: number; number: number; author: Author; comment: string }

const HOLD_PENDING = query(
  { number: z.int(), authorId: z.string().nullable(), authorName: z.string(), comment: z.string() },
  `select number, author_id as "authorId", author_name as "authorName", comment from revision
   where tool_id = $1 and number = $2 and state = 'pending' for update`,
)

/** The pending proposal that an edit approves, held; null where it approves none. Throws NotAllowed, DocumentRefused. */
export async function findProposal(
  run: RunSql,
  { edit, tool }: { edit: Edit; tool: { id: number } | null },
): Promise<Proposal | null> {
  if (!edit.approving) return null
  const [found] = await run(HOLD_PENDING, tool?.id ?? 0, edit.approving.number)
  if (!found) throw new DocumentRefused('this proposal was decided or replaced meanwhile')
  if (found.authorId === edit.viewer.id)
    throw new NotAllowed('review.decide', 'Nobody approves a proposal of their own.')
  const toolId = tool?.id ?? 0
  return {
    toolId,
    number: found.number,
    author: { id: found.authorId, name: found.authorName },
    comment: found.comment,
  }
}

/** Notes on a proposal who approved it and which revision came of it. */
export async function closeProposal(
  run: RunSql,
  { edit, proposal, result }: { edit: Edit; proposal: Proposal; result: number },
): Promise<void> {
  await run(
    `update revision set state = 'approved', reviewer_id = $3, reviewer_name = $4, reviewed_at = now(),
       review_comment = $5, result_number = $6
     where tool_id = $1 and number = $2`,
    proposal.toolId,
    proposal.number,
    edit.viewer.id,
    edit.viewer.name,
    edit.approving?.comment ?? '',
    result,
  )
}
