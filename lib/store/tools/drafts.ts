// Drafts and proposals: revisions that wait, beside the published rows of their tool, which they do not touch.
// save-change.ts calls it once the viewer's right is known.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { FormValues } from '../../editing/form/typed'
import type { Viewer } from '../../rights/viewer'
import { revisionState } from '../columns'
import { query, type RunSql } from '../sql'
import { SCHEMA_VERSION } from './write-tool'

export type Waiting = {
  state: 'draft' | 'pending'
  /** Null: the tool is new, and its address is taken from here on. */
  tool: { id: number; version: number } | null
  /** The version it was written on top of. */
  version: number | null
  document: ToolDocument
  /** What was typed, where that is not a whole document. */
  fields: FormValues | null
  author: Pick<Viewer, 'id' | 'name'>
  comment: string
  /** The waiting revision that the form was opened with. */
  from: number
}

const INSERT_WAITING = query(
  { number: z.int() },
  `insert into revision (tool_id, number, base_number, author_name, author_id, comment, document, schema_version, state,
     publication, fields)
   select $1, coalesce(max(number), 0) + 1, max(number) filter (where version = $2), $3, $4, $5, $6::jsonb, $7,
     $8::revision_state, 'draft', $9::jsonb from revision where tool_id = $1 returning number`,
)

type Added = { id: number; number: number /** As `supersede` has it. */; replaced: number[] }

/** Adds a draft or a proposal in place of what it goes on from; returns the tool and the revision's number. */
export async function addWaiting(run: RunSql, waiting: Waiting): Promise<Added> {
  const { state, document, author, comment } = waiting
  const id = waiting.tool?.id ?? (await reserveTool(run, document))
  // Whoever counts the tool's revisions waits here.
  await run('select id from tool where id = $1 for update', id)
  const { from } = waiting
  const replaced = await supersede(run, {
    toolId: id,
    authorId: author.id,
    from,
    proposes: state === 'pending',
  })
  const rows = await run(
    INSERT_WAITING,
    id,
    waiting.version,
    author.name,
    author.id,
    comment,
    JSON.stringify(document),
    SCHEMA_VERSION,
    state,
    waiting.fields === null ? null : JSON.stringify(waiting.fields),
  )
  const number = rows[0]?.number ?? 0 // one row is inserted
  await run(
    `insert into audit_event (author_id, author_name, action, tool_id, details) values ($1, $2, $3, $4, $5::jsonb)`,
    author.id,
    author.name,
    state === 'draft' ? 'draft-saved' : 'change-proposed',
    id,
    JSON.stringify({ revision: number }),
  )
  return { id, number, replaced }
}

// A later proposal came of another window: it waits on.
const SUPERSEDE = query(
  { number: z.int(), was: revisionState },
  `update revision set state = 'superseded' from (
     select id, number, state as was from revision where tool_id = $1 and author_id = $2
       and (state = 'draft' or $4 and state = 'pending' and number <= $3)) earlier
   where revision.id = earlier.id returning earlier.number, was`,
)

type Followed = {
  toolId: number
  authorId: string
  /** The waiting revision that was gone on from; 0 for none. */
  from: number
  /** True where what follows goes to the queue or to readers: proposals up to `from` then wait no more. */
  proposes: boolean
}

/** Marks what somebody wrote earlier in place of which something stands now; returns the drafts among it that were not gone on from. */
export async function supersede(
  run: RunSql,
  { toolId, authorId, from, proposes }: Followed,
): Promise<number[]> {
  const rows = await run(SUPERSEDE, toolId, authorId, from, proposes)
  return rows.flatMap(({ number, was }) => (was === 'draft' && number !== from ? [number] : []))
}

const RESERVE = query(
  { id: z.int() },
  `insert into tool (slug, name, summary, kind, licence_class, publication)
   values ($1, $2, $3, $4::tool_kind, 'unknown', 'draft') returning id`,
)

async function reserveTool(run: RunSql, { slug, name, summary, kind }: ToolDocument): Promise<number> {
  const rows = await run(RESERVE, slug, name, summary, kind)
  return rows[0]?.id ?? 0 // one row is inserted
}
