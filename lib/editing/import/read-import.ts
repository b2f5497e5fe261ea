// Bytes of an import → its tools and every problem at once. Runs in a child process (read-in-child.ts): what it is
// given may be hostile.

import { findHeader } from './csv-rows'
import { decodeText, lineOfOffset } from './decode-text'
import { examineImport } from './examine-import'
import { MAX_BYTES, MAX_LINES } from './import-limits'
import {
  type FileContent,
  type ImportFormat,
  type ImportReading,
  type ReadingContext,
  refuseFile,
} from './import-reading'
import { readCsv } from './read-csv'
import { readJson } from './read-json'
import { readLandscape } from './read-landscape'
import { readYaml } from './read-yaml'
import { readZip } from './read-zip'

/** A format of text: what it is known by is in guessFormat. */
const READERS: Record<
  Exclude<ImportFormat, 'zip'>,
  (text: string, context: ReadingContext) => FileContent
> = {
  csv: readCsv,
  json: readJson,
  landscape: readLandscape,
  yaml: readYaml,
}

type Context = ReadingContext & { fileName?: string }

/** Reads an import; `auto` goes by the content, then by the file's name. Never throws for what the bytes hold. */
export function readImport(
  bytes: Uint8Array,
  format: ImportFormat | 'auto',
  context: Context,
): ImportReading {
  return examineImport(readFile(bytes, format, context), context)
}

function readFile(bytes: Uint8Array, format: ImportFormat | 'auto', context: Context): FileContent {
  const guess = format === 'auto' ? 'yaml' : format
  if (bytes.length > MAX_BYTES)
    return refuseFile(guess, 1, { code: 'too-many-bytes', detail: { bytes: bytes.length } })
  if (format === 'zip' || (format === 'auto' && startsLikeZip(bytes))) return readZip(bytes, context)
  const { text, fault } = decodeText(bytes)
  if (fault) return refuseFile(guess, fault.line, fault)
  if (lineOfOffset(text, text.length) > MAX_LINES)
    return refuseFile(guess, MAX_LINES, { code: 'too-many-lines' })
  context.progress?.()
  return READERS[format === 'auto' ? guessFormat(text, context.fileName ?? '') : format](text, context)
}

/** The format of a text: a landscape by its first key, JSON by its bracket, CSV by its header or its name. */
function guessFormat(text: string, fileName: string): Exclude<ImportFormat, 'zip'> {
  const start = text.slice(0, 4000)
  if (/^landscape:\s*(#.*)?$/m.test(start)) return 'landscape'
  const extension = /\.(csv|tsv|json)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (extension) return extension === 'json' ? 'json' : 'csv'
  if (/^\s*[[{]/.test(start)) return 'json'
  const { header, ...found } = findHeader(start)
  if (found.start > 0) return 'csv'
  return /^"?[\w.:-]+"?\s*[,;\t]/.test(header) && /\b(name|slug)\b/.test(header) ? 'csv' : 'yaml'
}

function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)
}
