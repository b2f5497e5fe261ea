// Gantry where it was not written: each time a whole start, a look at public pages, and a story end to end. The pages are
// the same everywhere, whatever the language and the folder.
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { canEnter } from '@/lib/process/database-user.mjs'
import { findFreePort } from '@/lib/process/port.mjs'
import { buildIfNeeded, generateIfNeeded } from '@/lib/process/preparation.mjs'
import { type Need, testWith } from '../support/needs-tool'
import { type ScratchServer, startScratchServer } from '../support/scratch-server'
import { createSiteDatabase, type SiteDatabase, seedSiteDatabase } from '../support/site'
import { type Run, scratchFolder, until } from './run-script'

const ADA = { email: 'ada@example.org', password: 'a scaffold of seven storeys' }
const PAGES = ['/', '/tools', '/compare/docker-engine-vs-podman', '/tools/crun.json', '/tools.csv', '/news']
/** A user without a name. */
const NOBODY = 48_213
const project = process.cwd()

const can = (...flags: string[]) => spawnSync('unshare', [...flags, 'true']).status === 0
const MOUNTS: Need = { name: 'the right to make namespaces', met: can('--mount', '--net') }
const ROOT: Need = {
  name: 'root, in a folder that others may enter',
  met: process.getuid?.() === 0 && canEnter(project, { uid: NOBODY, gid: NOBODY }),
}
/** Paths of further Nodes to start with: `npm run check:environments` gets some. */
const NODES = (process.env.GANTRY_NODES ?? '').split(':').filter((path) => path !== '')

type Place = {
  /** What is run, of the words that start Gantry by Node. */
  run: (start: string[]) => [command: string, ...args: string[]]
  env?: Record<string, string>
  cwd?: string
  user?: number
}

let server: ScratchServer
let seeded: SiteDatabase
let expected: string[] | undefined

beforeAll(async () => {
  await generateIfNeeded(project)
  await buildIfNeeded(project, process.env.GANTRY_DIST_DIR || '.next')
  server = await startScratchServer()
  seeded = await createSiteDatabase(server.url)
  await seedSiteDatabase(seeded.url)
  await createAda({ DATABASE_URL: seeded.url })
}, 300_000)
afterAll(async () => {
  await seeded?.drop()
  await server?.stop()
})

/** Makes an account by the command for it, in a namespace where one is named. */
async function createAda(env: Record<string, string>, within: string[] = []) {
  const words = ['--import', 'tsx', 'scripts/create-admin.ts', '--email', ADA.email, '--name', 'Ada Lovelace']
  const [program = '', ...args] = [...within, process.execPath, ...words]
  const child = spawn(program, args, {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(ADA.password)
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
}

function begin({ run, env = {}, cwd = project, user }: Place, settings: Record<string, string>): Run {
  const [program, ...args] = run(['scripts/start.mjs'])
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, DATABASE_URL: '', VITEST: '', NODE_ENV: 'production', ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: 0 }),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  )
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  return { child, ended, said: () => output }
}

/** A data folder that this user may write. */
function dataFolder(user?: number): string {
  const folder = scratchFolder()
  if (user !== undefined) chownSync(folder, user, 0)
  return folder
}

async function start(place: Place, settings: Record<string, string>): Promise<Run & { port: string }> {
  const port = String(await findFreePort())
  const run = begin(place, { PORT: port, ...settings })
  await until(() => run.said().includes('Gantry is at') || run.child.exitCode !== null)
  expect(run.said()).toContain(`Gantry is at http://localhost:${port}`)
  // What a Node builds is its own; everything else is served from the one build.
  if (!place.env?.GANTRY_DIST_DIR) expect(run.said()).not.toContain('Built')
  return { ...run, port }
}

