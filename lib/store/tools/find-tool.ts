// A tool by its address, for editing: whatever its state, unless it is somebody else's that nobody may see yet.

import { findNamedTools } from '../../catalogue/document/named-tools'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { may } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { toDocument } from '../revisions/stored-document'
import type { RunSql } from '../transaction'
import type { Addresses } from './tool-documents'

export type Publication = 'draft' | 'published' | 'withdrawn'
export type ToolPlace = { id: number; slug: string; name: string; version: number; publication: Publication }

/** SQL for the tool at an address, now or formerly, as far as a viewer may see it; each is a place of a value. */
export const toolSeenAt = ({ slug, mayReview, viewer }: Record<'slug' | 'mayReview' | 'viewer', string>) =>
  `select id, slug, name, version, publication from tool
   where id = (select id from (select id, 1 as turn from tool where slug = ${slug}
       union all select tool_id, 2 from alias where kind = 'former-slug' and text = ${slug}) at order by turn limit 1)
     and (publication <> 'draft' or ${mayReview}::boolean or exists (
       select from revision where tool_id = tool.id and (author_id = ${viewer} or state = 'pending')))`

/**
 * The version of a tool that was never published. What was written then and knows no published revision as its ground
 * stands on this one, whatever was published since: on what the tool's first revision said.
 */
export const FIRST_VERSION = 1

/** The tool at an address, now or formerly; null where there is none or it is another contributor's unpublished one. */
export async function findTool(viewer: Viewer, slug: string): Promise<ToolPlace | null> {
  const query = toolSeenAt({ slug: '$1', mayReview: '$2', viewer: '$3' })
  const values = [slug, may(viewer.role, 'review.decide'), viewer.id]
  const { rows } = await orUnavailable(() => getDatabase().pool.query<ToolPlace>(query, values))
  return rows[0] ?? null
}

type HeldTool = ToolPlace & {
  addresses: Addresses
  /** The revision that holds its version; null where nothing was published yet. */
  said: { number: number; document: ToolDocument } | null
  /** True where the viewer has a draft or a proposal of it. */
  waits: boolean
}

type HeldRow = ToolPlace & Pick<HeldTool, 'said' | 'waits'> & { moved: [string, string][]; own: string[] }

/** Holds the row of a tool to the end of the transaction, with all that saving `document` there has to know of it. */
export async function holdTool(
  run: RunSql,
  { id, document, viewer }: { id: number; document: ToolDocument; viewer: Pick<Viewer, 'id'> },
): Promise<HeldTool> {
  const named = findNamedTools(document).map(({ slug }) => slug)
  const rows = await run('select hold_tool($1::int, $2::text[], $3) as held', id, named, viewer.id)
  const held = (rows as { held: HeldRow | null }[])[0]?.held // as selected
  if (!held) throw new Error(`There is no tool ${id}.`)
  const { moved, own, said, ...tool } = held
  return {
    ...tool,
    said: said && { ...said, document: toDocument(said.document) },
    addresses: { moved: new Map(moved), own: [...own, tool.slug] },
  }
}

/** Holds the row of a tool to the end of the transaction, so that its version stands. */
export async function lockTool(run: RunSql, id: number): Promise<ToolPlace> {
  const rows = await run(
    'select id, slug, name, version, publication::text from tool where id = $1 for update',
    id,
  )
  const [tool] = rows as ToolPlace[] // as selected
  if (!tool) throw new Error(`There is no tool ${id}.`)
  return tool
}
