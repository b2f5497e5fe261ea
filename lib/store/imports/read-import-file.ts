// The bytes of an import → its reading, by the words of the catalogue as it stands; and the reading as it is kept with
// the import until it was applied or is too old.

import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { TOOL_KINDS } from '../../catalogue/document/words'
import type { ImportReading, KnownTool } from '../../editing/import/import-reading'
import { readInChild } from '../../editing/import/read-in-child'
import { loadWords } from '../readers/load-words'
import { ask, query } from '../sql'
import { toDocument } from '../stored-document'
import { SCHEMA_VERSION } from '../tools/write-tool'

/** Reads a file in a child process with limits; whatever the file holds, the answer is a reading. */
export async function readImportFile(sent: SentFile): Promise<ImportReading> {
  const vocabulary = await loadWords()
  const known: KnownTool[] = await ask(KNOWN)
  return readInChild({ ...sent, format: 'auto', vocabulary, known })
}

type SentFile = {
  bytes: Uint8Array
  fileName: string
  /** YYYY-MM-DD */
  today: string
}

// A row of CSV need not say again what a tool says already.
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

/** A reading to keep: a tenth of its JSON. */
export function packReading(reading: ImportReading): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify({ version: SCHEMA_VERSION, reading }), { level: 1 }))
}

type Packed = { version?: number; reading: ImportReading }

/** A reading that was kept, its tools in today's shape. */
export function unpackReading(packed: Uint8Array): ImportReading {
  const { version, reading }: Packed = JSON.parse(gunzipSync(packed).toString('utf8')) // written by packReading
  if (version === SCHEMA_VERSION) return reading
  const tools = reading.tools.map((tool) => ({
    ...tool,
    document: tool.document && toDocument(tool.document),
    ...(tool.sound && { sound: toDocument(tool.sound) }),
  }))
  return { ...reading, tools }
}
