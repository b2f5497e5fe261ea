// A tool by its address, for editing: whatever its state, unless it is somebody else's that nobody may see yet.

import { z } from 'zod'
import { findNamedTools } from '../../catalogue/document/named-tools'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { may } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { publication } from '../columns'
import { ask, query, type RunSql } from '../sql'
import { storedDocument } from '../stored-document'
import type { Addresses } from './tool-documents'

const placeColumns = { id: z.int(), slug: z.string(), name: z.string(), version: z.int(), publication }
export const toolPlace = z.object(placeColumns)
export type ToolPlace = z.output<typeof toolPlace>

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

const SEEN = query(placeColumns, toolSeenAt({ slug: '$1', mayReview: '$2', viewer: '$3' }))

/** The tool at an address, now or formerly; null where there is none or it is another contributor's unpublished one. */
export async function findTool(viewer: Viewer, slug: string): Promise<ToolPlace | null> {
  const [tool] = await ask(SEEN, slug, may(viewer.role, 'review.decide'), viewer.id)
  return tool ?? null
}

type HeldTool = ToolPlace & {
  addresses: Addresses
  /** The revision that holds its version; null where nothing was published yet. */
  said: { number: number; document: ToolDocument } | null
  /** True where the viewer has a draft or a proposal of it. */
  waits: boolean
}

const held = toolPlace.extend({
  said: z.object({ number: z.int(), document: storedDocument }).nullable(),
  waits: z.boolean(),
  moved: z.array(z.tuple([z.string(), z.string()])),
  own: z.array(z.string()),
})
const HOLD = query({ held: held.nullable() }, 'select hold_tool($1::int, $2::text[], $3) as held')

/** Holds the row of a tool to the end of the transaction, with all that saving `document` there has to know of it. */
export async function holdTool(
  run: RunSql,
  { id, document, viewer }: { id: number; document: ToolDocument; viewer: Pick<Viewer, 'id'> },
): Promise<HeldTool> {
  const named = findNamedTools(document).map(({ slug }) => slug)
  const [row] = await run(HOLD, id, named, viewer.id)
  if (!row?.held) throw new Error(`There is no tool ${id}.`)
  const { moved, own, ...tool } = row.held
  return { ...tool, addresses: { moved: new Map(moved), own: [...own, tool.slug] } }
}

const LOCK = query(
  placeColumns,
  'select id, slug, name, version, publication::text from tool where id = $1 for update',
)

/** Holds the row of a tool to the end of the transaction, so that its version stands. */
export async function lockTool(run: RunSql, id: number): Promise<ToolPlace> {
  const [tool] = await run(LOCK, id)
  if (!tool) throw new Error(`There is no tool ${id}.`)
  return tool
}
