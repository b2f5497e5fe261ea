// The revisions of a tool as history, review and editing read them: what was published for everybody, drafts and
// proposals for those who are signed in. save-change.ts and drafts.ts write them.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { FormValues } from '../../editing/form/typed'
import { may } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { type Publication, publication, type RevisionState, revisionState, typedFields } from '../columns'
import { ask, query } from '../sql'
import { storedDocument } from '../stored-document'

/** A revision without its document. */
export type Revision = {
  toolId: number
  /** The tool's address now. */
  slug: string
  /** Its name in this revision. */
  name: string
  number: number
  /** The published revision it was written on top of; null for a tool's first. */
  baseNumber: number | null
  /** The version of the tool it made; null for drafts and proposals. */
  version: number | null
  state: RevisionState
  /** What became of the tool with it. */
  publication: Publication
  /** The revision it brought back. */
  restoredNumber: number | null
  author: { id: string | null; name: string }
  comment: string
  createdAt: Date
  /** Who decided on it; on a published revision, who approved the proposal it came of. */
  review: { id: string | null; name: string; at: Date; comment: string } | null
  /** The published revision that came of a proposal. */
  resultNumber: number | null
}

export type WholeRevision = Revision & {
  document: ToolDocument /** What was typed into a draft. */
  fields: FormValues | null
}

const COLUMNS = {
  toolId: z.int(),
  slug: z.string(),
  name: z.string(),
  number: z.int(),
  baseNumber: z.int().nullable(),
  version: z.int().nullable(),
  state: revisionState,
  publication,
  restoredNumber: z.int().nullable(),
  authorId: z.string().nullable(),
  authorName: z.string(),
  comment: z.string(),
  createdAt: z.date(),
  reviewerId: z.string().nullable(),
  reviewerName: z.string().nullable(),
  reviewedAt: z.date().nullable(),
  reviewComment: z.string().nullable(),
  resultNumber: z.int().nullable(),
}
type Row = z.output<z.ZodObject<typeof COLUMNS>>

const NAMED = `revision.tool_id as "toolId", tool.slug, revision.document ->> 'name' as name, number,
  base_number as "baseNumber", revision.version, state, revision.publication, restored_number as "restoredNumber",
  author_id as "authorId", author_name as "authorName", comment, revision.created_at as "createdAt",
  reviewer_id as "reviewerId", reviewer_name as "reviewerName", reviewed_at as "reviewedAt",
  review_comment as "reviewComment", result_number as "resultNumber"`

// Null: a reader without an account. Contributors see their own drafts and every proposal, editors all drafts, too.
const VISIBLE = `(state = 'published'
  or ($1::text is not null and (author_id = $1 or base.of_editor or state in ('pending', 'approved', 'rejected'))))`

const seeing = (viewer: Viewer | null) => [
  viewer?.id ?? null,
  viewer !== null && may(viewer.role, 'review.decide'),
]

/** SQL for the id of the tool at a slug ($3), or formerly at it. */
export const TOOL_ID = `select id from tool where slug = $3
  union all select tool_id from alias where kind = 'former-slug' and text = $3 limit 1`

const OF_TOOL = query(
  COLUMNS,
  `select ${NAMED} from revision join tool on tool.id = tool_id cross join (select $2::boolean as of_editor) base
   where tool_id = (${TOOL_ID}) and ${VISIBLE} order by number desc`,
)

/** The revisions of a tool that the viewer (null: a reader) may see, newest first; a former slug finds them, too. */
export async function findRevisions(viewer: Viewer | null, slug: string): Promise<Revision[]> {
  return (await ask(OF_TOOL, ...seeing(viewer), slug)).map(toRevision)
}

const WHOLE = query(
  { ...COLUMNS, document: storedDocument, fields: typedFields.nullable() },
  `select ${NAMED}, document, fields from revision join tool on tool.id = tool_id
   cross join (select $2::boolean as of_editor) base
   where tool_id = (${TOOL_ID}) and number = $4 and ${VISIBLE}`,
)

/** One revision with its document, or null where there is none or the viewer (null: a reader) may not see it. */
export async function getRevision(
  viewer: Viewer | null,
  slug: string,
  number: number,
): Promise<WholeRevision | null> {
  const [row] = await ask(WHOLE, ...seeing(viewer), slug, number)
  return row ? { ...toRevision(row), document: row.document, fields: row.fields } : null
}

const PENDING = query(
  COLUMNS,
  `select ${NAMED} from revision join tool on tool.id = tool_id where state = 'pending'
     and not exists (select from keeper_proposal keeper where keeper.tool_id = tool.id and keeper.number = revision.number)
   order by revision.created_at, revision.id`,
)

/** The proposals of people that wait for review, oldest first; the keeper's are keeper-queue.ts's. */
export async function findPending(): Promise<Revision[]> {
  return (await ask(PENDING)).map(toRevision)
}

function toRevision(row: Row): Revision {
  const { authorId, authorName, reviewerId, reviewerName, reviewedAt, reviewComment, ...rest } = row
  const review =
    reviewerName !== null && reviewedAt !== null
      ? { id: reviewerId, name: reviewerName, at: reviewedAt, comment: reviewComment ?? '' }
      : null
  const { toolId, slug, name, number, baseNumber, version, state, publication } = rest
  const { restoredNumber, comment, createdAt, resultNumber } = rest
  return {
    toolId,
    slug,
    name,
    number,
    baseNumber,
    version,
    state,
    publication,
    restoredNumber,
    author: { id: authorId, name: authorName },
    comment,
    createdAt,
    review,
    resultNumber,
  }
}
