// The catalogue in memory: it follows the database by itself, and pages cost the database nothing.
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, getCatalogue, isReady, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { syntheticCatalogue } from '../support/synthetic-catalogue'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogue(database, syntheticCatalogue({ tools: 5 }))
  vi.stubEnv('DATABASE_URL', database.url)
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const rename = (name: string) =>
  database.pool.query(
    `with renamed as (update tool_document set revision = null,
       document = (document::jsonb || jsonb_build_object('name', '${name}'))::json where tool_id = 1 returning tool_id)
     select count(*), (select bump_catalogue_revision()) from renamed`,
  )
const names = async () => (await getCatalogue()).tools.map((tool) => tool.name)
const seen = (name: string) =>
  vi.waitFor(async () => expect(await names()).toContain(name), { timeout: 60_000, interval: 50 })

test('the first readers share one load and get one catalogue', async () => {
  expect(isReady()).toBe(false)
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const catalogues = await Promise.all(Array.from({ length: 20 }, getCatalogue))
  const begun = query.mock.calls.filter(([sql]) => String(sql).startsWith('begin'))
  query.mockRestore()
  expect(new Set(catalogues).size).toBe(1)
  expect(begun).toHaveLength(1)
  expect(isReady()).toBe(true)
})

test('a thousand readers send no query', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const before = await getCatalogue()
  // All within one turn of the event loop: the poll cannot come between.
  const after = await Promise.all(Array.from({ length: 1000 }, getCatalogue))
  expect(query).not.toHaveBeenCalled()
  expect(new Set([before, ...after]).size).toBe(1)
  query.mockRestore()
})

test('a change made by SQL that bumps the revision is seen', async () => {
  await rename('Changed by SQL')
  await seen('Changed by SQL')
})

test('a change is seen after the listening connection was lost', async () => {
  await vi.waitFor(async () => {
    const { rows } = await database.pool.query(
      `select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name like 'gantry listen%' and datname = current_database()`,
    )
    expect(rows).toEqual([{ ended: true }])
  }, 60_000)
  await rename('Changed unheard')
  await seen('Changed unheard')
})

test('the connection that listens is made anew', async () => {
  await vi.waitFor(async () => {
    const { rowCount } = await database.pool.query(
      `select from pg_stat_activity where application_name like 'gantry listen%' and datname = current_database()`,
    )
    expect(rowCount).toBe(1)
  }, 60_000)
})

test('an editor who refreshes sees the edit at once', async () => {
  await rename('Edited')
  expect((await refreshCatalogue()).tools.map((tool) => tool.name)).toContain('Edited')
})

test('readers keep the old catalogue while a reload fails, and get the new one after', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  await database.pool.query('alter table citation rename to away')
  await rename('Behind a fault')
  await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 60_000)
  expect(await names()).toContain('Edited')
  await database.pool.query('alter table away rename to citation')
  await seen('Behind a fault')
  expect(warn).toHaveBeenCalledTimes(1)
  warn.mockRestore()
})

test('a new day makes a new catalogue though nothing was saved', async () => {
  const { today } = await getCatalogue()
  const tomorrow = new Date(Date.parse(today) + 36 * 3_600_000)
  vi.useFakeTimers({ toFake: ['Date'], now: tomorrow })
  try {
    await vi.waitFor(async () => expect((await getCatalogue()).today > today).toBe(true), 60_000)
  } finally {
    vi.useRealTimers()
  }
})
