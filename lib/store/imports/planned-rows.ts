// A page of an import's plan with all that each tool would say or change, for whoever decides on it.

import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { type Difference, differenceOf } from '../../editing/merge/difference'
import { getCatalogue } from '../readers/live-catalogue'
import { toDocument } from '../stored-document'
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
  const where = { importId: id, position: { in: rows.map(({ position }) => position) } }
  const select = { position: true, base: true, document: true, asked: true }
  const found = await orUnavailable(() => getDatabase().prisma.importTool.findMany({ where, select }))
  const { vocabulary } = await getCatalogue()
  const stored = new Map(found.map((row) => [row.position, row]))
  return rows.map((row) => {
    const { base = null, document = null, asked = null } = stored.get(row.position) ?? {}
    const said = document ?? asked
    if (said === null) return { ...row, differences: [] }
    return {
      ...row,
      differences: differenceOf(base === null ? null : toDocument(base), toDocument(said), vocabulary),
    }
  })
}
