// The published tools that the keeper looks after, each with what it said before, who said so, and what was proposed of
// it already.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { PROPOSAL_KINDS, type ProposalKind } from '../../catalogue/document/words'
import type { PastState } from '../../keeper/persons-word'
import { KEEPER_ID } from '../../rights/viewer'
import { ask, query } from '../sql'
import { storedDocument } from '../stored-document'

export type Waiting = {
  number: number
  kind: ProposalKind
  contradicts: boolean
  keys: string[]
  /** The document it was written on top of. */
  before: ToolDocument | null
}

export type WatchedTool = {
  id: number
  slug: string
  version: number
  tool: ToolDocument
  past: PastState[]
  /** What was proposed and decided, by key. */
  decided: Set<string>
  /** Proposals that nobody has decided on. */
  waiting: Waiting[]
}

const SLUGS = query(
  { slug: z.string() },
  `select slug from tool join tool_document on tool_id = tool.id
   where publication = 'published' and document -> 'watch' is not null order by slug`,
)

/** The addresses of the tools that have a watch block. */
export async function findWatchedSlugs(): Promise<string[]> {
  return (await ask(SLUGS)).map(({ slug }) => slug)
}

const TOOL = query(
  { id: z.int(), version: z.int(), document: storedDocument },
  `select tool.id, tool.version, document from tool join tool_document on tool_id = tool.id
   where slug = $1 and publication = 'published'`,
)
// What the seed, an import and the keeper wrote is nobody's word: imports and seeds have no account, or note their file.
const PAST = query(
  { document: storedDocument, spokenOn: z.string().nullable() },
  `select r.document, case when r.author_id is not null and r.author_id <> $2 and not exists (
     select from audit_event e where e.tool_id = r.tool_id and e.details ->> 'revision' = r.number::text
       and (e.details ? 'import' or e.details ? 'file'))
     then to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD') end as "spokenOn"
   from revision r where r.tool_id = $1 and r.version is not null order by r.number desc limit 100`,
)
const PROPOSED = query(
  {
    number: z.int(),
    kind: z.enum(PROPOSAL_KINDS),
    contradicts: z.boolean(),
    keys: z.array(z.string()),
    state: z.string(),
    before: storedDocument.nullable(),
  },
  `select k.number, kind::text, contradicts, keys, r.state::text, base.document as before from keeper_proposal k
   join revision r on r.tool_id = k.tool_id and r.number = k.number
   left join revision base on base.tool_id = k.tool_id and base.number = r.base_number and r.state = 'pending'
   where k.tool_id = $1 order by k.number`,
)

/** One tool that is watched; null where readers no longer see it. */
export async function loadWatched(slug: string): Promise<WatchedTool | null> {
  const [row] = await ask(TOOL, slug)
  if (row === undefined) return null
  const [past, proposed] = await Promise.all([ask(PAST, row.id, KEEPER_ID), ask(PROPOSED, row.id)])
  const decided = proposed.filter(({ state }) => ['approved', 'rejected', 'withdrawn'].includes(state))
  return {
    ...{ id: row.id, slug, version: row.version, tool: row.document, past },
    decided: new Set(decided.flatMap(({ keys }) => keys)),
    waiting: proposed.filter(({ state }) => state === 'pending'),
  }
}
