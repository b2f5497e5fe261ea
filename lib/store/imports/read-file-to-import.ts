// The bytes of an import → its reading, by the words of the catalogue as it stands, and the tools in it.

import { z } from 'zod'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { TOOL_KINDS } from '../../catalogue/document/words'
import type { ImportedTool, ImportReading, KnownTool, LineProblem } from '../../editing/import/import-reading'
import type { LandscapeMapping } from '../../editing/import/landscape-mapping'
import { tellLeftOut, toLandscapeTools } from '../../editing/import/landscape-tools'
import { readInChild } from '../../editing/import/read-in-child'
import { loadWords } from '../readers/load-words'
import { ask, query } from '../sql'

/** Reads a file in a child process with limits; whatever the file holds, the answer is a reading. */
export async function readFileToImport({
  bytes,
  fileName,
  today,
}: {
  bytes: Uint8Array
  fileName: string
  today: string
}): Promise<ImportReading> {
  const vocabulary = await loadWords()
  const known = await findKnownTools()
  return readInChild({ bytes, format: 'auto', fileName, vocabulary, known, today })
}

// A row of CSV need not say again what a tool says already.
async function findKnownTools(): Promise<KnownTool[]> {
  return ask(KNOWN)
}

const KNOWN = query(
  {
    slug: z.string(),
    name: z.string(),
    summary: z.string(),
    kind: z.enum(TOOL_KINDS),
    categories: z.array(z.string()),
  },
  `select slug, name, summary, kind, array(select c.slug from tool_category join category c on c.id = category_id
     where tool_id = tool.id order by tool_category.position) as categories
   from tool where publication = 'published'`,
)

/** As what new tools come in unless somebody says otherwise: those of a whole catalogue as they were where it was exported, which holds what readers saw; all others as drafts. */
export function usualPublication({ vocabulary }: ImportReading): 'draft' | 'published' {
  return vocabulary === null ? 'draft' : 'published'
}

/** The tools of a file that was read; of a landscape, those that the mapping makes. */
export function importedTools(
  reading: ImportReading,
  { mapping, vocabulary, today }: { mapping: LandscapeMapping | null; vocabulary: Vocabulary; today: string },
): ImportedTool[] {
  if (reading.landscape === null) return reading.tools
  if (mapping === null) return []
  return toLandscapeTools({ entries: reading.landscape, mapping, vocabulary, readOn: today })
}

/** What of a landscape the mapping leaves out, said; of other files nothing is. */
export function tellUnmapped(reading: ImportReading, mapping: LandscapeMapping | null): LineProblem[] {
  return reading.landscape === null || mapping === null ? [] : tellLeftOut(reading.landscape, mapping)
}
