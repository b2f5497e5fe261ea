// A tool by its address, for editing: whatever its state, unless it is somebody else's that nobody may see yet.

import { may } from '../../auth/rights'
import type { Viewer } from '../../auth/viewer'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { RunSql } from '../transaction'

export type Publication = 'draft' | 'published' | 'withdrawn'
export type ToolPlace = { id: number; slug: string; name: string; version: number; publication: Publication }

/** The tool at an address, now or formerly; null where there is none or it is another contributor's unpublished one. */
export async function findTool(viewer: Viewer, slug: string): Promise<ToolPlace | null> {
  const { rows } = await orUnavailable(() =>
    getDatabase().pool.query<ToolPlace>(
      `select id, slug, name, version, publication from tool
       where id = (${TOOL_AT}) and (publication <> 'draft' or $2 or exists (
         select from revision where tool_id = tool.id and (author_id = $3 or state = 'pending')))`,
      [slug, may(viewer.role, 'review.decide'), viewer.id],
    ),
  )
  return rows[0] ?? null
}

/** SQL for the id of the tool at the address $1, now or formerly. */
const TOOL_AT = `select id from (select id, 1 as turn from tool where slug = $1
  union all select tool_id, 2 from alias where kind = 'former-slug' and text = $1) at order by turn limit 1`

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
