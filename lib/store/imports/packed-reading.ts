// The reading of an import as it is kept with it, until it was applied or is too old.

import { gunzipSync, gzipSync } from 'node:zlib'
import type { ImportReading } from '../../editing/import/import-reading'
import { toDocument } from '../revisions/stored-document'
import { SCHEMA_VERSION } from '../tools/write-tool'

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
