// Which databases a backup fits, and what a backup of an earlier release becomes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { inOrder } from '@/lib/store/backup/read-tables'
import { restoreBackup } from '@/lib/store/backup/restore-backup'
import { writeBackup } from '@/lib/store/backup/write-backup'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { loadCatalogue } from '@/lib/store/readers/load-catalogue'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { readRows } from '../support/kept-rows'

const folder = mkdtempSync(join(tmpdir(), 'gantry-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let source: TestDatabase
let target: TestDatabase
beforeEach(async () => {
  source = await createTestDatabase()
  target = await createTestDatabase()
  onTestFinished(async () => {
    await source.drop()
    await target.drop()
  })
})

const write = async () => (await writeBackup({ connectionString: source.url, folder })).file
const restore = (file: string, agreeTo: () => Promise<void> = async () => {}) =>
  restoreBackup({ file, connectionString: target.url, agreeTo, author: null })

const EARLIER = `
  insert into category (slug, name, scope, position) values ('one', 'One', 'A scope.', 0);
  insert into tool (slug, name, summary, kind, licence_class, publication, version)
    values ('first', 'First', 'A tool.', 'tool', 'not-applicable', 'published', 1);
  insert into tool_category select id, 0, (select id from category) from tool;
  insert into revision (tool_id, number, author_name, comment, document, schema_version, state, version)
    select id, 1, 'Ann', '', '{"summary": "A tool.", "relations": []}', 1, 'published', 1 from tool;
  insert into audit_event (author_name, action) values ('Ann', 'tool-saved')`

test.each(['20261122190500_reopen_suggestions', '20261126141000', '20261126171600_catalogue_history'])(
  'a backup of a release before %s is brought to this one, as that database would be',
  async (until) => {
    await source.pool.query('drop schema public cascade; create schema public')
    await migrate(source.url, { until })
    await source.pool.query(EARLIER)
    if (until === '20261126171600_catalogue_history')
      await source.pool.query(
        `insert into tool_document select tool_id, '{"summary": "A tool.", "relations": []}', 1 from revision`,
      )
    const file = await write()
    const { migrated } = await restore(file)
    expect(await migrate(source.url)).toEqual(migrated)
    const except = ['_prisma_migrations', 'catalogue_revision', 'catalogue_history', 'audit_event']
    expect(await readRows(target.pool, except)).toEqual(await readRows(source.pool, except))
    const { rows } = await target.pool.query('select action from audit_event order by id')
    expect(rows).toEqual([{ action: 'tool-saved' }, { action: 'backup-restored' }])
    expect(await migrate(target.url)).toEqual([])
  },
)

test('a backup of a newer release is refused, and so is one of a release with another migration', async () => {
  await source.pool.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ('a', 'b', '20990101000000_later', now(), 1)`,
  )
  const before = await readRows(target.pool)
  await expect(restore(await write())).rejects.toThrow(
    /^This backup was made by Gantry [\d.]+, whose database is newer than that of this version .*, which does not know 20990101000000_later: restore it with .* newer one\.$/,
  )
  await source.pool.query(`delete from _prisma_migrations where id = 'a'`)
  await source.pool.query(
    `update _prisma_migrations set checksum = 'c' where migration_name = '20261122000000_first'`,
  )
  await expect(restore(await write())).rejects.toThrow(
    /^The migration 20261122000000_first of this version is not the one /,
  )
  expect(await readRows(target.pool)).toEqual(before)
})

test('rows that a rule of today exempts come back, and the rule stays', async () => {
  await seedCatalogue(source, {
    vocabulary: createVocabulary(),
    tools: [createTool({ name: 'Old', slug: 'old' })],
  })
  const { rows } = await source.pool.query(
    `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'tool_slug_apart'`,
  )
  await source.pool.query('alter table tool drop constraint tool_slug_apart')
  await source.pool.query(
    `update tool set slug = 'old-vs'; insert into alias select id, 'former-slug', 0, 'old' from tool`,
  )
  await source.pool.query(`alter table tool add constraint tool_slug_apart ${rows[0]?.rule}`)
  await restore(await write())
  expect((await target.pool.query('select slug from tool')).rows).toEqual([{ slug: 'old-vs' }])
  await expect(target.pool.query(`update tool set slug = 'new-vs', name = 'New'`)).rejects.toThrow(
    'tool_slug_apart',
  )
})

test('what somebody wrote is replaced only where that is agreed to', async () => {
  await seedCatalogue(target, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Seeded' })] })
  const file = await write()
  const refuse = () => Promise.reject(new Error('No.'))
  // Only seeded: nobody is asked.
  await restore(file, refuse)
  await target.pool.query(`insert into person (id, name, email) values ('ada', 'Ada', 'ada@example.org')`)
  const before = await readRows(target.pool)
  await expect(restore(file, refuse)).rejects.toThrow('No.')
  expect(await readRows(target.pool)).toEqual(before)
  await restore(file)
  expect((await target.pool.query('select from person')).rowCount).toBe(0)
})

test('a restore that waits too long for somebody else leaves everything as it was', async () => {
  await seedCatalogue(source, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Podman' })] })
  const file = await write()
  const other = await target.pool.connect()
  await other.query('begin')
  await other.query('lock table tool in access share mode')
  const before = (await other.query('select count(*) from tool')).rows
  await expect(
    restoreBackup({
      file,
      connectionString: target.url,
      agreeTo: async () => {},
      author: null,
      patience: 200,
    }),
  ).rejects.toThrow('The database does not answer.')
  expect((await other.query('select count(*) from tool')).rows).toEqual(before)
  await other.query('rollback')
  other.release()
  await restore(file)
  expect((await loadCatalogue(target.pool)).tools.map(({ slug }) => slug)).toEqual(['podman'])
})

test('a backup is of one moment, though somebody writes meanwhile', async () => {
  await source.pool.query('create table a_first (id int); create table z_last (id int)')
  let isDone = false
  let written = 0
  const writer = (async () => {
    for (; !isDone; written++)
      await source.pool.query('insert into a_first values (1); insert into z_last values (1)')
  })()
  await expect.poll(() => written).toBeGreaterThan(20)
  const before = written
  const { manifest } = await writeBackup({ connectionString: source.url, folder })
  expect(written).toBeGreaterThan(before + 1)
  isDone = true
  await writer
  const rowsOf = (name: string) => manifest.tables.find((table) => table.name === name)?.rows
  expect(rowsOf('a_first')).toBeGreaterThanOrEqual(before)
  expect(rowsOf('z_last')).toBe(rowsOf('a_first'))
})

test('tables come after those that they refer to, and a circle is told', () => {
  const table = (name: string, ...parents: string[]) => ({ name, columns: ['id'], parents })
  expect(inOrder([table('a', 'c'), table('b'), table('c', 'b')]).map(({ name }) => name)).toEqual([
    'b',
    'c',
    'a',
  ])
  expect(() => inOrder([table('a', 'b'), table('b', 'a'), table('c')])).toThrow('in a circle: a, b.')
})
