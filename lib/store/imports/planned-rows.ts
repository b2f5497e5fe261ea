// A page of an import's plan with all that each tool would say or change, for whoever decides on it.

import { getPool } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { type Difference, differenceOf } from '../../editing/merge/difference'
import { getCatalogue } from '../readers/live-catalogue'
import { toDocument } from '../revisions/stored-document'
import { findImportRows, type ImportRow, type RowFilter } from './imports'

export type PlannedPageRow = ImportRow & {
  /** What a new tool would say, or what would change of one that is there; empty once it is done. */
  differences: Difference[]
}

/** A page of an import's tools, in the order of the file, with what each would say; pages count from 1. */
export async function findPlannedRows(
  id: string,
  asked: { filter: RowFilter | null; page: number },
): Promise<PlannedPageRow[]> {
  const rows = await findImportRows(id, asked)
  const found = await orUnavailable(() =>
    getPool().query<{ position: number; base: unknown; document: unknown }>(
      `select position, base, coalesce(document, asked) as document from import_tool
       where import_id = $1 and position = any($2) and coalesce(document, asked) is not null`,
      [id, rows.map(({ position }) => position)],
    ),
  )
  const { vocabulary } = await getCatalogue()
  const documents = new Map(found.rows.map((row) => [row.position, row]))
  return rows.map((row) => {
    const stored = documents.get(row.position)
    if (!stored) return { ...row, differences: [] }
    const base = stored.base === null ? null : toDocument(stored.base)
    return { ...row, differences: differenceOf(base, toDocument(stored.document), vocabulary) }
  })
}
