// New tools of an import as drafts: an address each and a revision that waits, as a form's draft is. Readers see none
// of it until somebody publishes them. apply-plan.ts calls it; write-many.ts is for what readers see.

import { withSourceAddresses } from '../../catalogue/document/source-address'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { RunSql } from '../sql'
import { type Author, SCHEMA_VERSION } from './write-tool'

const FIND = `from jsonb_array_elements($1::jsonb) with ordinality d(value, place)
  join tool on tool.slug = d.value ->> 'slug'`

// The address of a tool that an import brought and that was taken back with it is free for the next.
const RESERVE = `insert into tool (slug, name, summary, kind, licence_class, publication)
  select d.value ->> 'slug', d.value ->> 'name', d.value ->> 'summary', (d.value ->> 'kind')::tool_kind, 'unknown', 'draft'
  from jsonb_array_elements($1::jsonb) with ordinality d(value, place) order by place
  on conflict (slug) do update set publication = 'draft', name = excluded.name, summary = excluded.summary
    where tool.publication = 'withdrawn'`

const INSERT_REVISIONS = `insert into revision (tool_id, number, base_number, author_name, author_id, comment, document,
    schema_version, state, publication)
  select tool.id, coalesce(last.number, 0) + 1, last.published, $2, $3, $4, d.value, ${SCHEMA_VERSION}, 'draft', 'draft'
  ${FIND} cross join lateral (select max(number) as number, max(number) filter (where state = 'published') as published
    from revision where tool_id = tool.id) last
  order by place`

const INSERT_AUDIT = `insert into audit_event (action, tool_id, author_name, author_id, details)
  select 'draft-saved', tool.id, $2, $3, $4::jsonb || jsonb_build_object('revision',
    (select max(number) from revision where tool_id = tool.id))
  ${FIND} order by place`

type Drafts = {
  documents: readonly ToolDocument[]
  author: Author
  comment: string
  /** What the audit log says beside the revision's number. */
  details?: Record<string, unknown>
}

/** Saves new tools as drafts within the caller's transaction. */
export async function writeDrafts(
  run: RunSql,
  { documents, author, comment, details = {} }: Drafts,
): Promise<void> {
  if (documents.length === 0) return
  const json = JSON.stringify(documents.map(withSourceAddresses))
  await run(RESERVE, json)
  await run(INSERT_REVISIONS, json, author.name, author.id ?? null, comment)
  await run(INSERT_AUDIT, json, author.name, author.id ?? null, JSON.stringify(details))
}

/** Puts new drafts in the place of those that wait, within the caller's transaction, which holds the tools' rows. */
export async function replaceDrafts(
  run: RunSql,
  { documents, author, comment, details = {} }: Drafts,
): Promise<void> {
  if (documents.length === 0) return
  const json = JSON.stringify(documents.map(withSourceAddresses))
  await run(
    `update revision set state = 'superseded' where state = 'draft' and tool_id in (select tool.id ${FIND})`,
    json,
  )
  await run(INSERT_REVISIONS, json, author.name, author.id ?? null, comment)
  await run(INSERT_AUDIT, json, author.name, author.id ?? null, JSON.stringify(details))
}
