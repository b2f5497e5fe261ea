// Everything of a database in one file, as of one moment: a zip of what COPY writes of each table, and a manifest.
// Streamed, so that memory does not grow with the catalogue; written under another name and renamed when it is whole.

import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import project from '../../../package.json'
import { orUnavailable } from '../../db/unavailable'
import { query, type RunSql, runOn } from '../sql'
import { copyOut, createCopyClient } from './copy-client'
import { type Counted, countRows } from './counted-rows'
import { entryOf, FORMAT, fileNameOf, type KeptTable, LEFT_OUT, MANIFEST, type Manifest } from './manifest'
import { readTables, type Table } from './read-tables'
import { fingerprintOf } from './secret-fingerprint'

const UNFINISHED = '.unfinished'
/** Milliseconds that the copy of one table may take. */
const LONGEST_COPY = 30 * 60_000

const STATE = query(
  { at: z.date(), postgres: z.string(), revision: z.int() },
  `select now() as at, current_setting('server_version') as postgres, (select revision::int from catalogue_revision)`,
)
const MIGRATIONS = query(
  { name: z.string(), checksum: z.string() },
  `select migration_name as name, checksum from _prisma_migrations
   where finished_at is not null and rolled_back_at is null order by migration_name`,
)
const SEQUENCE = { value: z.string(), isCalled: z.boolean() }

export type Written = { file: string; fileName: string; bytes: number; manifest: Manifest }

/**
 * Writes a backup of the database of `connectionString` into a folder, which is made where it is missing. Throws what
 * the database or the disk says; then no file is left, and older backups are as they were.
 */
export async function writeBackup({
  connectionString,
  folder,
}: {
  connectionString: string
  folder: string
}): Promise<Written> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const client = createCopyClient(connectionString, { name: 'gantry backup', longest: LONGEST_COPY })
  try {
    await orUnavailable(() => client.connect())
    const run = runOn(client)
    // One moment for all tables; nobody waits for it, and it waits for nobody.
    await run('begin isolation level repeatable read read only')
    await run(`set local timezone = 'UTC'`)
    await run(`set local datestyle = 'ISO, YMD'`)
    await run(`set local bytea_output = 'hex'`)
    await run('set local extra_float_digits = 1')
    return await writeFile(client, run, folder)
  } finally {
    await client.end().catch(() => {})
  }
}

async function writeFile(client: pg.Client, run: RunSql, folder: string): Promise<Written> {
  const [state] = await run(STATE)
  if (!state) throw new Error('catalogue_revision has lost its one row.')
  const { tables, sequences } = await readTables(run)
  const fileName = fileNameOf(state.at)
  const file = join(folder, fileName)
  const unfinished = `${file}${UNFINISHED}`
  const zip = new ZipFile()
  try {
    // Not "wx": of two that were begun in one second, the lock of run-backup.ts lets only one here.
    const out = createWriteStream(unfinished, { mode: 0o600, flush: true })
    const piped = pipeline(zip.outputStream, out)
    // Awaited below; a full disk may come first.
    piped.catch(() => {})
    const failed = piped.then(() => new Promise<never>(() => {}))
    const kept: KeptTable[] = []
    for (const table of tables)
      if (!LEFT_OUT.has(table.name)) kept.push(await Promise.race([addTable(client, zip, table), failed]))
    const manifest: Manifest = {
      app: 'Gantry',
      format: FORMAT,
      version: project.version,
      postgres: state.postgres,
      createdAt: state.at.toISOString(),
      revision: state.revision,
      migrations: await run(MIGRATIONS),
      secret: fingerprintOf(process.env.GANTRY_SECRET),
      tables: kept,
      sequences: await readSequences(run, sequences),
      leftOut: [...LEFT_OUT.keys()],
    }
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST, { mtime: state.at })
    zip.end()
    await piped
    await rename(unfinished, file)
    await syncFolder(folder)
    return { file, fileName, bytes: (await stat(file)).size, manifest }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Adds what COPY writes of a table to the archive, and says what that was. */
function addTable(client: pg.Client, zip: ZipFile, { name, columns }: Table): Promise<KeptTable> {
  return new Promise((resolve, reject) => {
    let counted: Counted
    const passing = countRows({
      onEnd: (said) => {
        counted = said
        return null
      },
    })
    zip.addReadStreamLazy(entryOf(name), { mtime: new Date(0) }, (give) => {
      pipeline(copyOut(client, name, columns), passing).then(
        () => resolve({ name, columns, ...counted }),
        reject,
      )
      give(null, passing)
    })
  })
}

// Read after the tables: a sequence runs ahead of the rows of the moment that they are of, and never behind them.
async function readSequences(run: RunSql, names: readonly string[]): Promise<Manifest['sequences']> {
  const read: Manifest['sequences'] = []
  for (const name of names) {
    const [row] = await run(
      query(
        SEQUENCE,
        `select last_value::text as value, is_called as "isCalled" from ${pg.escapeIdentifier(name)}`,
      ),
    )
    if (row) read.push({ name, ...row })
  }
  return read
}

/** Removes what backups that were killed left in a folder; only while no other is under way. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (name.startsWith('gantry-') && name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true })
}

// The new name is on the disk once the folder is.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
