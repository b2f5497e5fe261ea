// Runs the embedded PostgreSQL of a data folder: makes it once, starts, adopts one left by a killed run, stops it.
// Start-up and the tests' database set-up call this; keep-postgres.mjs starts it again, and the rest only sees its URL.

import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { faultOf, prepareCluster, USER } from './cluster.mjs'
import { loopbackAddress } from './loopback.mjs'
import { findFreePort } from './port.mjs'
import { findPostgresBinaries } from './postgres-binaries.mjs'
import { isAlive, worksIn } from './process-identity.mjs'
import { Refusal } from './refusal.mjs'

/** How long a start or a stop may take, in milliseconds; crash recovery after a power cut can need a while. */
const PATIENCE = 60_000

/**
 * @typedef {{ pid: number, port: number, adopted: boolean, url: (database: string) => string,
 *   createDatabase: (name: string) => Promise<void>, startAgain: () => Promise<EmbeddedPostgres>,
 *   stop: () => Promise<void> }} EmbeddedPostgres
 * `startAgain` is for one that died: on its port, where whoever has the URL finds it. It never makes a database.
 */

/**
 * Starts the embedded PostgreSQL of a data folder on the loopback address and a free port, or adopts the one that runs there.
 * Throws a Refusal when it cannot. `disposable` trades safety against a crash for speed: for tests.
 * @param {{ project: string, dataFolder: import('./data-folder.mjs').DataFolder, disposable?: boolean }} where
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ project, dataFolder, disposable = false }) {
  const binaries = findPostgresBinaries({ project, dataFolder })
  const cluster = join(dataFolder.path, 'postgres')
  const password = prepareCluster({ binaries, dataFolder, cluster, disposable })
  /** @param {number} [port] @returns {Promise<EmbeddedPostgres>} */
  const open = async (port) => {
    const server = await findOrStart({ binaries, dataFolder, cluster, disposable, password, port })
    const host = loopbackAddress().replace('::1', '[::1]')
    const url = (/** @type {string} */ database) =>
      `postgresql://${USER}:${password}@${host}:${server.port}/${database}`
    return {
      pid: server.pid,
      port: server.port,
      adopted: server.adopted,
      url,
      createDatabase: (name) => createDatabase(url('postgres'), name),
      startAgain: () => open(server.port),
      stop: () => stopServer(server.pid),
    }
  }
  return open()
}

/**
 * @typedef {{ binaries: string, dataFolder: import('./data-folder.mjs').DataFolder, cluster: string,
 *   disposable: boolean, password: string, port?: number }} What `port`: the one it must have, any free one without
 */

/**
 * Adopts a server that runs, or starts one; where a killed one still ends, or sessions of it, PostgreSQL refuses, and is
 * asked again. So it is where somebody took its port, and where another start on the same folder was faster.
 * @param {What} what
 */
async function findOrStart(what) {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const running = await findRunning(what.cluster, what.password)
    if (running !== null) {
      if (what.port === undefined || running.port === what.port) return { ...running, adopted: true }
      throw new Refusal(
        `PostgreSQL was started by another program, on port ${running.port}: start Gantry again.`,
      )
    }
    try {
      return { ...(await startServer(what)), adopted: false }
    } catch (error) {
      // Whether its number lives is asked of the system, which counts a dead process until its parent has heard of it.
      // What a session of the killed one says last may come before it in the log.
      const passing = /still in use|already exists|could not create any TCP|unexpected postmaster exit/
      const mayPass = error instanceof Refusal && passing.test(error.message)
      if (!mayPass || Date.now() > deadline) throw error
      await sleep(200)
    }
  }
}

/**
 * Finds a server that runs on the cluster already, or clears away what a dead or unanswering one left.
 * @param {string} cluster @param {string} password
 */
async function findRunning(cluster, password) {
  const deadline = Date.now() + PATIENCE
  let found = readPidFile(cluster)
  // Another start on this folder may be at it, and crash recovery takes a while.
  while (found !== null && !found.ready && isAlive(found.pid) && worksIn(found.pid, cluster)) {
    if (Date.now() > deadline) break
    await sleep(50)
    found = readPidFile(cluster)
  }
  if (found === null) return null
  // Of a dead server PostgreSQL itself clears the file away, once no orphan of it writes any more.
  if (!isAlive(found.pid)) return null
  if (!worksIn(found.pid, cluster)) {
    // The number belongs to another program by now; PostgreSQL would take that for a running server.
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    return null
  }
  if (await answers({ port: found.port, password, cluster })) return found
  await stopServer(found.pid)
  return null
}

/** @param {string} cluster */
function readPidFile(cluster) {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return null
  // Lines of postmaster.pid: pid, folder, start, port, socket folder, address, shared memory, status.
  const lines = readFileSync(path, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** @param {{ port: number, password: string, cluster: string }} server */
async function answers({ port, password, cluster }) {
  const client = new pg.Client({
    host: loopbackAddress(),
    port,
    user: USER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SHOW data_directory')
    return rows[0]?.data_directory === cluster
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** @param {What} what */
async function startServer({ binaries, dataFolder, cluster, disposable, port: wanted }) {
  const port = wanted ?? (await findFreePort())
  const settings = [
    `listen_addresses=${loopbackAddress()}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(disposable ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  const log = join(dataFolder.path, 'postgres.log')
  // What the one that died said last is worth reading.
  const output = openSync(log, wanted === undefined ? 'w' : 'a')
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // Detached: Ctrl-C reaches start-up, which ends the requests in flight before it stops the database.
    { cwd: dataFolder.path, detached: true, stdio: ['ignore', output, output], ...dataFolder.user },
  )
  closeSync(output)
  let failure = ''
  server.once('error', (error) => {
    failure = error.message
  })
  server.once('exit', () => {
    // Long after the start the log may be gone with its folder; nobody reads the reason then.
    failure ||= existsSync(log) ? faultOf(readFileSync(log, 'utf8')) : 'its log is gone'
  })
  server.unref()
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const found = readPidFile(cluster)
    if (found?.ready && found.pid === server.pid) return found
    if (failure !== '') throw new Refusal(`PostgreSQL did not start: ${failure} (the whole log: ${log})`)
    if (Date.now() > deadline) {
      if (server.pid !== undefined) await stopServer(server.pid)
      throw new Refusal(`PostgreSQL did not get ready within ${PATIENCE / 1000} s (its log: ${log}).`)
    }
    await sleep(25)
  }
}

/** Creates the database when it is not there. @param {string} connectionString @param {string} name */
async function createDatabase(connectionString, name) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** Ends a server: sessions are cut off, what is committed stays; a crash stop only when it does not obey. @param {number} pid */
async function stopServer(pid) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGQUIT']
  for (const signal of signals) {
    if (isAlive(pid)) process.kill(pid, signal)
    const deadline = Date.now() + 10_000
    while (isAlive(pid) && Date.now() < deadline) await sleep(20)
  }
}