/** Starts Gantry in a place on a copy of the seeded database, looks at its pages, and tells the story. */
async function expectAllWell(place: Place): Promise<void> {
  const database = await createSiteDatabase(server.url, seeded.name)
  onTestFinished(() => database.drop())
  const { child, ended, port } = await start(place, {
    GANTRY_DATA_DIR: dataFolder(place.user),
    DATABASE_URL: database.url,
  })
  const baseUrl = `http://localhost:${port}`
  const pages = await Promise.all(
    PAGES.map(async (path) => {
      const page = await fetch(`${baseUrl}${path}`)
      return `${page.status} ${(await page.text()).replaceAll(port, 'PORT')}`
    }),
  )
  expected ??= pages
  const alike = pages.map((page, at) => page.startsWith('200 ') && page === expected?.[at])
  expect(Object.fromEntries(PAGES.map((path, at) => [path, alike[at]]))).toEqual(
    Object.fromEntries(PAGES.map((path) => [path, true])),
  )
  await tellAt(baseUrl)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
}

/** Tells the story by a program of its own, in a namespace where one is named. */
async function tellAt(baseUrl: string, within: string[] = []): Promise<void> {
  const words = [
    process.execPath,
    '--import',
    'tsx',
    'tests/support/plain-story.ts',
    baseUrl,
    ADA.email,
    ADA.password,
  ]
  const [program = '', ...args] = [...within, ...words]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect({ code, said }).toEqual({ code: 0, said: '' })
}

const here: Place['run'] = (words) => [process.execPath, ...words]

/** Languages whose rules are not those that it was written under; small and capital i are no pair in Turkish. */
const speaking = (language: string) => ({ LANG: language, LC_ALL: language })

test('in a folder with spaces and umlauts, in the language C', async () => {
  const cwd = join(scratchFolder(), 'Größe & Ähnliches, zum Üben')
  mkdirSync(cwd)
  const left = /^(\.git|\.data|node_modules|test-results|docs)$/
  for (const name of readdirSync(project).filter((name) => !left.test(name)))
    cpSync(join(project, name), join(cwd, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\/\.next[^/]*\/(cache|trace|dev)/.test(path),
    })
  symlinkSync(join(project, 'node_modules'), join(cwd, 'node_modules'))
  await expectAllWell({ run: here, cwd, env: speaking('C') })
})

testWith([MOUNTS])('from a checkout that nobody can write, in Turkish', () => {
  const script =
    'mount --make-rprivate / && mount --bind . . && cd "$PWD" && mount -o remount,ro,bind . && ! touch server.mjs 2>/dev/null && exec "$@"'
  return expectAllWell({
    run: (words) => ['unshare', '--mount', 'sh', '-c', script, 'sh', process.execPath, ...words],
    env: speaking('tr_TR.UTF-8'),
  })
})

testWith([ROOT])('as a user without a name, on a database of somebody else', () =>
  expectAllWell({ run: here, user: NOBODY, env: { HOME: '/' } }),
)

testWith([MOUNTS, 'ip', 'nsenter'])('on a machine without IPv4, on the database it brings', async () => {
  const script =
    'ip link set lo up && ip -4 address flush dev lo && ip -6 address add fd00:6a:17::1/128 dev lo && exec "$@"'
  const settings = { GANTRY_DATA_DIR: dataFolder() }
  const { child, ended, port, said } = await start(
    { run: (words) => ['unshare', '--net', 'sh', '-c', script, 'sh', process.execPath, ...words] },
    settings,
  )
  expect(said()).toContain('PostgreSQL started')
  const within = ['nsenter', `--net=/proc/${child.pid}/ns/net`]
  await createAda(settings, within)
  await tellAt(`http://[fd00:6a:17::1]:${port}`, within)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
})

testWith([{ name: 'further Nodes in GANTRY_NODES (npm run check:environments)', met: NODES.length > 0 }])(
  'on other Nodes',
  async () => {
    const GANTRY_DIST_DIR = '.next-other'
    // A build leads these to the types in its folder.
    const before = ['tsconfig.json', 'next-env.d.ts'].map((file) => [file, readFileSync(file)] as const)
    onTestFinished(() => {
      rmSync(GANTRY_DIST_DIR, { recursive: true, force: true })
      for (const [file, text] of before) writeFileSync(file, text)
    })
    for (const node of NODES) {
      console.info(`Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`)
      await expectAllWell({ run: (words) => [node, ...words], env: { GANTRY_DIST_DIR } })
    }
  },
  600_000,
)
