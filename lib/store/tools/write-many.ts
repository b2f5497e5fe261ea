// Saves many tools at once, by the rules of write-tool.ts: rows, a revision and an audit event for each, in as many
// statements as for one. For imports and for changes of the vocabulary that facts follow.

import { withSourceAddresses } from '../../catalogue/document/source-address'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { RunSql } from '../sql'
import { findAddresses, withPresentAddresses } from './tool-documents'
import { insertToolRows, replaceRowsOfMany } from './tool-rows'
import { type Author, SCHEMA_VERSION } from './write-tool'

export type ManySaves = {
  created: readonly ToolDocument[]
  /** Whole documents of tools that exist, by slug; the caller holds their rows locked. */
  updated: readonly ToolDocument[]
  author: Author
  comment: string
  publication?: 'published' | 'withdrawn'
  /** The verb of the audit log for what existed. */
  action?: string
  /** What the audit log says beside the revision's number. */
  details?: Record<string, unknown>
}

const FIND = `from jsonb_array_elements($1::jsonb) with ordinality d(value, place)
  join tool on tool.slug = d.value ->> 'slug'`

const INSERT_REVISIONS = `insert into revision (tool_id, number, base_number, author_name, author_id, comment, document,
    schema_version, state, version, publication)
  select tool.id, coalesce(last.number, 0) + 1, last.published, $2, $3, $4, d.value, ${SCHEMA_VERSION}, 'published',
    tool.version, tool.publication
  ${FIND} cross join lateral (select max(number) as number, max(number) filter (where state = 'published') as published
    from revision where tool_id = tool.id) last
  order by place`

const INSERT_AUDIT = `insert into audit_event (action, tool_id, author_name, author_id, details)
  select $4, tool.id, $2, $3, $5::jsonb || jsonb_build_object('publication', tool.publication,
    'revision', (select max(number) from revision where tool_id = tool.id))
  ${FIND} order by place`

/** Saves all of them within the caller's transaction, which bumps the catalogue's revision last. */
export async function writeMany(run: RunSql, saves: ManySaves): Promise<void> {
  const { author, comment, details = {}, publication = 'published' } = saves
  const write = async (tools: readonly ToolDocument[], action: string) => {
    if (tools.length === 0) return
    const cited = tools.map(withSourceAddresses)
    const addresses = await findAddresses(run, cited)
    const documents = cited.map((document) => withPresentAddresses(document, addresses))
    const json = JSON.stringify(documents)
    if (tools === saves.created) await insertToolRows(run, documents, publication)
    else await replaceRowsOfMany(run, documents, publication)
    await run(INSERT_REVISIONS, json, author.name, author.id ?? null, comment)
    await run(INSERT_AUDIT, json, author.name, author.id ?? null, action, JSON.stringify(details))
  }
  // New ones first: what is updated may relate to them. They may relate to what is there already.
  await write(saves.created, 'tool-created')
  await write(saves.updated, saves.action ?? 'tool-saved')
}
