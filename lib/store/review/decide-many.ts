// Many proposals approved or rejected at once, each in a transaction of its own: one that cannot be published holds up
// no other, and is told by name. Sent again, what was decided stays decided.

import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { sayProblem } from '../../catalogue/document/problem'
import { NotAllowed, requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { noteAudit } from '../people/audit'
import { ask, query, type RunSql } from '../sql'
import { type ApproveAnswer, approveProposal, rejectProposal } from './review'

const left = z.object({ slug: z.string(), number: z.int(), why: z.string() })

const outcome = z.object({
  verdict: z.enum(['approve', 'reject']),
  /** Slugs of the tools of what was decided, in the order ticked; one with two proposals stands twice. */
  decided: z.array(z.string()),
  /** What was not, and why. */
  left: z.array(left),
})

export type ManyDecided = z.output<typeof outcome>

type Order = {
  verdict: ManyDecided['verdict']
  proposals: readonly { slug: string; number: number }[]
  comment: string
  /** Notes within the transaction of each approval where the form leads. */
  record: (run: RunSql, id: string) => Promise<void>
}

const ACTION = 'proposals-decided'

/** Decides on each proposal, one after the other; the id under which `getManyDecided` tells what came of it. Throws NotAllowed, DatabaseUnavailable. */
export async function decideMany(
  viewer: Viewer,
  { verdict, proposals, comment, record }: Order,
): Promise<string> {
  requireRight(viewer, 'review.decide')
  const id = randomBytes(12).toString('base64url')
  const done: ManyDecided = { verdict, decided: [], left: [] }
  for (const { slug, number } of proposals) {
    const decision = { slug, number, comment }
    const why = await orNotAllowed(async () =>
      verdict === 'reject'
        ? sayRejected(await rejectProposal(viewer, decision))
        : sayApproved(await approveProposal(viewer, { ...decision, record: (run) => record(run, id) })),
    )
    if (why === null) done.decided.push(slug)
    else done.left.push({ slug, number, why })
  }
  await noteAudit({ author: viewer, action: ACTION, details: { batch: id, ...done } })
  return id
}

const DECIDED = 'it was decided on already'
const MISSING = 'there is no such proposal'

const sayRejected = (answer: 'rejected' | 'decided' | 'missing'): string | null =>
  answer === 'rejected' ? null : answer === 'decided' ? DECIDED : MISSING

/** Why a proposal was not published; null where it was. */
function sayApproved(answer: ApproveAnswer): string | null {
  switch (answer.kind) {
    case 'saved':
      return null
    case 'decided':
      return DECIDED
    case 'missing':
      return MISSING
    case 'conflict':
      return `somebody published something else for ${answer.conflicts.map(({ label }) => label).join(', ')}`
    case 'refused':
      return answer.problems.map(sayProblem).join('; ')
  }
}

async function orNotAllowed(work: () => Promise<string | null>): Promise<string | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotAllowed) return error.message
    throw error
  }
}

const OUTCOME = query(
  { details: outcome },
  `select details from audit_event where author_id = $1 and action = $2 and details ->> 'batch' = $3`,
)

/** What came of many that the viewer decided at once; null where nothing is known of it. */
export async function getManyDecided(viewer: Viewer, id: string): Promise<ManyDecided | null> {
  const [row] = await ask(OUTCOME, viewer.id, ACTION, id)
  return row?.details ?? null
}
