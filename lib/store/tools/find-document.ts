// One tool as it stands now, published or not: for editing, which must not trust the catalogue in memory.

import type pg from 'pg'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { orUnavailable } from '../../db/unavailable'

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
