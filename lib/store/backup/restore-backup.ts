// A backup into a database, whole or not at all: in one transaction the schema of the backup is made by its migrations,
// the rows are copied in, and the migrations that came since bring both to this version.

import pg from 'pg'
import { z } from 'zod'
import project from '../../../package.json'
import { findMisfit, readApplied } from '../../db/fits'
import { MIGRATION_LOCK } from '../../db/migrate'
import { listMigrations, migrateWithin } from '../../db/migrate-within'
import { orUnavailable } from '../../db/unavailable'
import { type Author, noteAudit } from '../people/audit'
import { query, type RunSql, runOn } from '../sql'
import { type Contents, findContents } from './contents'
import { copyIn, createCopyClient } from './copy-client'
import { DROP_ALL } from './drop-all'
import { BackupRefused, LEFT_OUT, type Manifest } from './manifest'
import { checkBackup, type OpenBackup, openBackup } from './open-backup'
import { readTables, type Table } from './read-tables'
import { fingerprintOf } from './secret-fingerprint'
import { setAside } from './set-aside'
import { whyNotFit } from './why-not-fit'

const PATIENCE = 20_000

const TRY = query({ held: z.boolean() }, 'select pg_try_advisory_lock($1::bigint) as held')
const REVISION = query({ revision: z.int() }, 'select revision::int from catalogue_revision')

type Order = {
  file: string
  connectionString: string
  /** Decides what becomes of what the database holds: throws to leave it, with whatever error. */
  agreeTo: (contents: Contents | 'foreign') => Promise<void>
  author: Author | null
  /** Milliseconds to wait for whoever reads a table just now. */
  patience?: number
}

export type Restored = { manifest: Manifest; rows: number; migrated: string[]; warnings: string[] }

/**
 * Puts a backup in the place of whatever the database holds. Throws BackupRefused where the file is damaged or does not
 * fit, what `agreeTo` throws, DatabaseUnavailable; then the database is as it was.
 */
export async function restoreBackup(order: Order): Promise<Restored> {
  const { file, connectionString, agreeTo, author, patience = PATIENCE } = order
  const manifest = await checkBackup(file)
  const own = await listMigrations()
  const why = whyNotFit(manifest, { own, ownVersion: project.version })
  if (why !== null) throw new BackupRefused(why)
  const client = createCopyClient(connectionString, { name: 'gantry restore' })
  const backup = await openBackup(file)
  try {
    await orUnavailable(() => client.connect())
    const run = runOn(client)
    const [lock] = await run(TRY, MIGRATION_LOCK)
    if (!lock?.held)
      throw new BackupRefused(
        'A start or another restore is at work on this database: try again when it is done.',
      )
    // Web processes that run there know less than this version does.
    const applied = manifest.migrations.map(({ name }) => name)
    const { listeners } = await readApplied(client)
    const misfit = findMisfit({
      known: own.map(({ name }) => name),
      applied,
      ...(listeners && { listeners }),
    })
    if (misfit !== null) throw new BackupRefused(misfit)
    const contents = await findContents(run)
    if (contents !== null) await agreeTo(contents)
    await run('begin')
    const migrated = await orUnavailable(() => fill({ client, run, backup, author, patience }))
    await run('commit')
    await run('analyze')
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { manifest, rows, migrated, warnings: warningsOf(manifest) }
  } finally {
    backup.close()
    // What was not committed goes with the connection.
    await client.end().catch(() => {})
  }
}

type Work = { client: pg.Client; run: RunSql; backup: OpenBackup; author: Author | null; patience: number }

async function fill({ client, run, backup, author, patience }: Work): Promise<string[]> {
  const { manifest } = backup
  await run(`set local lock_timeout = ${patience}`)
  const before = await readRevision(run)
  await run(DROP_ALL)
  const made = new Set(manifest.migrations.map(({ name }) => name))
  await migrateWithin(client, (name) => made.has(name))
  const { tables } = await readTables(run)
  const inPlace = await setAside(run)
  // Whatever a migration puts into a new database is in the backup as well.
  for (const { name } of tables.toReversed())
    if (!LEFT_OUT.has(name)) await run(`delete from ${pg.escapeIdentifier(name)}`)
  for (const table of tables) await copyTable(client, backup, table)
  const known = new Set(tables.map(({ name }) => name))
  const stray = manifest.tables.find(({ name }) => !known.has(name))
  if (stray) throw new BackupRefused(`This backup has a table ${stray.name} that its migrations do not make.`)
  for (const { name, value, isCalled } of manifest.sequences)
    await run('select setval($1::regclass, $2::bigint, $3)::text', pg.escapeIdentifier(name), value, isCalled)
  await inPlace()
  const migrated = await bringForward(client, run, made)
  await noteAudit({ author, action: 'backup-restored', details: { made: manifest.createdAt } }, run)
  await announce(run, before)
  return migrated
}

// One by one, each with what it leaves to be checked at its commit: else the next could not alter the table.
async function bringForward(client: pg.Client, run: RunSql, made: ReadonlySet<string>): Promise<string[]> {
  const missing = (await listMigrations()).map(({ name }) => name).filter((name) => !made.has(name))
  for (const next of missing) {
    await migrateWithin(client, (name) => made.has(name) || name <= next)
    await run('set constraints all immediate')
    await run('set constraints all deferred')
  }
  return missing
}

async function readRevision(run: RunSql): Promise<number> {
  const [known] = await run(
    query({ has: z.boolean() }, `select to_regclass('catalogue_revision') is not null as has`),
  )
  if (!known?.has) return 0
  return (await run(REVISION))[0]?.revision ?? 0
}

async function copyTable(client: pg.Client, backup: OpenBackup, { name, columns }: Table): Promise<void> {
  if (LEFT_OUT.has(name)) return
  const kept = backup.manifest.tables.find((table) => table.name === name)
  if (!kept) throw new BackupRefused(`This backup lacks the table ${name}, which its migrations make.`)
  const unknown = kept.columns.find((column) => !columns.includes(column))
  if (unknown !== undefined)
    throw new BackupRefused(`This backup has a column ${name}.${unknown} that its migrations do not make.`)
  await backup.pour(kept, copyIn(client, name, kept.columns))
}

// Web processes that run meanwhile load the catalogue whole: neither what they hold nor its number is of this database.
async function announce(run: RunSql, before: number): Promise<void> {
  const after = 'greatest(revision, $1::bigint) + 1'
  await run(`update catalogue_revision set revision = ${after}, whole_from = ${after}`, before)
  await run('select bump_catalogue_revision()::text')
}

function warningsOf({ secret }: Manifest): string[] {
  const here = fingerprintOf(process.env.GANTRY_SECRET)
  if (secret === here) return []
  return [
    secret === null
      ? 'This backup was made without GANTRY_SECRET, and one is set here: second factors of the backup cannot be read with it.'
      : 'This backup was made with another GANTRY_SECRET than the one set here: set that one, or second factors cannot be read.',
  ]
}
