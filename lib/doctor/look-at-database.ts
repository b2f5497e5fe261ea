// What the doctor looks at in the database: whether it answers, how old it is, its migrations, its clock, its backups.

import pg from 'pg'
import { z } from 'zod'
import { findMisfit } from '../db/fits'
import { listMigrations, type Migration } from '../db/migrate-within'
import { checkDatabaseUrl } from '../process/database-server.mjs'
import type { BackupSettings } from '../store/backup/backup-settings'
import { type BackupStatus, readBackupStatus } from '../store/backup/backup-status'
import { sayAge } from '../store/backup/say-backup'
import { query, runOn } from '../store/sql'
import { type Finding, fail, ok, warn } from './finding'

/** The first major version of PostgreSQL whose SQL has all that the migrations use. */
const OLDEST = 15
/** Seconds between the clocks that nobody minds, and above which sessions and limits go wrong. */
const SLIGHT = 2
const GRAVE = 60
/** Milliseconds. */
const DAY = 24 * 60 * 60_000

const STATE = query(
  { version: z.int(), now: z.date(), hasMigrations: z.boolean() },
  `select current_setting('server_version_num')::int as version, clock_timestamp() as now,
     to_regclass('_prisma_migrations') is not null as "hasMigrations"`,
)
const MIGRATIONS = query(
  { name: z.string(), checksum: z.string(), isDone: z.boolean() },
  `select migration_name as name, checksum, finished_at is not null as "isDone" from _prisma_migrations where rolled_back_at is null`,
)

/** All that is to be said of the database of an address. */
export async function lookAtDatabase(connectionString: string, settings: BackupSettings): Promise<Finding[]> {
  try {
    checkDatabaseUrl(connectionString)
  } catch (error) {
    return [fail('Database', messageOf(error), 'Mend DATABASE_URL.')]
  }
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000, query_timeout: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const run = runOn(client)
    const asked = Date.now()
    const [state] = await run(STATE)
    if (!state) throw new Error('it gives no answer')
    const middle = (asked + Date.now()) / 2
    const applied = state.hasMigrations ? await run(MIGRATIONS) : []
    const migrations = judgeMigrations(await listMigrations(), applied)
    return [
      judgeVersion(state.version),
      judgeClock(Math.abs(state.now.getTime() - middle) / 1000),
      migrations,
      // Of a database without the table nothing can be said.
      ...(migrations.level === 'ok' ? [judgeBackups(await readBackupStatus(), settings)] : []),
    ]
  } catch (error) {
    const first = error instanceof AggregateError ? error.errors[0] : error
    return [
      fail(
        'Database',
        `It does not answer: ${messageOf(first)}.`,
        'Check DATABASE_URL, and that the server runs.',
      ),
    ]
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether PostgreSQL is one that Gantry runs on; 180003 is 18.3. */
export function judgeVersion(version: number): Finding {
  const major = Math.floor(version / 10_000)
  const says = `PostgreSQL ${major}.${version % 10_000} answers.`
  return major < OLDEST
    ? fail('Database', says, `Gantry needs PostgreSQL ${OLDEST} or later.`)
    : ok('Database', says)
}

/** Whether this machine and the database agree on what time it is. `seconds` apart. */
export function judgeClock(seconds: number): Finding {
  const says = `It is ${seconds.toFixed(1)} s apart from the database’s.`
  if (seconds > GRAVE) return fail('Clock', says, 'Set both machines by NTP: sessions and limits go by them.')
  return seconds > SLIGHT ? warn('Clock', says, 'Set both machines by NTP.') : ok('Clock', says)
}

type Applied = Migration & { isDone: boolean }

/** Whether the database is that of this version. */
export function judgeMigrations(own: readonly Migration[], applied: readonly Applied[]): Finding {
  const known = own.map(({ name }) => name)
  const misfit = findMisfit({ known, applied: applied.map(({ name }) => name) })
  if (misfit !== null) return fail('Migrations', misfit, '')
  const cut = applied.find(({ isDone }) => !isDone)
  if (cut) return fail('Migrations', `${cut.name} was cut off.`, 'Start Gantry: it applies it again.')
  const missing = known.filter((name) => !applied.some((one) => one.name === name))
  if (missing.length > 0)
    return warn(
      'Migrations',
      applied.length === 0 ? 'The database is empty.' : `${missing.length} of ${known.length} are missing.`,
      'Start Gantry: it applies them.',
    )
  const other = own.find(({ name, checksum }) =>
    applied.some((one) => one.name === name && one.checksum !== checksum),
  )
  if (other)
    return warn(
      'Migrations',
      `${other.name} is not as it was when it was applied.`,
      'Take the files of the release as they are.',
    )
  return ok('Migrations', `All ${known.length} are applied.`)
}

/** Whether there is a backup of late. */
export function judgeBackups(status: BackupStatus, { at }: Pick<BackupSettings, 'at'>): Finding {
  const { now, lastSuccess, lastFailure } = status
  const age = lastSuccess && now.getTime() - lastSuccess.at.getTime()
  const says = age === null ? 'None was made.' : `The last one was made ${sayAge(age)} ago.`
  const advice =
    at === null
      ? 'Set GANTRY_BACKUP_AT, or run npm run backup each night.'
      : 'npm run backup says what is wrong.'
  if (lastFailure) return fail('Backups', `${says} Since then: ${lastFailure.fault}`, advice)
  if (age === null || age > 8 * DAY)
    return at === null ? warn('Backups', says, advice) : fail('Backups', says, advice)
  return age > 2 * DAY ? warn('Backups', says, advice) : ok('Backups', says)
}

const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
