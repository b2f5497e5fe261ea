// What the form of a tool opens with: the published document or the viewer's draft of it, and what stands beside.
// One statement, whatever the tool.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { FormValues } from '../../editing/form/typed'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import type { RevisionState } from '../revisions/revisions'
import { toDocument } from '../revisions/stored-document'
import type { Publication } from './find-tool'
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

export type Draft = {
  number: number
  state: RevisionState
  authorName: string
  createdAt: Date
  comment: string
  /** The version it was written on top of; null where none was published then. */
  version: number | null
  document: ToolDocument
  /** What was typed. */
  fields: FormValues | null
}

type Row = {
  document: unknown
  pending: number
  savedBy: string | null
  isOwnSave: boolean | null
  draft: (Omit<Draft, 'createdAt' | 'document'> & { createdAt: string; document: unknown }) | null
}

const QUERY = `select
  (select document from revision where tool_id = $1 and (version = $2 or version is null)
    order by version nulls last, number desc limit 1) as document,
  (select count(*)::int from revision where tool_id = $1 and state = 'pending') as pending,
  (select author_name from revision where tool_id = $1 and version = $2) as "savedBy",
  (select author_id = $3 from revision where tool_id = $1 and version = $2) as "isOwnSave",
  (select json_build_object('number', draft.number, 'state', state, 'authorName', author_name, 'createdAt', created_at,
      'comment', comment, 'document', document, 'fields', fields,
      'version', (select version from revision base where base.tool_id = $1 and base.number = draft.base_number))
    from revision draft where tool_id = $1 and state in ('draft', 'pending') and (author_id = $3 or $4)
    order by (author_id = $3) desc, number desc limit 1) as draft`

/** Opens the form of a tool, or null where there is none that the viewer may see. Throws NotAllowed, DatabaseUnavailable. */
export async function openTool(viewer: Viewer, slug: string): Promise<OpenTool | null> {
  requireRight(viewer, 'tools.edit')
  const tool = await findTool(viewer, slug)
  if (tool === null) return null
  const { id, version, publication } = tool
  const values = [id, version, viewer.id, publication === 'draft']
  const { rows } = await orUnavailable(() => getDatabase().pool.query<Row>(QUERY, values))
  const [row] = rows
  if (!row?.document) return null
  const draft = row.draft && {
    ...row.draft,
    createdAt: new Date(row.draft.createdAt),
    document: toDocument(row.draft.document),
  }
  const { pending, savedBy } = row
  const document = toDocument(row.document)
  const isOwnSave = row.isOwnSave ?? false
  return { id, slug: tool.slug, publication, version, document, draft, pending, savedBy, isOwnSave }
}
