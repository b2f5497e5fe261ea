// Tools in the documents of others: relations, advice, guides and what works with what name them by their address, which
// an editor may change. A document that is kept names the address of today.

import { z } from 'zod'
import { findNamedTools, renameNamedTools } from '../../catalogue/document/named-tools'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { query, type RunSql } from '../sql'
import { storedDocument } from '../stored-document'

export type Addresses = {
  /** Former address → that of today, for the tools that relations name. */
  moved: Map<string, string>
  /** The addresses that the tool itself had so far, the present one last; none for a new tool. */
  own: string[]
}

const ADDRESSES = query(
  { moved: z.array(z.tuple([z.string(), z.string()])), own: z.array(z.string()) },
  `select
  (select coalesce(json_agg(json_build_array(text, slug)), '[]') from alias join tool on tool.id = tool_id
    where alias.kind = 'former-slug' and text = any($1::text[])) as moved,
  (select coalesce(json_agg(text order by position), '[]') from (
    select text, position from alias where tool_id = $2 and kind = 'former-slug'
    union all select slug, 9999 from tool where id = $2) had) as own`,
)

/** What became of the addresses that documents name, and those that tool `id` had; null for new tools. */
export async function findAddresses(
  run: RunSql,
  documents: readonly ToolDocument[],
  id: number | null = null,
): Promise<Addresses> {
  const named = [...new Set(documents.flatMap(findNamedTools).map(({ slug }) => slug))]
  if (named.length === 0 && id === null) return { moved: new Map(), own: [] }
  const [row] = await run(ADDRESSES, named, id)
  return { moved: new Map(row?.moved), own: row?.own ?? [] }
}

/** The document with every other tool under the address of today. */
export function withPresentAddresses(
  document: ToolDocument,
  { moved }: Pick<Addresses, 'moved'>,
): ToolDocument {
  if (moved.size === 0) return document
  return renameNamedTools(document, (slug) => moved.get(slug) ?? slug)
}

/** The document with every address its tool ever had: neither a rename nor an old text drops what links from outside lead to. */
export function withFormerAddresses(document: ToolDocument, { own }: Pick<Addresses, 'own'>): ToolDocument {
  const once = new Set([...document.formerSlugs, ...own])
  once.delete(document.slug)
  return { ...document, formerSlugs: [...once] }
}

const NAMING = query(
  { id: z.int(), document: storedDocument },
  // Guides and ranges have no rows of their own: their documents hold the address as a text in quotes.
  `select tool_id as id, document from tool_document
   where tool_id in (select tool_id from relation where to_id = $1
     union all select tool_id from advice where instead_id = $1)
     or strpos(document::text, $2) > 0 order by tool_id for update`,
)

/** Lets the documents that name tool `id` follow it from its old address to its new one. */
export async function renameInDocuments(
  run: RunSql,
  { id, from, to }: { id: number; from: string; to: string },
): Promise<void> {
  const related = await run(NAMING, id, JSON.stringify(from))
  const renamed = { moved: new Map([[from, to]]) }
  const documents = related.map(({ document }) => withPresentAddresses(document, renamed))
  await run(
    `update tool_document set document = d.value, revision = null
     from json_array_elements($1::json) with ordinality d(value, place) where tool_id = ($2::int[])[place]`,
    JSON.stringify(documents),
    related.map((one) => one.id),
  )
}
