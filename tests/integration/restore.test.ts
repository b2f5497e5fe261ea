// A backup restored is the database it was made of: every row of every table, every sequence, and the same export.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { exportJson, exportZip } from '@/lib/editing/export/export-catalogue'
import { LEFT_OUT } from '@/lib/store/backup/manifest'
import { checkBackup } from '@/lib/store/backup/open-backup'
import { restoreBackup } from '@/lib/store/backup/restore-backup'
import { type Written, writeBackup } from '@/lib/store/backup/write-backup'
import { keepSubmission } from '@/lib/store/forms/form-submissions'
import { createImport } from '@/lib/store/imports/imports'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { createInvite } from '@/lib/store/people/invites'
import { closeStore, getCatalogue, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { loadCatalogue } from '@/lib/store/readers/load-catalogue'
import { signInAs, useDatabase } from '../support/accounts'
import { readCurated } from '../support/curated-files'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { changeTool, expectSaved } from '../support/editing'
import { readRows } from '../support/kept-rows'

/** What a restore adds to by itself: its number, when that came, and a note in the log. */
const GROWS = ['catalogue_revision', 'catalogue_history', 'audit_event']
/** What COPY has words of its own for. */
const ODD = 'a\ttab, a \\ and \\N, \\.\n\\.\r\n“容器”'

const folder = mkdtempSync(join(tmpdir(), 'gantry-backup-'))
let source: TestDatabase
let target: TestDatabase
let written: Written

const restore = (file: string, url: string) =>
  restoreBackup({ file, connectionString: url, agreeTo: async () => {}, author: null })

beforeAll(async () => {
  source = await createTestDatabase()
  target = await createTestDatabase()
  useDatabase(source.url)
  await seedCatalogue(source, await readCurated())
  const { viewer } = await signInAs('Ada', 'admin')
  const edit = (comment: string, mode: 'publish' | 'draft' | 'propose') =>
    changeTool(viewer, 'podman', (tool) => ({ ...tool, description: `${tool.description}\n${ODD}` }), {
      comment,
      mode,
    })
  expectSaved(await edit(ODD, 'publish'))
  expectSaved(await edit('A draft', 'draft'))
  expectSaved(await edit('A proposal', 'propose'))
  await createInvite(viewer, { email: 'ben@example.org', role: 'editor' })
  await createImport(viewer, {
    fileName: 'a.bin',
    bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte),
  })
  await keepSubmission(viewer.id, { path: '/admin', values: { text: [ODD] }, errors: {} })
  await source.pool.query(
    `insert into suggestion (token_hash, about, text, source, name) values ('a', 'podman', $1, 'https://example.org/', null)`,
    [ODD],
  )
  await source.pool.query(
    `insert into set_up_link (token_hash, expires_at) values ('open', now() + interval '1 day')`,
  )
  await source.pool.query(
    `insert into link_check values ('https://example.org/', 'failed', null, null, now(), '{2026-01-02,2026-01-03}')`,
  )
  // Of a migration that somebody will write: nobody told the backup of it.
  await source.pool.query(
    'create table added_later (id serial primary key, number double precision, at timestamptz, bytes bytea, said jsonb, twice int generated always as (id * 2) stored)',
  )
  await source.pool.query(
    `insert into added_later (number, at, bytes, said) values (0.1::float8 + 0.2, '2026-11-27 03:04:05.678901+12:45', '\\x00ff', $1), (null, null, null, null)`,
    [JSON.stringify({ text: ODD })],
  )
  written = await writeBackup({ connectionString: source.url, folder })
})
afterAll(async () => {
  await closeStore()
  await source?.drop()
  await target?.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  test('holds every table of the schema but those that are named, with all their rows', async () => {
    const there = await readRows(source.pool, [...LEFT_OUT.keys()])
    const { tables } = await checkBackup(written.file)
    expect(Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))).toEqual(
      Object.fromEntries(Object.entries(there).map(([name, { rows }]) => [name, rows])),
    )
    expect(tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(30)
    expect(tables.find(({ name }) => name === 'added_later')).toMatchObject({
      rows: 2,
      columns: ['id', 'number', 'at', 'bytes', 'said'],
    })
  })

  test('is read by nobody but its owner', () => {
    expect((statSync(written.file).mode & 0o777).toString(8)).toBe('600')
  })
})

