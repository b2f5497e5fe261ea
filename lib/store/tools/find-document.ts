// One tool as it stands now, published or not: for editing, which must not trust the catalogue in memory.

import type pg from 'pg'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { Viewer } from '../../rights/viewer'
import { toDocument } from '../revisions/stored-document'
import { findTool } from './find-tool'

export type StoredTool = {
  id: number
  version: number
  publication: 'draft' | 'published' | 'withdrawn'
  document: ToolDocument
}

/** The tool with this slug and the version a save must name, or null where nothing was ever published there. */
export async function getStoredTool(pool: pg.Pool, slug: string): Promise<StoredTool | null> {
  const { rows } = await orUnavailable(() =>
    pool.query<StoredTool>(
      'select id, version, publication, document from tool join tool_document on tool_id = id where slug = $1',
      [slug],
    ),
  )
  return rows[0] ?? null
}

/** What a version of a tool says, or null where there is none that the viewer may see. Throws DatabaseUnavailable. */
export async function getVersion(
  viewer: Viewer,
  slug: string,
  version: number,
): Promise<ToolDocument | null> {
  const tool = await findTool(viewer, slug)
  if (tool === null) return null
  const { rows } = await orUnavailable(() =>
    getDatabase().pool.query<{ document: unknown }>(
      'select document from revision where tool_id = $1 and version = $2',
      [tool.id, version],
    ),
  )
  return rows[0] ? toDocument(rows[0].document) : null
}
