// Connections that hang, and a database that is away: whoever waits is told in time, nobody waits twice, and what the
// server held for a connection that is gone is freed.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '@/lib/db/client'
import { createPool, type WatchedPool } from '@/lib/db/pool'
import { DatabaseUnavailable, orUnavailable } from '@/lib/db/unavailable'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { type FaultFront, openFaultFront } from '../support/fault-front'

let database: TestDatabase
let front: FaultFront
let pool: WatchedPool
beforeAll(async () => {
  database = await createTestDatabase()
  front = await openFaultFront(database.url)
  pool = createPool(front.url)
})
afterEach(async () => {
  await front.set('none')
  await expect.poll(() => pool.watch.isAway).toBe(false)
})
afterAll(async () => {
  await pool.end()
  await front.close()
  await database.drop()
})

/** What a statement came to, and the milliseconds it took. */
async function ask(sql = 'select 1 as one') {
  const began = Date.now()
  const answer = await orUnavailable(() => pool.query(sql)).then(
    ({ rows }) => rows,
    (error: unknown) => (error instanceof DatabaseUnavailable ? 'unavailable' : error),
  )
  return { answer, took: Date.now() - began }
}
const askAtOnce = (many: number) => Promise.all(Array.from({ length: many }, () => ask()))

test('five connections that hang cost one who asks, and nobody after', async () => {
  await askAtOnce(5)
  expect(front.hang()).toBe(5)
  const first = await ask()
  console.info(`A connection that hangs: told after ${first.took} ms.`)
  expect(first.answer).toBe('unavailable')
  for (const { answer } of await askAtOnce(5)) expect(answer).toEqual([{ one: 1 }])
})

test('a statement that takes long is no silence', async () => {
  const { answer, took } = await ask('select 2 as two from pg_sleep(3)')
  expect(took).toBeGreaterThan(pool.watch.limit)
  expect(answer).toEqual([{ two: 2 }])
})

test('a database that is away costs one wait; then it is known, and known too when it answers again', async () => {
  await askAtOnce(3)
  await front.set('silence')
  const together = await askAtOnce(30)
  console.info(`A database that is away: told after ${Math.max(...together.map(({ took }) => took))} ms.`)
  for (const { answer } of together) expect(answer).toBe('unavailable')
  const made = front.connections()
  const after = await askAtOnce(200)
  for (const { answer } of after) expect(answer).toBe('unavailable')
  // But for a look now and then, nobody tried to connect.
  expect(front.connections() - made).toBeLessThan(5)
  await front.set('none')
  await expect.poll(async () => (await ask()).answer).toEqual([{ one: 1 }])
})

test('whoever needs a new connection waits no longer than who has one', async () => {
  const other = createPool(front.url)
  await front.set('silence')
  const began = Date.now()
  await expect(orUnavailable(() => other.query('select'))).rejects.toThrow(DatabaseUnavailable)
  console.info(`A first connection to a database that is away: told after ${Date.now() - began} ms.`)
  expect(other.watch.isAway).toBe(true)
  await expect(orUnavailable(() => other.query('select'))).rejects.toThrow(DatabaseUnavailable)
  await other.end()
})

test('a transaction on a connection that hangs ends for all, and its locks are free', async () => {
  const { prisma } = openDatabase(pool)
  await database.pool.query('create table held (id int primary key, said text)')
  await database.pool.query(`insert into held values (1, 'before')`)
  const work = orUnavailable(() =>
    prisma.$transaction(async (transaction) => {
      await transaction.$executeRawUnsafe(`update held set said = 'within'`)
      front.hang()
      await transaction.$executeRawUnsafe(`update held set said = 'unheard'`)
    }),
  )
  await expect(work).rejects.toThrow(DatabaseUnavailable)
  // Waits for the lock, if anybody still held it, until this test is given up.
  await database.pool.query(`update held set said = said || ', after'`)
  const { rows } = await database.pool.query('select said from held')
  expect(rows).toEqual([{ said: 'before, after' }])
})

test('with 300 ms to the database connecting and asking are slow, not silent', async () => {
  front.slow(300)
  try {
    const other = createPool(front.url)
    const { rows } = await other.query('select 1 as one')
    expect(rows).toEqual([{ one: 1 }])
    expect(other.watch.isAway).toBe(false)
    await other.end()
  } finally {
    front.slow(0)
  }
})
