// A PostgreSQL of the tests' own that is restarted, killed, out of connections or out of disk below a web process.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { findDatabaseUser } from '@/lib/process/database-user.mjs'
import { startEmbeddedPostgres } from '@/lib/process/embedded-postgres.mjs'
import { buildIfNeeded, generateIfNeeded } from '@/lib/process/preparation.mjs'
import { isAlive } from '@/lib/process/process-identity.mjs'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { useDatabase } from '../support/accounts'
import { createTool, createVocabulary } from '../support/factories'
import { askSite, type Told } from '../support/faulty-site'
import { testWith } from '../support/needs-tool'
import { type SignedIn, signInOn } from '../support/signed-in'
import { type Site, startSite } from '../support/site'
import { scratchFolder } from './run-script'

const PUBLIC = ['/', '/tools', '/tools/podman', '/tools.json']
const folder = scratchFolder(afterAll)
const isMounted = mount(folder)

type Postgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>
let server: Postgres
let site: Site
let ada: SignedIn
let asked: ReturnType<typeof askSite>
beforeAll(async () => {
  await generateIfNeeded(process.cwd())
  await buildIfNeeded(process.cwd(), process.env.GANTRY_DIST_DIR || '.next')
  const dataFolder = { path: folder, user: findDatabaseUser(), moved: false }
  server = await startEmbeddedPostgres({ project: process.cwd(), dataFolder })
  await server.createDatabase('gantry')
  const url = server.url('gantry')
  await migrate(url)
  const database = openDatabase(url)
  const tools = ['Podman', 'Docker'].map((name) => createTool({ name }))
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  await database.close()
  site = await startSite(url)
  useDatabase(url)
  ada = await signInOn(site.baseUrl, 'Ada', 'admin')
  asked = askSite(site.baseUrl, ada)
}, 300_000)
afterAll(async () => {
  await closeStore()
  await site?.stop()
  await server?.stop()
  if (isMounted) execFileSync('umount', ['-l', folder])
})

/** A small disk of its own where this machine lets us have one. */
function mount(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=180m,mode=755', 'tmpfs', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const adminPage = () => asked.get('/admin/tools/podman', ada.cookie)
const isWell = async () => (await asked.get('/readyz')).status === 200 && (await adminPage()).status === 200

async function untilWell(what: string): Promise<void> {
  const began = Date.now()
  await expect.poll(isWell, { interval: 50 }).toBe(true)
  console.info(`${what}: all is well after ${Date.now() - began} ms`)
}

async function expectPublicPages(): Promise<void> {
  for (const told of await Promise.all(PUBLIC.map((path) => asked.get(path))))
    expect(told, told.path).toMatchObject({ status: 200 })
}

function expectAway(told: Told): void {
  console.info(`${told.path}: told after ${told.took} ms`)
  expect(told).toMatchObject({ status: 503, retryAfter: '5' })
  expect(told.took).toBeLessThan(8000)
}

/** What was saved and acknowledged, and what else was answered, while `work` goes on. */
async function savingDuring(work: () => Promise<void>) {
  let isOver = false
  const acknowledged: string[] = []
  const statuses = new Set<number>()
  const saver = async () => {
    for (let turn = 0; !isOver; turn++) {
      const text = `Saved while it happens, ${Date.now()}, ${turn}.`
      const save = await asked.prepare('docker', text).catch(() => null)
      const told = await save?.()
      if (told?.status === 303) acknowledged.push(text)
      if (told) statuses.add(told.status)
      statuses.add((await adminPage()).status)
      for (const path of PUBLIC) expect((await asked.get(path)).status).toBe(200)
    }
  }
  const saving = saver()
  await work()
  isOver = true
  await saving
  return { acknowledged, statuses }
}

async function expectKept(acknowledged: string[]): Promise<void> {
  const database = openDatabase(server.url('gantry'))
  const kept = await database.prisma.revision.findMany({ where: { tool: { slug: 'docker' } } })
  await database.close()
  const texts = kept.map(({ document }) => (document as { summary: string }).summary)
  expect(texts).toEqual(expect.arrayContaining(acknowledged))
}

describe('PostgreSQL', () => {
  test.each(['restarted', 'killed'])('%s while people read and save', async (how) => {
    const { acknowledged, statuses } = await savingDuring(async () => {
      await expect.poll(async () => (await adminPage()).status).toBe(200)
      const { pid } = server
      if (how === 'restarted') await server.stop()
      else process.kill(pid, 'SIGKILL')
      await expect.poll(() => isAlive(pid)).toBe(false)
      await expect.poll(async () => (await asked.get('/readyz')).status).toBe(503)
      expectAway(await adminPage())
      server = (await server.startAgain()) as Postgres
      await untilWell(how)
    })
    expect([...statuses].filter((status) => ![200, 303, 503].includes(status))).toEqual([])
    await expectKept(acknowledged)
  })

  test('out of connections', async () => {
    const save = await asked.prepare('podman', 'Typed while there was no connection to be had.')
    const taken: pg.Client[] = []
    const fill = async () => {
      for (;;) {
        const client = new pg.Client(server.url('postgres'))
        client.on('error', () => {})
        try {
          await client.connect()
          taken.push(client)
        } catch {
          return
        }
      }
    }
    // The site is at it, too: whoever is faster has the connection that became free. Full it is once the site has none.
    const isFull = async () => {
      const end = `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'gantry%'`
      await taken[0]?.query(end)
      await fill()
      return (await taken[0]?.query(end))?.rowCount
    }
    await fill()
    await expect.poll(isFull).toBe(0)
    await fill()
    expectAway(await adminPage())
    const told = await save()
    expectAway(told)
    expect(told.text).toContain('Typed while there was no connection to be had.')
    await expectPublicPages()
    await Promise.all(taken.map((client) => client.end()))
    await untilWell('out of connections')
    expect((await save()).status).toBe(303)
  })

  testWith([{ name: 'a small disk (root, and tmpfs)', met: isMounted }])('out of disk', async () => {
    const filler = join(folder, 'filler')
    const block = Buffer.alloc(1024 * 1024)
    try {
      for (;;) writeFileSync(filler, block, { flag: 'a' })
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
    }
    // What is on the disk already has some room left; another few saves have not.
    const texts: string[] = []
    const refused: Told[] = []
    for (let turn = 0; turn < 60 && refused.length < 2; turn++) {
      const text = `Turn ${turn}. ${'What was typed while the disk was full. '.repeat(20)}`
      const save = await asked.prepare('docker', text.slice(0, 200)).catch(() => null)
      const told = await save?.()
      if (told?.status === 303) texts.push(text.slice(0, 200))
      else if (told) refused.push(told)
      else break
      expect([303, 503]).toContain(told.status)
    }
    console.info(`Disk full: ${texts.length} more saves, then ${refused.map(({ status }) => status)}`)
    expect(refused.length).toBeGreaterThan(0)
    for (const told of refused) expectAway(told)
    expect(refused[0]?.text).toContain('What was typed while the disk was full.')
    await expectPublicPages()
    rmSync(filler)
    if (!isAlive(server.pid)) server = (await server.startAgain()) as Postgres
    await untilWell('out of disk')
    await expectKept(texts)
  })
})
