// Saves a tool's document: rows, revision, audit event and the bump of the catalogue in one transaction, or nothing.
// The version is compared and set. save-edit.ts and publication.ts call it; seeds and imports use save-many.ts.

import { withSourceAddresses } from '../catalogue/source-address'
import type { ToolDocument } from '../catalogue/tool-document'
import { renameInDocuments, withPresentAddresses } from './tool-documents'
import { insertToolRows, replaceToolRows } from './tool-rows'
import { type RunSql, runWithin, type Transaction } from './transaction'

/** The version of the tool document's schema that revisions are written in. */
export const SCHEMA_VERSION = 1

export type Author = { name: string; id?: string | null }

export type ToolSave = {
  document: ToolDocument
  /** The tool and the version the editor started from; null for a new tool. */
  base: { id: number; version: number } | null
  author: Author
  comment?: string
  publication?: 'draft' | 'published' | 'withdrawn'
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
export async function saveWithin(transaction: Transaction, save: ToolSave): Promise<ToolSaved | null> {
  const { base, author, publication = 'published' } = save
  const run = runWithin(transaction)
  const [given = save.document] = await withPresentAddresses(run, [withSourceAddresses(save.document)])
  let document = given
  let id: number
  let version = 1
  if (base) {
    const { id: toolId, version: expected } = base
    const hit = await transaction.tool.updateMany({
      where: { id: toolId, version: expected },
      data: { version: { increment: 1 } },
    })
    if (hit.count === 0) return null
    id = toolId
    version = expected + 1
    const former = await findFormerSlugs(run, id, document)
    document = { ...document, formerSlugs: former.slugs }
    await replaceToolRows(run, { id, document: JSON.stringify(document), publication })
    if (former.last !== document.slug)
      await renameInDocuments(run, { id, from: former.last, to: document.slug })
  } else {
    await insertToolRows(run, JSON.stringify([document]), publication)
    ;({ id } = await transaction.tool.findUniqueOrThrow({
      where: { slug: document.slug },
      select: { id: true },
    }))
  }
  const number = await addRevision(run, { ...save, id, document, version, publication })
  await transaction.auditEvent.create({
    data: {
      ...{ action: save.action ?? (base ? 'tool-saved' : 'tool-created'), toolId: id },
      ...{ authorName: author.name, authorId: author.id ?? null, details: { revision: number, publication } },
    },
  })
  const saved = { id, slug: document.slug, version, revision: number }
  await save.also?.(saved)
  // Now, not at commit: a refusal must come before the row of the catalogue's revision is locked.
  await run('set constraints all immediate')
  await run('select bump_catalogue_revision()')
  return saved
}

// A rename, or the restoring of an old document, never drops an address that links from outside lead to.
async function findFormerSlugs(run: RunSql, id: number, document: ToolDocument) {
  const stored = (await run(
    `select text from (select text, position from alias where tool_id = $1 and kind = 'former-slug'
     union all select slug, 9999 from tool where id = $1) once order by position`,
    id,
  )) as { text: string }[] // as selected
  const once = [...document.formerSlugs, ...stored.map(({ text }) => text)]
  const slugs = [...new Set(once)].filter((slug) => slug !== document.slug)
  return { slugs, last: stored.at(-1)?.text ?? document.slug }
}

type NewRevision = ToolSave & { id: number; version: number; publication: string }

// `number` counts drafts and proposals, too; the caller holds the tool's row, so that nobody else counts meanwhile.
async function addRevision(run: RunSql, { id, document, author, reviewer, ...save }: NewRevision) {
  const rows = (await run(
    `insert into revision (tool_id, number, base_number, author_name, author_id, comment, document, schema_version,
       state, version, publication, restored_number, reviewer_name, reviewer_id, reviewed_at, review_comment)
     select $1, coalesce(max(number), 0) + 1, max(number) filter (where state = 'published'), $2, $3, $4, $5::jsonb, $6,
       'published', $7, $8::publication, $9, $10::text, $11, case when $10::text is not null then now() end, $12
     from revision where tool_id = $1 returning number`,
    ...[id, author.name, author.id ?? null, save.comment ?? '', JSON.stringify(document), SCHEMA_VERSION],
    ...[save.version, save.publication, save.restoredNumber ?? null],
    ...[reviewer?.name ?? null, reviewer?.id ?? null, reviewer?.comment ?? null],
  )) as { number: number }[] // as returned
  return rows[0]?.number ?? 0 // one row is inserted
}
