// Several tools as their forms open, and as versions of them said: one statement each, however many tools.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { ask, query } from '../sql'
import { storedDocument } from '../stored-document'

const openVersion = {
  id: z.int(),
  slug: z.string(),
  version: z.int(),
  document: storedDocument,
  /** True where the viewer has a draft or a proposal of it. */
  isUnderWay: z.boolean(),
}
export type OpenVersion = z.output<z.ZodObject<typeof openVersion>>

// Now or formerly; drafts are nobody's to see here.
const AT_ADDRESS = `tool.id = (select id from tool where slug = asked.slug
  union all select tool_id from alias where kind = 'former-slug' and text = asked.slug limit 1)`

const OPEN = query(
  openVersion,
  `select tool.id, asked.slug, version, document, exists (select from revision
     where revision.tool_id = tool.id and author_id = $2 and state in ('draft', 'pending')) as "isUnderWay"
   from unnest($1::text[]) as asked (slug) join tool on ${AT_ADDRESS}
     join tool_document on tool_document.tool_id = tool.id
   where publication <> 'draft'`,
)

/** The tools at these addresses as they stand now, by the address asked at. Throws NotAllowed, DatabaseUnavailable. */
export async function openVersions(viewer: Viewer, slugs: readonly string[]): Promise<OpenVersion[]> {
  requireRight(viewer, 'tools.edit')
  return ask(OPEN, slugs, viewer.id)
}

const SAID = query(
  { slug: z.string(), document: storedDocument },
  `select asked.slug, document from unnest($1::text[], $2::int[]) as asked (slug, version)
     join tool on ${AT_ADDRESS}
     join revision on revision.tool_id = tool.id and revision.version = asked.version
   where tool.publication <> 'draft'`,
)

/** What versions of tools said, by the address each was asked at, which may be a former one; drafts have none. Throws DatabaseUnavailable. */
export async function findVersions(
  asked: readonly { slug: string; version: number }[],
): Promise<Map<string, ToolDocument>> {
  const rows = await ask(
    SAID,
    asked.map(({ slug }) => slug),
    asked.map(({ version }) => version),
  )
  return new Map(rows.map(({ slug, document }) => [slug, document]))
}
