// Saves a tool's document: rows, revision, audit event and the bump of the catalogue in one transaction, or nothing.
// The version is compared and set. save-change.ts and publication.ts call it; seeds and imports use write-many.ts.

import { z } from 'zod'
import { withSourceAddresses } from '../../catalogue/document/source-address'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Publication } from '../columns'
import { query, type RunSql } from '../sql'
import { runWithin, type Transaction } from '../transaction'
import {
  type Addresses,
  findAddresses,
  renameInDocuments,
  withFormerAddresses,
  withPresentAddresses,
} from './tool-documents'
import { insertToolRows, replaceToolRows } from './tool-rows'

/** The version of the tool document's schema that revisions are written in. */
export const SCHEMA_VERSION = 2

export type Author = { name: string; id?: string | null }

export type ToolSave = {
  document: ToolDocument
  /** The tool and the version the editor started from; null for a new tool. */
  base: { id: number; version: number } | null
  /** As they stand while the caller holds the tool; asked for where they are not given. */
  addresses?: Addresses
  author: Author
  comment?: string
  publication?: Publication
  /** The revision whose document this is, brought back. */
  restoredNumber?: number | null
  /** Who approved the proposal this is, and what they say to it. */
  reviewer?: (Author & { comment: string }) | null
  /** The verb of the audit log. */
  action?: string
  /** More work of the same transaction, before readers' catalogue is locked. */
  also?: (saved: ToolSaved) => Promise<void>
}

export type ToolSaved = { id: number; slug: string; version: number; revision: number }

/**
 * Saves a document within a transaction; null when another save came first. Its last work is readers' catalogue, which
 * stays locked to the transaction's end.
 */
export async function writeTool(transaction: Transaction, save: ToolSave): Promise<ToolSaved | null> {
  const { base, publication = 'published' } = save
  const run = runWithin(transaction)
  const cited = withSourceAddresses(save.document)
  const addresses = save.addresses ?? (await findAddresses(run, [cited], base?.id))
  const document = withFormerAddresses(withPresentAddresses(cited, addresses), addresses)
  const id = await write(run, { base, document, publication })
  if (id === null) return null
  const from = addresses.own.at(-1)
  if (from !== undefined && from !== document.slug)
    await renameInDocuments(run, { id, from, to: document.slug })
  const version = (base?.version ?? 0) + 1
  const number = await addRevision(run, { ...save, id, document, version, publication })
  const saved = { id, slug: document.slug, version, revision: number }
  await save.also?.(saved)
  await run('select bump_catalogue_revision()')
  return saved
}

type Written = Pick<ToolSave, 'base' | 'document'> & { publication: Publication }

async function write(run: RunSql, { base, document, publication }: Written): Promise<number | null> {
  if (base === null) return (await insertToolRows(run, [document], publication))[0] ?? null
  return (await replaceToolRows(run, { ...base, document, publication })) ? base.id : null
}

type NewRevision = ToolSave & { id: number; version: number; publication: string }

// `number` counts drafts and proposals, too; the transaction holds the tool's row, so that nobody else counts meanwhile.
const ADD_REVISION = query(
  { number: z.int() },
  `with added as (
    insert into revision (tool_id, number, base_number, author_name, author_id, comment, document, schema_version,
      state, version, publication, restored_number, reviewer_name, reviewer_id, reviewed_at, review_comment)
    select $1, coalesce(max(number), 0) + 1, max(number) filter (where state = 'published'), $2, $3, $4, $5::jsonb, $6,
      'published', $7, $8::publication, $9, $10::text, $11, case when $10::text is not null then now() end, $12
    from revision where tool_id = $1 returning number)
  insert into audit_event (action, tool_id, author_name, author_id, details)
  select $13, $1, $2, $3, jsonb_build_object('revision', number, 'publication', $8::text) from added
  returning (details ->> 'revision')::int as number`,
)

async function addRevision(run: RunSql, { id, document, author, reviewer, ...save }: NewRevision) {
  const rows = await run(
    ADD_REVISION,
    id,
    author.name,
    author.id ?? null,
    save.comment ?? '',
    JSON.stringify(document),
    SCHEMA_VERSION,
    save.version,
    save.publication,
    save.restoredNumber ?? null,
    reviewer?.name ?? null,
    reviewer?.id ?? null,
    reviewer?.comment ?? null,
    save.action ?? (save.base ? 'tool-saved' : 'tool-created'),
  )
  return rows[0]?.number ?? 0 // one row is inserted
}
