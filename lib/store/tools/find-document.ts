// One tool as it stands now, published or not: for editing, which must not trust the catalogue in memory.

import type pg from 'pg'
import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { Viewer } from '../../rights/viewer'
import { publication, savedDocument } from '../columns'
import { query, runOn } from '../sql'
import { toDocument } from '../stored-document'
import { findTool } from './find-tool'

const storedTool = { id: z.int(), version: z.int(), publication, document: savedDocument }
const STORED = query(
  storedTool,
  'select id, version, publication, document from tool join tool_document on tool_id = id where slug = $1',
)
export type StoredTool = z.output<z.ZodObject<typeof storedTool>>

/** The tool with this slug and the version a save must name, or null where nothing was ever published there. */
export async function getStoredTool(pool: pg.Pool, slug: string): Promise<StoredTool | null> {
  const [tool] = await orUnavailable(() => runOn(pool)(STORED, slug))
  return tool ?? null
}

/** What a version of a tool says, or null where there is none that the viewer may see. Throws DatabaseUnavailable. */
export async function getVersion(
  viewer: Viewer,
  slug: string,
  version: number,
): Promise<ToolDocument | null> {
  const tool = await findTool(viewer, slug)
  if (tool === null) return null
  const where = { toolId_version: { toolId: tool.id, version } }
  const found = await orUnavailable(() =>
    getDatabase().prisma.revision.findUnique({ where, select: { document: true } }),
  )
  return found && toDocument(found.document)
}
