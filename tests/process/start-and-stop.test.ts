import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFreePort } from '@/lib/process/port.mjs'
import { buildIfNeeded, generateIfNeeded } from '@/lib/process/preparation.mjs'
import { isAlive } from '@/lib/process/process-identity.mjs'
import { WEB_FLAGS, webSettings } from '@/lib/process/web-process.mjs'
import { testWith } from '../support/needs-tool'
import { runNode, scratchFolder, until } from './run-script'

beforeAll(async () => {
  await generateIfNeeded(process.cwd())
  await buildIfNeeded(process.cwd(), process.env.GANTRY_DIST_DIR || '.next')
}, 300_000)

/** Prepared by the first start, as most are, for the tests that need no new one. */
const prepared = scratchFolder(afterAll)

async function start(folder: string) {
  const port = await findFreePort()
  const run = runNode(['scripts/start.mjs'], { PORT: String(port), GANTRY_DATA_DIR: folder })
  await until(() => run.said().includes('Gantry is at') || run.child.exitCode !== null)
  expect(run.said()).toContain(`Gantry is at http://localhost:${port}`)
  return { ...run, port }
}

const postgresOf = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

const answers = (port: number) =>
  fetch(`http://localhost:${port}/tools`).then(
    (response) => response.ok,
    () => false,
  )

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops the web process and PostgreSQL', async (signal) => {
  const run = await start(prepared)
  const postgres = postgresOf(prepared)
  expect(await answers(run.port)).toBe(true)
  run.child.kill(signal)
  const { code, output } = await run.ended
  expect(output.trim().split('\n').at(-1)).toBe('Stopped.')
  expect(code).toBe(0)
  expect(isAlive(postgres)).toBe(false)
  expect(await answers(run.port)).toBe(false)
  expect(readdirSync(join(prepared, 'users'))).toEqual([])
})

test('after a kill the web process goes too, and the next start adopts PostgreSQL', async () => {
  const killed = await start(prepared)
  const postgres = postgresOf(prepared)
  killed.child.kill('SIGKILL')
  await killed.ended
  await until(async () => !(await answers(killed.port)))
  expect(isAlive(postgres)).toBe(true)
  const next = await start(prepared)
  expect(next.said()).toContain('PostgreSQL was running')
  next.child.kill('SIGTERM')
  await next.ended
  expect(isAlive(postgres)).toBe(false)
})

test('two starts at once serve the same data, and PostgreSQL stays until the last one stops', async () => {
  const folder = scratchFolder()
  const [one, other] = await Promise.all([start(folder), start(folder)])
  const postgres = postgresOf(folder)
  expect(`${one.said()}${other.said()}`).toContain('Another start is under way')
  one.child.kill('SIGTERM')
  await one.ended
  expect(await answers(other.port)).toBe(true)
  expect(isAlive(postgres)).toBe(true)
  other.child.kill('SIGTERM')
  await other.ended
  expect(isAlive(postgres)).toBe(false)
})

test('a signal while PostgreSQL is being made leaves nothing behind', async () => {
  const folder = scratchFolder()
  const run = runNode(['scripts/start.mjs'], { PORT: String(await findFreePort()), GANTRY_DATA_DIR: folder })
  await until(() => existsSync(join(folder, 'start.lock')))
  run.child.kill('SIGTERM')
  const { code } = await run.ended
  expect(code).toBe(130)
  expect(existsSync(join(folder, 'start.lock'))).toBe(false)
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
})

const words = (pid: number, file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0')

/** The number of the web process below a start. */
function webOf({ pid }: { pid?: number }): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  return children.find((child) => words(child, 'cmdline').includes('server.mjs')) ?? 0
}

testWith([{ name: 'Linux', met: process.platform === 'linux' }])(
  'the web process is started with bounds on the memory it keeps, and again when it is killed',
  async () => {
    const run = await start(prepared)
    const web = webOf(run.child)
    expect(words(web, 'cmdline')).toEqual(expect.arrayContaining(WEB_FLAGS))
    const settings = Object.entries(webSettings({})).map((pair) => pair.join('='))
    expect(settings.length).toBe(3)
    expect(words(web, 'environ')).toEqual(expect.arrayContaining(settings))
    const began = Date.now()
    process.kill(web, 'SIGKILL')
    await until(async () => !isAlive(web) && (await answers(run.port)))
    console.info(`A killed web process answers again after ${Date.now() - began} ms`)
    expect(run.said()).toContain('The web process has died')
    const next = webOf(run.child)
    expect(words(next, 'cmdline')).toEqual(expect.arrayContaining(WEB_FLAGS))
    run.child.kill('SIGTERM')
    expect((await run.ended).code).toBe(0)
    expect(isAlive(next)).toBe(false)
  },
)
