// Tool documents → what the database keeps of them: each document whole, and the rows that are its projection. The
// database's own function write_tools does it, one tool or thousands in one round trip; its text is the last one in
// prisma/migrations.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Publication } from '../columns'
import { query, type RunSql } from '../sql'

/** The ids of what was written; null where a version was not the one that was named. */
const ids = { ids: z.array(z.int()).nullable() }

const INSERT = query(ids, 'select write_tools($1::json, $2::publication, null, null) as ids')

const REPLACE = query(ids, 'select write_tools($1::json, $2::publication, array[$3::int], $4::int) as ids')

const REPLACE_MANY = `select write_tools($1::json, $2::publication, array(
    select tool.id from json_array_elements($1::json) with ordinality d(value, place)
    join tool on tool.slug = d.value ->> 'slug' order by place), null) as ids`

/** Inserts tools with all their lists and returns their ids, in order. Relations may point among them or to tools that are there. */
export async function insertToolRows(
  run: RunSql,
  documents: readonly ToolDocument[],
  publication: Publication,
): Promise<number[]> {
  const [row] = await run(INSERT, JSON.stringify(documents), publication)
  return row?.ids ?? []
}

/** Replaces what is kept of a tool by a document and counts its version up; false where that is not `version` any more. */
export async function replaceToolRows(
  run: RunSql,
  { id, version, document, publication }: ToolRows,
): Promise<boolean> {
  const [row] = await run(REPLACE, JSON.stringify([document]), publication, id, version)
  return Array.isArray(row?.ids)
}

type ToolRows = { id: number; version: number; document: ToolDocument; publication: Publication }

/** Replaces what is kept of many tools by their documents, found by slug, and counts their versions up; the caller holds their rows. */
export async function replaceRowsOfMany(
  run: RunSql,
  documents: readonly ToolDocument[],
  publication: Publication,
): Promise<void> {
  await run(REPLACE_MANY, JSON.stringify(documents), publication)
}
