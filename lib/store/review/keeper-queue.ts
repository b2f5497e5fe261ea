// What the keeper proposed and waits for review: a page of it with what each would change, in the order of kinds. What
// takes back a person's later word is a list of its own.

import { z } from 'zod'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { PROPOSAL_KINDS, type ProposalKind } from '../../catalogue/document/words'
import { writeInALine } from '../../editing/merge/difference-words'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { ask, query } from '../sql'
import { maybeDocument, storedDocument } from '../stored-document'
import { changeOf } from './proposed-change'

export type KeeperProposal = {
  slug: string
  name: string
  number: number
  kind: ProposalKind
  /** Why, and where it was read. */
  reason: string
  /** What it would change in what readers see, in a line. */
  change: string
  /** Labels of what somebody else changed since: it cannot be approved as it is. */
  conflicts: string[]
}

export type KeeperQueue = {
  /** Those of the page, by kind and name. */
  proposals: KeeperProposal[]
  /** How many of a kind wait, over all pages. */
  counts: Partial<Record<ProposalKind, number>>
  pages: number
  /** What contradicts somebody, the first of it. */
  contradicting: KeeperProposal[]
  contradictions: number
}

/** How many proposals a page of the queue holds, and how many can be decided at once. */
export const KEEPER_PER_PAGE = 100

const kind = z.enum(PROPOSAL_KINDS)

const COUNTS = query(
  { kind, contradicts: z.boolean(), count: z.int() },
  `select kind::text, contradicts, count(*)::int from keeper_proposal join revision using (tool_id, number)
   where state = 'pending' group by kind, contradicts`,
)

const WAITING = query(
  {
    ...{ slug: z.string(), name: z.string(), number: z.int(), kind, reason: z.string() },
    ...{ document: storedDocument, base: maybeDocument, live: maybeDocument },
  },
  `select tool.slug, tool.name, asked.number, keeper.kind::text, asked.comment as reason, asked.document,
     base.document as base, live.document as live
   from keeper_proposal keeper join revision asked using (tool_id, number) join tool on tool.id = tool_id
     left join revision base on base.tool_id = tool.id and base.number = coalesce(asked.base_number, 1)
     left join revision live on live.tool_id = tool.id and live.state = 'published' and live.version = tool.version
   where asked.state = 'pending' and keeper.contradicts = $1
   order by keeper.kind, lower(tool.name), tool.id, asked.number limit $2 offset $3`,
)

/** A page of the keeper's proposals; one past the last is the last. Throws NotAllowed, DatabaseUnavailable. */
export async function findKeeperQueue(
  viewer: Viewer,
  { page, vocabulary }: { page: number; vocabulary: Vocabulary },
): Promise<KeeperQueue> {
  requireRight(viewer, 'review.see')
  const waiting = await ask(COUNTS)
  const sum = (contradicts: boolean) =>
    waiting.filter((row) => row.contradicts === contradicts).reduce((all, { count }) => all + count, 0)
  const counts = Object.fromEntries(
    waiting.filter(({ contradicts }) => !contradicts).map((row) => [row.kind, row.count]),
  )
  const pages = Math.max(1, Math.ceil(sum(false) / KEEPER_PER_PAGE))
  const from = (Math.min(page, pages) - 1) * KEEPER_PER_PAGE
  const [rows, contradicting] = await Promise.all([
    ask(WAITING, false, KEEPER_PER_PAGE, from),
    ask(WAITING, true, KEEPER_PER_PAGE, 0),
  ])
  const shown = ({ document, base, live, ...proposal }: (typeof rows)[number]): KeeperProposal => {
    const ground = { base, live, version: 1, liveVersion: 1, isWithdrawn: false }
    const { differences, conflicts } = changeOf({ document, state: 'pending' }, ground, vocabulary)
    return { ...proposal, change: writeInALine(differences), conflicts: conflicts.map(({ label }) => label) }
  }
  return {
    proposals: rows.map(shown),
    counts,
    pages,
    contradicting: contradicting.map(shown),
    contradictions: sum(true),
  }
}
