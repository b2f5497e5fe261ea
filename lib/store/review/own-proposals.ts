// What somebody has under way or proposed, and what became of it; and what waits for them: shown where editing begins.

import { z } from 'zod'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { may } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { getCatalogue } from '../readers/live-catalogue'
import { ask, query } from '../sql'
import { findAltered } from './altered'

const columns = {
  toolId: z.int(),
  /** The tool's address now. */
  slug: z.string(),
  /** Its name as proposed. */
  name: z.string(),
  number: z.int(),
  state: z.enum(['draft', 'pending', 'approved', 'rejected', 'withdrawn']),
  comment: z.string(),
  createdAt: z.date(),
  reviewerName: z.string().nullable(),
  reviewedAt: z.date().nullable(),
  reviewComment: z.string().nullable(),
}

const OWN = query(
  columns,
  `select tool_id as "toolId", tool.slug, document ->> 'name' as name, number, state::text as state, comment,
     revision.created_at as "createdAt", coalesce(person.name, reviewer_name) as "reviewerName",
     reviewed_at as "reviewedAt", review_comment as "reviewComment"
   from revision join tool on tool.id = tool_id left join person on person.id = reviewer_id
   where author_id = $1 and state in ('draft', 'pending', 'approved', 'rejected', 'withdrawn')
   order by state = 'draft' desc, state = 'pending' desc, revision.created_at desc, revision.id desc limit $2`,
)

export type OwnProposal = z.output<z.ZodObject<typeof columns>> & {
  /** Labels of what was published otherwise than proposed. */
  altered: string[]
}

/** At most how many are shown. */
const MOST_PROPOSALS = 20

/** The viewer's drafts, then their latest proposals, those that wait first. */
export async function findOwnProposals(viewer: Viewer): Promise<OwnProposal[]> {
  const rows = await ask(OWN, viewer.id, MOST_PROPOSALS)
  const approved = rows.filter(({ state }) => state === 'approved')
  const altered = await findAltered(approved, (await getCatalogue()).vocabulary)
  const labels = new Map(
    approved.map((row, index) => [row, (altered[index] ?? []).map(({ label }) => label)]),
  )
  return rows.map((row) => ({ ...row, altered: labels.get(row) ?? [] }))
}

/** How many proposals wait for review, and how many suggestions for an answer; null for what is not the viewer's business. */
export async function countWaiting(
  viewer: Viewer,
): Promise<{ proposals: number | null; suggestions: number | null }> {
  const { prisma } = getDatabase()
  const [proposals, suggestions] = await orUnavailable(() =>
    Promise.all([
      prisma.revision.count({ where: { state: 'pending' } }),
      prisma.suggestion.count({ where: { state: 'open' } }),
    ]),
  )
  const { role } = viewer
  return {
    proposals: may(role, 'review.decide') ? proposals : null,
    suggestions: may(role, 'suggestions.see') ? suggestions : null,
  }
}
