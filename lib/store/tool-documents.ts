// The document of each tool as its last save wrote it: what the catalogue is loaded from. tool-rows.ts writes it beside
// the rows, which are a projection of it.

import type { ToolDocument } from '../catalogue/tool-document'
import type { RunSql } from './transaction'

/** Puts the documents of the JSON array $1 in the place of those of the same slugs; the bump stamps their revision. */
export const WRITE_DOCUMENTS = `insert into tool_document (tool_id, document)
  select tool.id, d.value from json_array_elements($1::json) d join tool on tool.slug = d.value ->> 'slug'
  on conflict (tool_id) do update set document = excluded.document, revision = null`

/** Lets the documents that relate to tool `id` follow it from its old address to its new one. */
export async function renameInDocuments(
  run: RunSql,
  { id, from, to }: { id: number; from: string; to: string },
): Promise<void> {
  const related = (await run(
    `select tool_id as id, document from tool_document
     where tool_id in (select tool_id from relation where to_id = $1) order by tool_id for update`,
    id,
  )) as { id: number; document: ToolDocument }[] // as selected
  const documents = related.map(({ document }) => {
    const relations = document.relations.map((one) => (one.to === from ? { ...one, to } : one))
    return { ...document, relations }
  })
  if (documents.length > 0) await run(WRITE_DOCUMENTS, JSON.stringify(documents))
}

/** Documents whose relations lead to tools where these are today, not to an address that one formerly had. */
export async function withPresentAddresses(
  run: RunSql,
  documents: readonly ToolDocument[],
): Promise<ToolDocument[]> {
  const asked = [...new Set(documents.flatMap(({ relations }) => relations.map(({ to }) => to)))]
  if (asked.length === 0) return [...documents]
  const rows = (await run(
    `select text as former, slug from alias join tool on tool.id = tool_id
     where alias.kind = 'former-slug' and text = any($1::text[])`,
    asked,
  )) as { former: string; slug: string }[] // as selected
  if (rows.length === 0) return [...documents]
  const present = new Map(rows.map(({ former, slug }) => [former, slug]))
  return documents.map((document) => ({
    ...document,
    relations: document.relations.map((one) => ({ ...one, to: present.get(one.to) ?? one.to })),
  }))
}
