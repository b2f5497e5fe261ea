// The tools of a batch as they are now: what was published of each, or what was written last of one that never was.
// decide-batch.ts says what becomes of them.

import { z } from 'zod'
import { type Field, isToolField } from '../../editing/form/form-names'
import type { FormValues } from '../../editing/form/typed'
import { may } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { publication, typedFields } from '../columns'
import { query, type RunSql } from '../sql'
import { storedDocument } from '../stored-document'

const columns = {
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  publication,
  /** Tells that nothing was written of it since: its version and the number of its last revision. */
  mark: z.string(),
  document: storedDocument,
  /** What was typed into the form of a draft, where the document is not the whole of it. */
  fields: typedFields.transform(toFields).nullable(),
  /** How many people have a draft of a tool that was never published, and how many proposals wait. */
  drafters: z.int(),
  pending: z.int(),
}
export type BatchTool = z.output<z.ZodObject<typeof columns>>

const TOOLS = query(
  columns,
  `select tool.id, tool.slug, coalesce(r.document ->> 'name', tool.name) as name, tool.publication,
    concat(tool.version, '.', counted.last) as mark, r.document, r.fields, counted.drafters, counted.pending
  from tool cross join lateral (select max(number) as last,
      count(distinct author_id) filter (where state = 'draft')::int as drafters,
      count(*) filter (where state = 'pending')::int as pending
    from revision where tool_id = tool.id) counted
  join lateral (select document, fields from revision where tool_id = tool.id
      and case when tool.publication = 'draft' then true else version = tool.version end
    order by (state = 'draft') desc, number desc limit 1) r on true
  where tool.slug = any($1) and (tool.publication <> 'draft' or $2 or exists (
    select from revision where tool_id = tool.id and (author_id = $3 or state = 'pending')))
  order by tool.slug`,
)

/** The tools at these addresses that the viewer may see, by address. */
export async function findBatchTools(
  run: RunSql,
  viewer: Viewer,
  slugs: readonly string[],
): Promise<BatchTool[]> {
  return run(TOOLS, slugs, may(viewer.role, 'review.decide'), viewer.id)
}

function toFields(values: FormValues): Field[] {
  return Object.entries(values).flatMap(([name, texts]) =>
    isToolField(name) ? texts.map((text): Field => [name, text]) : [],
  )
}
