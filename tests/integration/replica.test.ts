// What a process reads when it starts may come from a replica; what it shows is what the primary holds.
import pg from 'pg'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, getCatalogue } from '@/lib/store/readers/live-catalogue'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { syntheticCatalogue } from '../support/synthetic-catalogue'

const catalogue = syntheticCatalogue({ tools: 5 })
let [primary, replica]: TestDatabase[] = []
beforeAll(async () => {
  primary = await createTestDatabase()
  replica = await createTestDatabase()
  for (const database of [primary, replica]) await seedCatalogue(database, structuredClone(catalogue))
  return async () => {
    await primary?.drop()
    await replica?.drop()
  }
})
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', primary?.url)
  vi.stubEnv('DATABASE_READ_URL', replica?.url)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await closeStore()
})

const rename = (database: TestDatabase | undefined, name: string) =>
  database?.pool.query(
    `with renamed as (update tool_document set revision = null,
       document = (document::jsonb || jsonb_build_object('name', '${name}'))::json where tool_id = 1 returning tool_id)
     select count(*), (select bump_catalogue_revision()) from renamed`,
  )
const names = async () => (await getCatalogue()).tools.map((tool) => tool.name)

/** The databases in which a whole catalogue was read while `work` ran. */
async function readFrom(work: () => Promise<unknown>): Promise<(string | undefined)[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const whole = query.mock.calls.flatMap(([sql], call) =>
    JSON.stringify(sql).includes('select document from tool_document')
      ? [query.mock.contexts[call] as pg.Client]
      : [],
  )
  query.mockRestore()
  return whole.map(({ database }) =>
    database === new URL(primary?.url ?? '').pathname.slice(1) ? 'primary' : 'replica',
  )
}

test('the whole comes from the replica, and what it does not know yet from the primary', async () => {
  await rename(primary, 'Saved a moment ago')
  expect(await readFrom(async () => expect(await names()).toContain('Saved a moment ago'))).toEqual([
    'replica',
  ])
})

test.each([
  ['away', () => Object.assign(new URL(replica?.url ?? ''), { port: '1' }).href],
  ['no address', () => 'nonsense'],
])('a replica that is %s is done without, and told', async (_, address) => {
  vi.stubEnv('DATABASE_READ_URL', address())
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  expect(await readFrom(async () => expect(await names()).toContain('Saved a moment ago'))).toEqual([
    'primary',
  ])
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^The catalogue is read from the primary, .*: ./)]])
  warn.mockRestore()
})

test('a replica that holds what the primary holds no more is not believed', async () => {
  for (const name of ['Undone 1', 'Undone 2', 'Undone 3']) await rename(replica, name)
  const seen = await readFrom(async () => expect(await names()).not.toContain('Undone 3'))
  expect(seen).toEqual(['replica', 'primary'])
})
