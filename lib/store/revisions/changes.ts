// What was published, newest first, each with the document it followed: the history of a tool, the list of changes
// and the feeds. Drafts, proposals and tools that are not public never come through here.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { ask, query } from '../sql'
import { maybeDocument, storedDocument } from '../stored-document'
import { TOOL_ID } from './revisions'

export type Change = {
  /** Of the revision; never used again. */
  id: number
  /** The tool's address now. */
  slug: string
  /** The tool's name in this revision. */
  name: string
  number: number
  at: Date
  /** The display name of whoever wrote it, as it is now. */
  author: string
  /** Who approved it, where it was proposed. */
  approver: string | null
  comment: string
  /** The revision it brought back. */
  restoredNumber: number | null
  document: ToolDocument
  /** What readers saw before; null for a tool's first. */
  before: { number: number; document: ToolDocument } | null
}

export type ChangesFilter = { tool?: string; category?: string }

/** Changes of one or some tools, or of a category, published after the one day (YYYY-MM-DD, UTC) and up to the other. */
export type ChangesBetween = { tools: readonly string[]; category: string | null; from: string; to: string }

export type ChangePage = {
  changes: Change[]
  /** True where there are older ones. */
  hasOlder: boolean
}

// A withdrawn tool, and what was written while it was withdrawn, is nothing readers ever saw.
const PUBLIC = `revision.state = 'published' and revision.publication = 'published' and tool.publication = 'published'`

// The page is cut out first: looking for what came before is done for its rows only.
const columns = {
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  number: z.int(),
  at: z.date(),
  author: z.string(),
  approver: z.string().nullable(),
  comment: z.string(),
  restoredNumber: z.int().nullable(),
  document: storedDocument,
  beforeNumber: z.int().nullable(),
  beforeDocument: maybeDocument,
}

const CHANGES = query(
  columns,
  `select c.id, c.slug, c.document ->> 'name' as name, c.number, c.created_at as at, c.comment, c.document,
    coalesce(author.name, c.author_name) as author, coalesce(approver.name, c.reviewer_name) as approver,
    c.restored_number as "restoredNumber", b.number as "beforeNumber", b.document as "beforeDocument"
  from (
    select revision.*, tool.slug from revision join tool on tool.id = tool_id
    where ${PUBLIC} and ($3::text is null or tool_id = (${TOOL_ID}))
      and ($4::text is null or exists (select from tool_category member join category on category.id = category_id
        where member.tool_id = tool.id and category.slug = $4))
      and ($5::text[] is null or tool.slug = any($5))
      and ($6::date is null or (revision.created_at at time zone 'UTC')::date > $6)
      and ($7::date is null or (revision.created_at at time zone 'UTC')::date <= $7)
      and ($6::date is null or exists (select from revision earlier where earlier.tool_id = revision.tool_id
        and earlier.version < revision.version and earlier.state = 'published' and earlier.publication = 'published'))
    order by revision.created_at desc, revision.id desc limit $1 offset $2
  ) c
  left join person author on author.id = c.author_id
  left join person approver on approver.id = c.reviewer_id
  left join lateral (
    select number, document from revision where tool_id = c.tool_id and version < c.version
      and state = 'published' and publication = 'published'
    order by version desc limit 1
  ) b on true
  order by c.created_at desc, c.id desc`,
)

/** One page of what was published, newest first; one statement. */
export async function findChanges(
  filter: ChangesFilter,
  { page, perPage }: { page: number; perPage: number },
): Promise<ChangePage> {
  const values = [(page - 1) * perPage, filter.tool ?? null, filter.category ?? null]
  return toPage(await ask(CHANGES, perPage + 1, ...values, null, null, null), perPage)
}

/** The newest of what was corrected between two days, tools that were added set aside; one statement. */
export async function findChangesBetween(
  { tools, category, from, to }: ChangesBetween,
  most: number,
): Promise<ChangePage> {
  const some = tools.length === 0 ? null : tools
  return toPage(await ask(CHANGES, most + 1, 0, null, category, some, from, to), most)
}

const ADDED = query(
  { slug: z.string(), name: z.string(), on: z.string() },
  `select slug, document ->> 'name' as name, to_char(first.created_at at time zone 'UTC', 'YYYY-MM-DD') as "on"
  from tool join lateral (
    select created_at, document from revision
    where tool_id = tool.id and version is not null and state = 'published' and revision.publication = 'published'
    order by version limit 1
  ) first on true
  where tool.publication = 'published' and ($1::text[] is null or tool.slug = any($1))
    and ($2::text is null or exists (select from tool_category member join category on category.id = category_id
      where member.tool_id = tool.id and category.slug = $2))
    and (first.created_at at time zone 'UTC')::date > $3::date
    and (first.created_at at time zone 'UTC')::date <= $4::date
  order by first.created_at desc, slug`,
)

export type AddedTool = { slug: string; name: string; on: string }

/** The tools that readers first saw between two days, the latest first; one statement. */
export async function findAddedBetween({ tools, category, from, to }: ChangesBetween): Promise<AddedTool[]> {
  return ask(ADDED, tools.length === 0 ? null : tools, category, from, to)
}

const toPage = (rows: z.output<z.ZodObject<typeof columns>>[], most: number): ChangePage => ({
  changes: rows.slice(0, most).map(toChange),
  hasOlder: rows.length > most,
})

const pairColumns = {
  number: z.int(),
  at: z.date(),
  author: z.string(),
  comment: z.string(),
  document: storedDocument,
}

const PAIR = query(
  pairColumns,
  `select number, revision.created_at as at, coalesce(person.name, author_name) as author, comment, document
  from revision join tool on tool.id = tool_id left join person on person.id = author_id
  where ${PUBLIC} and tool_id = (${TOOL_ID}) and number in ($1, $2) order by number`,
)

export type PublishedRevision = z.output<z.ZodObject<typeof pairColumns>>

/** Two published revisions of a public tool, the older first; null where one of them is none. */
export async function getPublishedPair(
  slug: string,
  [one, other]: readonly [number, number],
): Promise<[PublishedRevision, PublishedRevision] | null> {
  const rows = await ask(PAIR, one, other, slug)
  const [older, newer = older] = rows
  return older && newer && rows.length === (one === other ? 1 : 2) ? [older, newer] : null
}

function toChange({ beforeNumber, beforeDocument, ...row }: z.output<z.ZodObject<typeof columns>>): Change {
  const before =
    beforeNumber === null || beforeDocument === null
      ? null
      : { number: beforeNumber, document: beforeDocument }
  return { ...row, before }
}
