// Migrations on a real database: applied once whoever comes, and making what the schema says.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diffSchema } from '@/lib/db/diff'
import { migrate } from '@/lib/db/migrate'
import { createTestDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a migrated database has nothing left to apply', async () => {
  expect(await migrate(database.url)).toEqual([])
})

test('two starters at once apply each migration once', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  const applied = await Promise.all([migrate(database.url), migrate(database.url)])
  const { rows } = await database.pool.query(
    'select migration_name as name from _prisma_migrations order by 1',
  )
  expect(applied.flat().sort()).toEqual(rows.map((row) => row.name))
  expect(applied.map((names) => names.length).sort()[0]).toBe(0)
})

test('a migration that was cut off is applied by the next start', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  await database.pool.query('create type tool_kind as enum ()')
  await expect(migrate(database.url)).rejects.toThrow('type "tool_kind" already exists')
  await database.pool.query('drop type tool_kind')
  expect(await migrate(database.url)).toContain('20261122000000_first')
})

test('a user who may not create tables is told so in one line', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  const url = new URL(database.url)
  url.username = `weak_${url.pathname.slice(1)}`
  url.password = 'weak'
  await database.pool.query(`create role ${url.username} login password 'weak'`)
  await database.pool.query(`grant usage on schema public to ${url.username}`)
  await expect(migrate(url.href)).rejects.toThrow(/^ERROR: permission denied for schema public$/)
  await database.pool.query(`drop owned by ${url.username}; drop role ${url.username}`)
  expect(await migrate(database.url)).toContain('20261122000000_first')
})

test('the migrations make what the schema says, and a new one would drop no rule written by hand', async () => {
  expect(await diffSchema(database.url)).toBeNull()
})
