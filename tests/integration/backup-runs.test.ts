// Backups as they are made: one at a time, noted, the newest kept; what fails leaves the older ones and says why.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '../support/compiled-processes'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { ownProcess } from '@/lib/process/own-process.mjs'
import { findRuns } from '@/lib/store/backup/backup-runs'
import { type BackupSettings, readBackupSettings } from '@/lib/store/backup/backup-settings'
import { LONGEST_RUN, readBackupStatus } from '@/lib/store/backup/backup-status'
import { findPlaces } from '@/lib/store/backup/find-places'
import { checkBackup } from '@/lib/store/backup/open-backup'
import { BackupUnderWay, runBackup } from '@/lib/store/backup/run-backup'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { testWith } from '../support/needs-tool'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Podman' })] })
})
afterAll(() => database?.drop())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await database.pool.query('delete from backup_run')
})

const settings = (more: Partial<BackupSettings> = {}): BackupSettings => ({
  folder,
  at: null,
  keep: 14,
  bucket: null,
  ...more,
})
const run = (more: Partial<BackupSettings> = {}) => runBackup({ settings: settings(more), askedBy: 'Ada' })

/** Starts the process that the web process starts. */
function startJob(askedBy: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [...ownProcess('backup-job'), askedBy], {
    env: { ...process.env, DATABASE_URL: database.url, GANTRY_BACKUP_DIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const ended = once(child, 'close').then(([code]) => ({ code, said }))
  return { child, ended }
}

/** A file as an earlier day would have left it. */
const leave = (day: number) => {
  const name = `gantry-202601${String(day).padStart(2, '0')}T030000Z.zip`
  writeFileSync(join(folder, name), 'x')
  return name
}

describe('a backup', () => {
  test('is noted with its size and rows, and is the last success', async () => {
    const before = await readBackupStatus()
    expect(before).toMatchObject({ lastSuccess: null, lastFailure: null, failures: 0, isUnderWay: false })
    const made = await run()
    const [noted, ...others] = await findRuns(5)
    expect(others).toEqual([])
    const { fileName, bytes } = made?.written ?? {}
    expect(noted).toMatchObject({ askedBy: 'Ada', fileName, bytes, fault: null })
    expect(noted?.rows).toBeGreaterThan(10)
    const { now, ...status } = await readBackupStatus()
    expect(status).toEqual({
      lastSuccess: { at: noted?.finishedAt, bytes, fileName },
      lastFailure: null,
      failures: 0,
      isUnderWay: false,
    })
    expect(now.getTime()).toBeGreaterThanOrEqual(noted?.startedAt.getTime() ?? Number.NaN)
  })

  test('leaves the newest, and what is no backup', async () => {
    const old = [1, 2, 3, 4].map(leave)
    writeFileSync(join(folder, 'notes.txt'), 'x')
    writeFileSync(join(folder, 'gantry-20260101T030000Z.zip.unfinished'), 'x')
    const made = await run({ keep: 3 })
    expect(made?.removed).toEqual([old[1], old[0]])
    expect(readdirSync(folder).sort()).toEqual([old[2], old[3], made?.written.fileName, 'notes.txt'].sort())
    const [place] = await findPlaces(settings())
    expect((await place?.list())?.map(({ name }) => name)).toEqual([made?.written.fileName, old[3], old[2]])
  })

  test('is made by one of three processes that begin at once, when it is due', async () => {
    const env = { GANTRY_BACKUP_AT: '00:00' }
    const jobs = await Promise.all([1, 2, 3].map(() => startJob('nightly', env).ended))
    expect(jobs).toEqual([1, 2, 3].map(() => ({ code: 0, said: '' })))
    // And by none that comes later on the same day.
    expect(await startJob('nightly', env).ended).toEqual({ code: 0, said: '' })
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await findRuns(5)).toMatchObject([{ askedBy: 'nightly', fault: null }])
  })

  test('waits for none that is being made: it does nothing', async () => {
    const other = await database.pool.connect()
    await other.query('select pg_advisory_lock(7204416010)')
    await expect(run()).rejects.toThrow(BackupUnderWay)
    await other.query('select pg_advisory_unlock(7204416010)')
    other.release()
    expect(await findRuns(5)).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  test('that is killed in the middle leaves no file under the name of a whole one, and the next clears up', async () => {
    const old = leave(1)
    // It stops where it comes to a table that somebody holds.
    const holder = await database.pool.connect()
    await holder.query('begin; lock table suggestion in access exclusive mode')
    const { child, ended } = startJob('Ada')
    const waits = `select from pg_stat_activity where datname = current_database() and application_name = 'gantry backup' and wait_event_type = 'Lock'`
    await expect.poll(async () => (await database.pool.query(waits)).rowCount).toBe(1)
    const [unfinished, ...others] = readdirSync(folder).filter((name) => name !== old)
    expect([unfinished?.endsWith('.zip.unfinished'), others]).toEqual([true, []])
    expect(await readBackupStatus()).toMatchObject({ isUnderWay: true, lastSuccess: null })
    child.kill('SIGKILL')
    await ended
    await holder.query('rollback')
    holder.release()
    expect(readdirSync(folder).sort()).toEqual([old, unfinished].sort())
    // The killed process's connections are gone once PostgreSQL has heard of it.
    const made = await expect
      .poll(() => run().catch(() => null))
      .not.toBeNull()
      .then(() => readdirSync(folder))
    expect(made).toHaveLength(2)
    expect(made).not.toContain(unfinished)
    const [newest, killed] = await findRuns(5)
    expect([newest?.fault, killed?.fault]).toEqual([null, 'It was cut off.'])
    await checkBackup(join(folder, newest?.fileName ?? ''))
  })

  test('says after an hour that one was cut off, though none came after it', async () => {
    await database.pool.query(
      `insert into backup_run (asked_by, started_at) values ('nightly', now() - interval '61 minutes')`,
    )
    expect(LONGEST_RUN).toBe(3_600_000)
    const status = await readBackupStatus()
    expect(status).toMatchObject({
      isUnderWay: false,
      failures: 1,
      lastFailure: { fault: 'It was cut off.' },
    })
  })
})

describe('a backup that comes to nothing says why, and leaves the older ones', () => {
  test('where a file is in the place of the folder', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await expect(run({ folder: file })).rejects.toThrow('EEXIST')
    const [noted] = await findRuns(1)
    expect(noted?.fault).toBe(
      `${file} cannot be used, because a file is in its place: name another with GANTRY_BACKUP_DIR, or make room.`,
    )
    expect(await readBackupStatus()).toMatchObject({
      lastSuccess: null,
      failures: 1,
      lastFailure: { fault: noted?.fault },
    })
  })

  const isRoot = process.getuid?.() === 0
  const mounted = { name: 'root, who may mount a small disk', met: isRoot && canMount() }
  testWith([mounted])('where the disk is full', async () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk])
    try {
      const first = await run({ folder: disk })
      await database.pool.query(fillingOf(20_000))
      const { code, said } = await startJob('Ada', { GANTRY_BACKUP_DIR: disk }).ended
      expect(said).toContain(`${disk} cannot be used, because the disk is full: name another`)
      expect(code).toBe(1)
      expect(readdirSync(disk)).toEqual([first?.written.fileName])
      await checkBackup(first?.written.file ?? '')
      expect(await readBackupStatus()).toMatchObject({
        lastSuccess: { fileName: first?.written.fileName },
        failures: 1,
        lastFailure: { fault: expect.stringContaining('the disk is full') },
      })
    } finally {
      spawnSync('umount', [disk])
      await database.pool.query('drop table if exists filling')
    }
  })

  test('where the database goes away in the middle', async () => {
    const holder = await database.pool.connect()
    await holder.query('begin; lock table suggestion in access exclusive mode')
    const made = run().catch((error: unknown) => error)
    const waits = `select pid from pg_stat_activity where datname = current_database() and application_name = 'gantry backup' and wait_event_type = 'Lock'`
    await expect.poll(async () => (await database.pool.query(waits)).rowCount).toBe(1)
    await database.pool.query(`select pg_terminate_backend(pid) from (${waits}) one`)
    expect(await made).toBeInstanceOf(Error)
    await holder.query('rollback')
    holder.release()
    expect(readdirSync(folder)).toEqual([])
    expect(await findRuns(1)).toMatchObject([{ fault: expect.stringContaining('terminat') }])
  })
})

/** A table whose rows take as many bytes in an archive as they are long. */
const fillingOf = (rows: number) =>
  `create table filling as select md5(n::text) || md5((n + 0.5)::text) as text from generate_series(1, ${rows}) n`

function canMount(): boolean {
  const disk = mkdtempSync(join(tmpdir(), 'gantry-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
  if (status === 0) spawnSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
  return status === 0
}

test('the settings are read as the table of the README has them', () => {
  expect(readBackupSettings({})).toEqual({
    folder: join(process.cwd(), '.data/backups'),
    at: null,
    keep: 14,
    bucket: null,
  })
  expect(
    readBackupSettings({
      GANTRY_BACKUP_DIR: '/backups',
      GANTRY_BACKUP_AT: '03:30',
      GANTRY_BACKUP_KEEP: '7',
      GANTRY_BACKUP_S3: 'https://s3.example.org/a/b',
    }),
  ).toEqual({ folder: '/backups', at: 210, keep: 7, bucket: 'https://s3.example.org/a/b' })
})
