// The reading of an import as it is kept with it, until it was applied or is too old.

import { gunzipSync, gzipSync } from 'node:zlib'
import type { ImportReading } from '../../editing/import/import-reading'

/** A reading to keep: a tenth of its JSON. */
export function packReading(reading: ImportReading): Buffer {
  return gzipSync(JSON.stringify({ reading }), { level: 1 })
}

/** A reading that was kept. */
export function unpackReading(packed: Buffer): ImportReading {
  return JSON.parse(gunzipSync(packed).toString('utf8')).reading // written by packReading
}
