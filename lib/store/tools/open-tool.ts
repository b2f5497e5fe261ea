// What the form of a tool opens with: the published document or the viewer's draft of it, and what stands beside.
// One statement, whatever the tool.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { type Publication, revisionState, typedFields } from '../columns'
import { ask, query } from '../sql'
import { maybeDocument, storedDocument } from '../stored-document'
import { findTool } from './find-tool'

export type OpenTool = {
  id: number
  slug: string
  publication: Publication
  version: number
  /** The published document; of a tool never published, what was written last. */
  document: ToolDocument
  /** The viewer's own draft or waiting proposal; for a tool never published that of whoever wrote last, where the viewer may see it. */
  draft: Draft | null
  /** Proposals that wait for review. */
  pending: number
  /** Who saved the version there is; null where none was published. */
  savedBy: string | null
  /** True where that was the viewer, in another window. */
  isOwnSave: boolean
}

const draft = z.object({
  number: z.int(),
  state: revisionState,
  authorName: z.string(),
  createdAt: z.coerce.date(),
  comment: z.string(),
  /** The version it was written on top of; null where none was published then. */
  version: z.int().nullable(),
  document: storedDocument,
  /** What was typed. */
  fields: typedFields.nullable(),
})
export type Draft = z.output<typeof draft>

const columns = {
  document: maybeDocument,
  pending: z.int(),
  savedBy: z.string().nullable(),
  isOwnSave: z.boolean().nullable(),
  draft: draft.nullable(),
}

const OPEN = query(
  columns,
  `select
  (select document from revision where tool_id = $1 and (version = $2 or version is null)
    order by version nulls last, number desc limit 1) as document,
  (select count(*)::int from revision where tool_id = $1 and state = 'pending') as pending,
  (select author_name from revision where tool_id = $1 and version = $2) as "savedBy",
  (select author_id = $3 from revision where tool_id = $1 and version = $2) as "isOwnSave",
  (select json_build_object('number', draft.number, 'state', state, 'authorName', author_name, 'createdAt', created_at,
      'comment', comment, 'document', document, 'fields', fields,
      'version', (select version from revision base where base.tool_id = $1 and base.number = draft.base_number))
    from revision draft where tool_id = $1 and state in ('draft', 'pending') and (author_id = $3 or $4)
    order by (author_id = $3) desc, number desc limit 1) as draft`,
)

/** Opens the form of a tool, or null where there is none that the viewer may see. Throws NotAllowed, DatabaseUnavailable. */
export async function openTool(viewer: Viewer, slug: string): Promise<OpenTool | null> {
  requireRight(viewer, 'tools.edit')
  const tool = await findTool(viewer, slug)
  if (tool === null) return null
  const { id, version, publication } = tool
  const [row] = await ask(OPEN, id, version, viewer.id, publication === 'draft')
  if (!row?.document) return null
  const { document, draft, pending, savedBy } = row
  const isOwnSave = row.isOwnSave ?? false
  return { id, slug: tool.slug, publication, version, document, draft, pending, savedBy, isOwnSave }
}
