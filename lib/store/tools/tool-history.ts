// All revisions of one tool as those who are signed in see them. What readers see is in changes.ts.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { findRevisions, getRevision, type Revision } from '../revisions/revisions'
import { findTool, type ToolPlace } from './find-tool'

const REVISIONS_PER_PAGE = 50

type Compared = { number: number; at: Date; author: string; comment: string; document: ToolDocument }

export type History = {
  tool: ToolPlace
  /** One page, newest first. */
  revisions: Revision[]
  hasOlder: boolean
  /** The two that were asked for, the older first; null where one of them is not there. */
  pair: [Compared, Compared] | null
}

/** The revisions of a tool that the viewer may see, or null where there is no such tool. Throws NotAllowed, DatabaseUnavailable. */
export async function readHistory(
  viewer: Viewer,
  slug: string,
  { page, compare }: { page: number; compare: readonly [number, number] | null },
): Promise<History | null> {
  requireRight(viewer, 'revisions.see')
  const tool = await findTool(viewer, slug)
  if (tool === null) return null
  const [all, one, other] = await Promise.all([
    findRevisions(viewer, tool.slug),
    compare && getRevision(viewer, tool.slug, Math.min(...compare)),
    compare && getRevision(viewer, tool.slug, Math.max(...compare)),
  ])
  const start = (page - 1) * REVISIONS_PER_PAGE
  return {
    tool,
    revisions: all.slice(start, start + REVISIONS_PER_PAGE),
    hasOlder: all.length > start + REVISIONS_PER_PAGE,
    pair: one && other ? [toCompared(one), toCompared(other)] : null,
  }
}

function toCompared(revision: Revision & { document: ToolDocument }): Compared {
  const { number, createdAt, author, comment, document } = revision
  return { number, at: createdAt, author: author.name, comment, document }
}
