// The published catalogue out of the database, for export: never out of memory, which may be a second old.

import { getPool } from '../../db/pool'
import type { ExportParts } from '../../editing/export/export-catalogue'
import { loadCatalogue } from './load-catalogue'

/** Vocabulary, claims and every published tool, as of now. Throws DatabaseUnavailable. */
export async function loadForExport(): Promise<ExportParts> {
  const { vocabulary, tools, claims } = await loadCatalogue(getPool())
  return { vocabulary, tools, claims }
}
