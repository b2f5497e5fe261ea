// Drafts and proposals: revisions that wait, beside the published rows of their tool, which they do not touch.
// save-edit.ts calls it once the viewer's right is known.

import type { Viewer } from '../auth/viewer'
import type { ToolDocument } from '../catalogue/tool-document'
import type { FormValues } from '../http/form-values'
import { SCHEMA_VERSION } from './save-tool'
import type { RunSql } from './tool-rows'

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
}

/** Adds a draft or a proposal in place of the author's earlier ones; returns the tool and the revision's number. */
export async function addWaiting(run: RunSql, waiting: Waiting): Promise<{ id: number; number: number }> {
  const { state, document, author, comment } = waiting
  const id = waiting.tool?.id ?? (await reserveTool(run, document))
  // Whoever counts the tool's revisions waits here.
  await run('select id from tool where id = $1 for update', id)
  await supersede(run, {
    toolId: id,
    authorId: author.id,
    states: state === 'draft' ? ['draft'] : ['draft', 'pending'],
  })
  const rows = (await run(
    `insert into revision (tool_id, number, base_number, author_name, author_id, comment, document, schema_version,
       state, publication, fields)
     select $1, coalesce(max(number), 0) + 1, max(number) filter (where version = $2), $3, $4, $5, $6::jsonb, $7,
       $8::revision_state, 'draft', $9::jsonb from revision where tool_id = $1 returning number`,
    ...[id, waiting.version, author.name, author.id, comment, JSON.stringify(document), SCHEMA_VERSION],
    ...[state, waiting.fields === null ? null : JSON.stringify(waiting.fields)],
  )) as { number: number }[] // as returned
  const number = rows[0]?.number ?? 0 // one row is inserted
  await run(
    `insert into audit_event (author_id, author_name, action, tool_id, details) values ($1, $2, $3, $4, $5::jsonb)`,
    ...[author.id, author.name, state === 'draft' ? 'draft-saved' : 'change-proposed', id],
    JSON.stringify({ revision: number }),
  )
  return { id, number }
}

/** Marks what somebody wrote earlier and nobody looks at any more. */
export async function supersede(
  run: RunSql,
  { toolId, authorId, states }: { toolId: number; authorId: string; states: ('draft' | 'pending')[] },
): Promise<void> {
  await run(
    `update revision set state = 'superseded'
     where tool_id = $1 and author_id = $2 and state = any($3::revision_state[])`,
    ...[toolId, authorId, states],
  )
}

async function reserveTool(run: RunSql, { slug, name, summary, kind }: ToolDocument): Promise<number> {
  const rows = (await run(
    `insert into tool (slug, name, summary, kind, licence_class, publication)
     values ($1, $2, $3, $4::tool_kind, 'unknown', 'draft') returning id`,
    ...[slug, name, summary, kind],
  )) as { id: number }[] // as returned
  return rows[0]?.id ?? 0 // one row is inserted
}
