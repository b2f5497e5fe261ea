// kill -9 of the process that saves and of PostgreSQL below it: what was acknowledged is there, and nothing is half.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { findDatabaseUser } from '@/lib/process/database-user.mjs'
import { startEmbeddedPostgres } from '@/lib/process/embedded-postgres.mjs'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { toDocument } from '@/lib/store/stored-document'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { createTool, createVocabulary } from '../support/factories'
import { type Acknowledged, SHARED, WORKERS } from '../support/save-loop'

const folder = mkdtempSync(join(tmpdir(), 'gantry-crash-'))
const user = findDatabaseUser()
if (user !== null) chmodSync(folder, 0o755)
const start = () =>
  startEmbeddedPostgres({ project: process.cwd(), dataFolder: { path: folder, user, moved: false } })

let server: Awaited<ReturnType<typeof start>>
// The address stays while the server behind it is another: as behind a name in front of a restarted database.
const front = createServer((inner) => {
  const outer = connect(server.port, '127.0.0.1')
  for (const [from, to] of [
    [inner, outer],
    [outer, inner],
  ] as const) {
    from.on('error', () => to.destroy())
    from.on('close', () => to.destroy())
    from.pipe(to)
  }
})
const savers: ChildProcess[] = []

beforeAll(async () => {
  server = await start()
  await server.createDatabase('gantry')
  await migrate(server.url('gantry'))
  const attributes = WORKERS.map((key) => ({ key, kind: 'text' as const, filter: false }))
  const tools = [...WORKERS, SHARED].map((slug) => createTool({ name: slug, slug }))
  await within((database) => seedCatalogue(database, { vocabulary: createVocabulary({ attributes }), tools }))
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  for (const saver of savers) saver.kill('SIGKILL')
  front.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The catalogue's revision before the first save. */
let seeded = 0
const acknowledged: Acknowledged[] = []
const failures: string[] = []

async function within<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = openDatabase(server.url('gantry'))
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

function startSaver(): ChildProcess {
  const url = new URL(server.url('gantry'))
  // Listening, so it has an address with a port.
  url.port = String((front.address() as AddressInfo).port)
  const saver = spawn(process.execPath, ['--import', 'tsx', 'tests/support/save-loop.ts'], {
    env: { ...process.env, DATABASE_URL: url.href },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  savers.push(saver)
  createInterface({ input: saver.stdout }).on('line', (line) => {
    const told = JSON.parse(line)
    if (told.failure) failures.push(told.failure)
    else acknowledged.push(told)
  })
  return saver
}

/** Waits until so many more saves are acknowledged, and then a little, so that kills fall into all parts of a save. */
async function untilSaved(saver: ChildProcess, more: number, delay: number): Promise<void> {
  const enough = acknowledged.length + more
  while (acknowledged.length < enough && failures.length === 0 && saver.exitCode === null) await wait(5)
  await wait(delay)
  expect({ failures, exitCode: saver.exitCode }).toEqual({ failures: [], exitCode: null })
}

/** Waits until the server has ended the sessions of the killed process: their last statements may still be under way. */
async function untilAlone(): Promise<void> {
  await within(async ({ pool }) => {
    const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
    await expect.poll(async () => (await pool.query(others)).rowCount).toBe(0)
  })
}

/** How many saves the database holds; throws where one that was acknowledged is missing or any is half. */
async function expectWhole(): Promise<number> {
  return within(async ({ pool }) => {
    const { rows: revisions } = await pool.query(
      `select slug, number, revision.version, document, tool.version as last from revision
       join tool on tool.id = tool_id order by slug, number`,
    )
    for (const { slug, version, number, said } of acknowledged) {
      const kept = revisions.find((one) => one.slug === slug && one.version === version)
      expect([kept?.number, JSON.stringify(kept?.document).includes(`"${said}"`)]).toEqual([number, true])
    }
    for (const slug of [...WORKERS, SHARED]) {
      const own = revisions.filter((one) => one.slug === slug)
      const counted = own.map((_, index) => index + 1)
      expect(own.map(({ number }) => number)).toEqual(counted)
      expect(own.map(({ version }) => version)).toEqual(counted)
      const stored = await getStoredTool(pool, slug)
      expect(stored?.version).toBe(own.length)
      expect(stored?.document).toEqual(toDocument(own.at(-1)?.document))
    }
    const { rows } = await pool.query(
      `select (select revision from catalogue_revision)::int as revision,
         (select count(*) from audit_event where action = 'tool-saved')::int as noted`,
    )
    const saves = revisions.length - WORKERS.length - 1
    expect(rows[0].noted).toBe(saves)
    expect(rows[0].revision).toBe(seeded + saves)
    return saves
  })
}
test('ten kills lose no acknowledged save and leave no half one', { timeout: 600_000 }, async () => {
  seeded = await within(async ({ pool }) => {
    const { rows } = await pool.query('select revision::int from catalogue_revision')
    return rows[0].revision
  })
  for (let round = 0; round < 5; round++) {
    const saver = startSaver()
    await untilSaved(saver, 5, round * 13)
    process.kill(server.pid, 'SIGKILL')
    server = await start()
    await untilSaved(saver, 5, round * 17)
    const gone = once(saver, 'exit')
    saver.kill('SIGKILL')
    await gone
    await untilAlone()
    expect(await expectWhole()).toBeGreaterThanOrEqual(acknowledged.length)
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(50)
  expect(acknowledged.filter(({ slug }) => slug === SHARED).length).toBeGreaterThan(5)
})
