import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { findDatabaseUser } from '@/lib/process/database-user.mjs'
import { startEmbeddedPostgres } from '@/lib/process/embedded-postgres.mjs'
import { findPostgresBinaries } from '@/lib/process/postgres-binaries.mjs'
import { isAlive, worksIn } from '@/lib/process/process-identity.mjs'
import { scratchFolder } from './run-script'

async function startIn(path: string) {
  const dataFolder = { path, user: findDatabaseUser(), moved: false }
  const server = await startEmbeddedPostgres({ project: process.cwd(), dataFolder, disposable: true })
  onTestFinished(() => server.stop())
  return server
}

async function ask(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('a PostgreSQL left over from a killed run is adopted, with what it holds', async () => {
  const folder = scratchFolder()
  const first = await startIn(folder)
  await first.createDatabase('gantry')
  await ask(first.url('gantry'), 'CREATE TABLE kept AS SELECT 1 AS one')
  const second = await startIn(folder)
  expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port })
  expect(await ask(second.url('gantry'), 'SELECT one FROM kept')).toEqual([{ one: 1 }])
})

test('a PostgreSQL left over in a folder that was moved is known, and ended', async () => {
  const parent = scratchFolder()
  const [before, after] = [join(parent, 'before'), join(parent, 'after')]
  mkdirSync(before, { mode: 0o755 })
  const first = await startIn(before)
  await first.createDatabase('gantry')
  renameSync(before, after)
  // Elsewhere a process cannot be asked where it works: PostgreSQL itself then ends the old one, within a minute.
  if (process.platform === 'linux') expect(worksIn(first.pid, join(after, 'postgres'))).toBe(true)
  const second = await startIn(after)
  expect(second.adopted).toBe(false)
  expect(isAlive(first.pid)).toBe(false)
  expect(await ask(second.url('gantry'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a half-made data folder of a killed first start is made anew', async () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'postgres.new'))
  writeFileSync(join(folder, 'postgres.new', 'PG_VERSION'), '18\n')
  writeFileSync(join(folder, 'postgres-password'), '')
  expect((await startIn(folder)).adopted).toBe(false)
})

test('a pid file that names a process of another program does not stop the start', async () => {
  const folder = scratchFolder()
  const first = await startIn(folder)
  const pidFile = join(folder, 'postgres', 'postmaster.pid')
  const left = readFileSync(pidFile, 'utf8')
  await first.stop()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  onTestFinished(() => void stranger.kill())
  writeFileSync(pidFile, left.replace(/^\d+/, String(stranger.pid)))
  const second = await startIn(folder)
  expect(second.adopted).toBe(false)
  expect(stranger.exitCode).toBeNull()
})

test('a crashed PostgreSQL recovers', async () => {
  const folder = scratchFolder()
  const first = await startIn(folder)
  process.kill(first.pid, 'SIGKILL')
  const second = await startIn(folder)
  expect(await ask(second.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a killed PostgreSQL that its parent has not buried yet does not stop the start', async () => {
  const folder = scratchFolder()
  const first = await startIn(folder)
  await first.stop()
  const cluster = join(folder, 'postgres')
  const binaries = findPostgresBinaries({
    project: process.cwd(),
    dataFolder: { path: folder, user: findDatabaseUser(), moved: false },
  })
  const serve = `"${binaries}/postgres" -D "${cluster}" -p ${first.port} -c unix_socket_directories= & exec sleep 3`
  // The shell becomes a program that never asks after its child: the killed server stays in the list of processes.
  const parent = spawn('sh', ['-c', serve], { stdio: 'ignore', cwd: folder, ...findDatabaseUser() })
  onTestFinished(() => void parent.kill())
  const pidFile = join(cluster, 'postmaster.pid')
  await vi.waitUntil(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8').includes('ready'), 60_000)
  const unburied = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
  process.kill(unburied, 'SIGKILL')
  const second = await startIn(folder)
  expect(second.pid).not.toBe(unburied)
  expect(await ask(second.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('the password is random and only its owner can read it', async () => {
  const [one, other] = [scratchFolder(), scratchFolder()]
  for (const folder of [one, other]) await startIn(folder)
  const password = (folder: string) => readFileSync(join(folder, 'postgres-password'), 'utf8')
  expect(password(one)).not.toBe(password(other))
  expect(statSync(join(one, 'postgres-password')).mode & 0o777).toBe(0o600)
})
