// Drafts of tools that nobody has published, set aside: their addresses stay taken, what was written stays in the
// history, and publishing such a tool again brings it to readers for the first time.

import type { RunSql } from '../sql'
import { type Author, SCHEMA_VERSION } from './write-tool'

type Withdrawing = {
  toolIds: readonly number[]
  author: Author
  comment: string
  /** What the audit log says beside the revision's number. */
  details?: Record<string, unknown>
}

const WITHDRAW = `update tool set publication = 'withdrawn', version = version + 1, updated_at = now()
  where id = any($1) and publication = 'draft'`

// What was written last is what the revision says.
const INSERT_REVISIONS = `insert into revision (tool_id, number, base_number, author_name, author_id, comment, document,
    schema_version, state, version, publication)
  select tool.id, last.number + 1, last.published, $2, $3, $4, written.document, ${SCHEMA_VERSION}, 'published',
    tool.version, 'withdrawn'
  from tool cross join lateral (select max(number) as number, max(number) filter (where state = 'published') as published
    from revision where tool_id = tool.id) last
  join revision written on written.tool_id = tool.id and written.number = last.number
  where tool.id = any($1) order by tool.id`

const CLOSE = `update revision set state = 'superseded' where tool_id = any($1) and state in ('draft', 'pending')`

const INSERT_AUDIT = `insert into audit_event (action, tool_id, author_name, author_id, details)
  select 'tool-withdrawn', tool.id, $2, $3, $4::jsonb || jsonb_build_object('publication', 'withdrawn', 'revision',
    (select max(number) from revision where tool_id = tool.id))
  from tool where tool.id = any($1) order by tool.id`

/** Withdraws tools that are drafts within the caller's transaction, which holds their rows. */
export async function withdrawDrafts(run: RunSql, withdrawing: Withdrawing): Promise<void> {
  const { toolIds, author, comment, details = {} } = withdrawing
  if (toolIds.length === 0) return
  await run(WITHDRAW, toolIds)
  await run(INSERT_REVISIONS, toolIds, author.name, author.id ?? null, comment)
  await run(CLOSE, toolIds)
  await run(INSERT_AUDIT, toolIds, author.name, author.id ?? null, JSON.stringify(details))
}
