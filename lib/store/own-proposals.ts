// What somebody proposed, and what became of it: shown to them where editing begins.

import type { Viewer } from '../auth/viewer'
import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'

export type OwnProposal = {
  /** The tool's address now. */
  slug: string
  /** Its name as proposed. */
  name: string
  number: number
  state: 'pending' | 'approved' | 'rejected' | 'withdrawn'
  comment: string
  createdAt: Date
  reviewerName: string | null
  reviewedAt: Date | null
  reviewComment: string | null
}

/** At most how many are shown. */
export const MOST_PROPOSALS = 20

/** The viewer's latest proposals, those that wait first. */
export async function findOwnProposals(viewer: Viewer): Promise<OwnProposal[]> {
  const { rows } = await orUnavailable(() =>
    getDatabase().pool.query<OwnProposal>(
      `select tool.slug, document ->> 'name' as name, number, state::text as state, comment,
         revision.created_at as "createdAt", coalesce(person.name, reviewer_name) as "reviewerName",
         reviewed_at as "reviewedAt", review_comment as "reviewComment"
       from revision join tool on tool.id = tool_id left join person on person.id = reviewer_id
       where author_id = $1 and state in ('pending', 'approved', 'rejected', 'withdrawn')
       order by state = 'pending' desc, revision.created_at desc, revision.id desc limit $2`,
      [viewer.id, MOST_PROPOSALS],
    ),
  )
  return rows
}