describe('a restore', () => {
  beforeAll(async () => {
    // The table is a migration's in a real life: without one, a restore says so and leaves the database as it was.
    const before = await readRows(target.pool)
    await expect(restore(written.file, target.url)).rejects.toThrow(
      'This backup has a table added_later that its migrations do not make.',
    )
    expect(await readRows(target.pool)).toEqual(before)
    await source.pool.query('drop table added_later')
    rmSync(written.file)
    written = await writeBackup({ connectionString: source.url, folder })
    await restore(written.file, target.url)
  })

  test('brings back every row of every table', async () => {
    const except = [...LEFT_OUT.keys(), ...GROWS]
    expect(await readRows(target.pool, except)).toEqual(await readRows(source.pool, except))
    for (const table of GROWS) {
      const read = (database: TestDatabase) =>
        database.pool
          .query(`select to_jsonb(t)::text as row from ${table} t`)
          .then(({ rows }) => rows.map(({ row }) => row))
      const [was, is] = [await read(source), await read(target)]
      if (table !== 'catalogue_revision') expect(is).toEqual(expect.arrayContaining(was))
      expect(is.length - was.length).toBe(table === 'catalogue_revision' ? 0 : 1)
    }
  })

  test('leaves out what no backup keeps', async () => {
    for (const table of LEFT_OUT.keys())
      if (table !== '_prisma_migrations')
        expect((await target.pool.query(`select from ${table}`)).rowCount, table).toBe(0)
    const session = await source.pool.query('select from session')
    expect(session.rowCount).toBe(1)
  })

  test('is the same export, byte for byte', async () => {
    const [was, is] = [await loadCatalogue(source.pool), await loadCatalogue(target.pool)]
    expect(exportJson(is)).toBe(exportJson(was))
    const zip = async (parts: typeof was) => {
      const pieces: Uint8Array[] = []
      for await (const piece of exportZip(parts)) pieces.push(piece)
      return Buffer.concat(pieces)
    }
    expect((await zip(is)).equals(await zip(was))).toBe(true)
  })

  test('goes on where the sequences were', async () => {
    const read = ({ pool }: TestDatabase) =>
      pool.query(
        `select sequencename, last_value from pg_sequences where schemaname = 'public' and sequencename !~ '^(backup_run|audit_event)_' order by 1`,
      )
    expect((await read(target)).rows).toEqual((await read(source)).rows)
  })

  test('leaves every rule of the database in place', async () => {
    const rules = ({ pool }: TestDatabase) =>
      pool.query(
        `select tgrelid::regclass::text as "on", tgname::text as name, tgenabled::text as rule from pg_trigger where not tgisinternal
         union all select conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) from pg_constraint order by 1, 2, 3`,
      )
    expect((await rules(target)).rows).toEqual((await rules(source)).rows)
    await expect(target.pool.query(`update revision set comment = 'other'`)).rejects.toThrow('never changes')
    await expect(target.pool.query('delete from audit_event')).rejects.toThrow('only ever added to')
  })

  test('is migrated as if it had been from the first', async () => {
    expect(await migrate(target.url)).toEqual([])
    const read = ({ pool }: TestDatabase) =>
      pool.query('select migration_name, checksum from _prisma_migrations order by 1')
    expect((await read(target)).rows).toEqual((await read(source)).rows)
  })

  test('makes a running process load the catalogue anew, though its number is higher', async () => {
    await closeStore()
    useDatabase(target.url)
    await target.pool.query(`update tool set publication = 'withdrawn' where slug = 'podman'`)
    for (let times = 0; times < 9; times++) await target.pool.query('select bump_catalogue_revision()')
    const before = await refreshCatalogue()
    expect(before.toolsBySlug.has('podman')).toBe(false)
    await restore(written.file, target.url)
    const after = await refreshCatalogue()
    expect(after.revision).toBeGreaterThan(before.revision)
    expect(after.toolsBySlug.has('podman')).toBe(true)
    expect(await getCatalogue()).toBe(after)
  })
})
