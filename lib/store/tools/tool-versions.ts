// Several tools as their forms open, and as versions of them said: one statement each, however many tools.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { toDocument } from '../revisions/stored-document'

export type OpenVersion = {
  id: number
  slug: string
  version: number
  document: ToolDocument
  /** True where the viewer has a draft or a proposal of it. */
  isUnderWay: boolean
}

// Now or formerly; drafts are nobody's to see here.
const AT_ADDRESS = `tool.id = (select id from tool where slug = asked.slug
  union all select tool_id from alias where kind = 'former-slug' and text = asked.slug limit 1)`

/** The tools at these addresses as they stand now, by the address asked at. Throws NotAllowed, DatabaseUnavailable. */
export async function openVersions(viewer: Viewer, slugs: readonly string[]): Promise<OpenVersion[]> {
  requireRight(viewer, 'tools.edit')
  const { rows } = await orUnavailable(() =>
    getDatabase().pool.query<OpenVersion>(
      `select tool.id, asked.slug, version, document, exists (select from revision
         where revision.tool_id = tool.id and author_id = $2 and state in ('draft', 'pending')) as "isUnderWay"
       from unnest($1::text[]) as asked (slug) join tool on ${AT_ADDRESS}
         join tool_document on tool_document.tool_id = tool.id
       where publication <> 'draft'`,
      [slugs, viewer.id],
    ),
  )
  return rows.map((row) => ({ ...row, document: toDocument(row.document) }))
}

/** What versions of tools said, by the address each was asked at, which may be a former one; drafts have none. Throws DatabaseUnavailable. */
export async function findVersions(
  asked: readonly { slug: string; version: number }[],
): Promise<Map<string, ToolDocument>> {
  const { rows } = await orUnavailable(() =>
    getDatabase().pool.query<{ slug: string; document: unknown }>(
      `select asked.slug, document from unnest($1::text[], $2::int[]) as asked (slug, version)
         join tool on ${AT_ADDRESS}
         join revision on revision.tool_id = tool.id and revision.version = asked.version
       where tool.publication <> 'draft'`,
      [asked.map(({ slug }) => slug), asked.map(({ version }) => version)],
    ),
  )
  return new Map(rows.map(({ slug, document }) => [slug, toDocument(document)]))
}
