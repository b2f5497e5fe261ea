// What `npm start` and `npm run dev` do, in order: prepare, open the database, serve until told to stop, clean up.
import { join } from 'node:path'
import { runCommand, startChild, stopChildren } from './child-processes.mjs'
import { prepareDataFolder } from './data-folder.mjs'
import { checkDatabaseUrl, waitForDatabase } from './database-server.mjs'
import { keepPostgres } from './keep-postgres.mjs'
import { keepWeb } from './keep-web.mjs'
import { checkPortFree, parsePort } from './port.mjs'
import { buildIfNeeded, generateIfNeeded, installIfNeeded, prepareDatabaseIfNeeded } from './preparation.mjs'
import { Refusal } from './refusal.mjs'
import { checkSettings } from './settings.mjs'
import { joinUsers, takeStartLock } from './start-lock.mjs'
import { say, sayInJson, step } from './step-lines.mjs'
import { WEB_FLAGS, webSettings } from './web-process.mjs'

/** How long the web process gets to finish requests in flight, in milliseconds; it gives up by itself after 5.3 s. */
const PATIENCE = 7000

/**
 * Runs Gantry until a signal ends it, and returns the exit code. Throws a Refusal when it cannot start.
 * @param {{ project: string, dev: boolean }} how
 * @returns {Promise<number>}
 */
export async function start({ project, dev }) {
  const stop = listenForStop()
  /** @type {(() => unknown)[]} */
  const cleanUp = []
  let serving = false
  const isJson = process.env.GANTRY_LOG === 'json'
  if (isJson) sayInJson()
  try {
    checkSettings(process.env)
    const port = parsePort(process.env.PORT)
    const external = process.env.DATABASE_URL || null
    if (external !== null) checkDatabaseUrl(external)
    await checkPortFree(port)
    const dataFolder = prepareDataFolder(project, { external: external !== null })
    if (dataFolder.moved) say(`Data in ${dataFolder.path}: PostgreSQL's user cannot reach this folder.`)
    const unlock = await takeStartLock(dataFolder.path, {
      signal: stop.signal,
      onWait: (holder) => say(`Another start is under way (process ${holder}); waiting for it …`),
    })
    cleanUp.push(unlock)
    await installIfNeeded(project, { withDev: false })
    await generateIfNeeded(project)
    const distDir = process.env.GANTRY_DIST_DIR || '.next'
    if (!dev) await buildIfNeeded(project, distDir)
    const database =
      external === null
        ? await openEmbedded({ project, dataFolder, cleanUp })
        : await openExternal(external, stop.signal)
    const databaseUrl = database.url
    // Beside the embedded cluster lies what it was prepared from; of somebody else's server nobody knows.
    const stamp = external === null ? join(dataFolder.path, 'postgres', 'gantry-prepared-from') : null
    await prepareDatabaseIfNeeded({ project, url: databaseUrl, stamp })
    await checkPortFree(port)
    const env = { DATABASE_URL: databaseUrl, PORT: String(port), GANTRY_DIST_DIR: distDir }
    const serveIt = () => serve({ project, dev, env })
    const server = await step({ doing: 'Starting', done: 'Started' }, serveIt)
    const kept = keepWeb(server, serveIt, { say, signal: stop.signal })
    // Heard further down; it may fail before.
    kept.catch(() => {})
    serving = true
    unlock()
    say(`\nGantry is at http://localhost:${port}   (Ctrl-C stops it)`)
    const setUpLink = isJson
      ? null
      : await findSetUpLink(project, databaseUrl).catch((error) => {
          if (!stop.signal.aborted) say(error.message)
          return null
        })
    // What collects lines of JSON keeps them, and others read it: no place for a link that makes an administrator.
    if (setUpLink !== null) say(`Nobody can edit yet. Within 24 hours, make the first admin at\n${setUpLink}`)
    await Promise.race([kept, database.failed])
  } catch (error) {
    if (!stop.signal.aborted) throw error
  } finally {
    await stopChildren(PATIENCE)
    for (const close of cleanUp.reverse()) await close()
  }
  say('Stopped.')
  return serving ? 0 : 130
}

/** Ends whatever runs when a signal comes; a second signal ends it at once. */
function listenForStop() {
  const stop = new AbortController()
  const end = () => {
    if (!stop.signal.aborted) say('\nStopping …')
    stopChildren(stop.signal.aborted ? 0 : PATIENCE)
    stop.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end)
  endWithNpm(end)
  return stop
}

/**
 * Calls back when npm, which started us, is gone: a SIGTERM to npm ends npm and its shell and never arrives here.
 * @param {() => void} end
 */
function endWithNpm(end) {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    end()
  }, 250)
  timer.unref()
}

/** @typedef {{ url: string, failed: Promise<never> }} OpenDatabase `failed` rejects once it is gone for good */

/**
 * @param {{ project: string, dataFolder: import('./data-folder.mjs').DataFolder, cleanUp: (() => unknown)[] }} what
 * @returns {Promise<OpenDatabase>}
 */
async function openEmbedded({ project, dataFolder, cleanUp }) {
  // Imported here: it needs `pg`, which a fresh clone gets during the first step.
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs')
  const leave = joinUsers(dataFolder.path)
  cleanUp.push(leave)
  const database = await step(
    {
      doing: 'Starting PostgreSQL',
      done: ({ adopted }) => (adopted ? 'PostgreSQL was running' : 'PostgreSQL started'),
    },
    () => startEmbeddedPostgres({ project, dataFolder }),
  )
  cleanUp.pop()
  const { failed, end } = keepPostgres(database, { say })
  // A second Gantry on the same data folder shares the server: the last one to leave stops it.
  cleanUp.push(async () => {
    const last = await end()
    if (leave()) await last.stop()
  })
  await database.createDatabase('gantry')
  return { url: database.url('gantry'), failed }
}

/** @param {string} url @param {AbortSignal} signal @returns {Promise<OpenDatabase>} */
async function openExternal(url, signal) {
  await step({ doing: 'Connecting to PostgreSQL', done: 'PostgreSQL answers' }, () =>
    waitForDatabase(url, { say, signal }),
  )
  // Whoever runs that server watches it.
  return { url, failed: new Promise(() => {}) }
}

/**
 * Asked for once the pages are served, so that nobody's first page waits for it.
 * @param {string} project
 * @param {string} url
 * @returns {Promise<string | null>} the link by which the first admin is made, where there is none
 */
async function findSetUpLink(project, url) {
  const output = await runCommand({
    command: process.execPath,
    args: ['--import', 'tsx', 'scripts/prepare-database.ts', '--set-up-link'],
    cwd: project,
    env: { DATABASE_URL: url },
    failure: 'The link for the first admin could not be made:',
  })
  return /^Set up: (\S+)$/m.exec(output)?.[1] ?? null
}

/**
 * Starts the web process and resolves when it listens.
 * @param {{ project: string, dev: boolean, env: Record<string, string> }} what
 * @returns {Promise<{ ended: Promise<number> }>}
 */
function serve({ project, dev, env }) {
  const child = startChild({
    command: process.execPath,
    args: [...WEB_FLAGS, 'server.mjs', ...(dev ? ['--dev'] : [])],
    cwd: project,
    env: {
      ...webSettings(process.env),
      ...env,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve({ ended }))
    ended.then((code) => reject(new Refusal(`The web process did not start (exit code ${code}).`)))
  })
}
