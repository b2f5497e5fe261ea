// A backup read back: its manifest, and the rows of each table as a stream that fails where they are not those that were
// written. What is wrong is told in one sentence.

import { basename } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { z } from 'zod'
import { countRows } from './counted-rows'
import { BackupRefused, entryOf, FORMAT, type KeptTable, MANIFEST, type Manifest, manifest } from './manifest'

/** Bytes; that of fifty tables has 20 kB. */
const LARGEST_MANIFEST = 4_000_000

export type OpenBackup = {
  manifest: Manifest
  /** Writes the rows of a table, in COPY's text format; throws BackupRefused in the end where they are not what they were. */
  pour: (table: KeptTable, into: NodeJS.WritableStream) => Promise<void>
  close: () => void
}

/** Opens the file of a backup. Throws BackupRefused where it is none, or is damaged. */
export async function openBackup(file: string): Promise<OpenBackup> {
  const name = basename(file)
  const zip = await openZip(file, name)
  try {
    const entries = await readEntries(zip, name)
    const entry = entries.get(MANIFEST)
    if (!entry) throw new BackupRefused(sayOther(name, entries))
    if (entry.uncompressedSize > LARGEST_MANIFEST)
      throw new BackupRefused(`${name} is damaged: its manifest is too long.`)
    const told = parseManifest(await readText(zip, entry, name), name)
    for (const { name: table } of told.tables)
      if (!entries.has(entryOf(table)))
        throw new BackupRefused(`${name} is damaged: the table ${table} is missing from it.`)
    return {
      manifest: told,
      pour: (table, into) => pour({ zip, name, entry: entries.get(entryOf(table.name)), table }, into),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Reads a backup from end to end. Throws BackupRefused where it is damaged. */
export async function checkBackup(file: string): Promise<Manifest> {
  const backup = await openBackup(file)
  try {
    for (const table of backup.manifest.tables) await backup.pour(table, nowhere())
    return backup.manifest
  } finally {
    backup.close()
  }
}

const nowhere = () => new Transform({ transform: (_chunk, _encoding, done) => done() }).resume()

async function openZip(file: string, name: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(file, { lazyEntries: true, autoClose: false })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException // what fs and yauzl throw
    if (code === 'ENOENT') throw new BackupRefused(`There is no file ${file}.`)
    if (code !== '') throw new BackupRefused(`${file} cannot be read: ${message}.`)
    throw new BackupRefused(`${name} is no backup, or was cut short: its end is missing (${message}).`)
  }
}

function readEntries(zip: yauzl.ZipFile, name: string): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>()
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) =>
      reject(new BackupRefused(`${name} is damaged: its list of files cannot be read (${error.message}).`)),
    )
    zip.readEntry()
  })
}

function sayOther(name: string, entries: ReadonlyMap<string, unknown>): string {
  const isExport = [...entries.keys()].some((entry) => /(^|\/)(attributes|categories)\.yaml$/.test(entry))
  return isExport
    ? `${name} is an export of the catalogue and no backup: npm run import takes it.`
    : `${name} is no backup of Gantry: it has no ${MANIFEST}.`
}

async function readText(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): Promise<string> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    if (crc32(bytes) !== entry.crc32) throw new Error('its check sum is another')
    return bytes.toString('utf8')
  } catch (error) {
    throw new BackupRefused(`${name} is damaged: its manifest cannot be read (${messageOf(error)}).`)
  }
}

function parseManifest(text: string, name: string): Manifest {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    throw new BackupRefused(`${name} is damaged: its manifest is not JSON.`)
  }
  const { data: form } = z.object({ format: z.number() }).safeParse(said)
  if (form && form.format > FORMAT)
    throw new BackupRefused(
      `${name} has the form ${form.format}, and this version reads forms up to ${FORMAT}: restore it with the version that made it, or a newer one.`,
    )
  const parsed = manifest.safeParse(said)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BackupRefused(
    `${name} is damaged: its manifest is not one (${issue?.path.join('.')}: ${issue?.message}).`,
  )
}

type Poured = { zip: yauzl.ZipFile; name: string; entry: yauzl.Entry | undefined; table: KeptTable }

async function pour({ zip, name, entry, table }: Poured, into: NodeJS.WritableStream): Promise<void> {
  if (!entry) throw new BackupRefused(`${name} is damaged: the table ${table.name} is missing from it.`)
  const altered = () =>
    new BackupRefused(`${name} is damaged: the rows of the table ${table.name} are not those that were kept.`)
  const counted = countRows({
    // Nobody fills a disk with what was never kept.
    onPiece: (bytes) => (bytes > table.bytes ? altered() : null),
    onEnd: ({ rows, sha256 }) => (sha256 === table.sha256 && rows === table.rows ? null : altered()),
  })
  let source: Readable
  try {
    source = await zip.openReadStreamPromise(entry)
  } catch {
    throw altered()
  }
  let isUnreadable = false
  source.on('error', () => {
    isUnreadable = true
  })
  try {
    await pipeline(source, counted, into)
  } catch (error) {
    throw isUnreadable ? altered() : error
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
