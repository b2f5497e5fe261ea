// The web process as the image runs it: without the start script, on a database of its own that somebody else migrates.
// It says what it waits for, and serves in this very process.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { checkDatabaseUrl, waitForDatabase } from './database-server.mjs'
import { findMissingMigrations } from './missing-migrations.mjs'
import { isJsonAsked } from './observing/log-form.mjs'
import { parsePort } from './port.mjs'
import { Refusal } from './refusal.mjs'
import { checkSettings } from './settings.mjs'
import { say, sayInJson } from './step-lines.mjs'

/** Milliseconds between two looks at what the database lacks. */
const LOOK = 1000

/**
 * Serves until a signal ends the process. Throws a Refusal where a setting is wrong, and where the database or its
 * migrations do not come within a minute: whoever runs containers starts it again.
 * @param {string} project
 * @returns {Promise<never>}
 */
export async function serveAlone(project) {
  const stop = new AbortController()
  const end = () => process.exit(0)
  for (const name of ['SIGTERM', 'SIGINT']) process.once(name, end)
  if (isJsonAsked(process.env, { isTerminal: process.stdout.isTTY === true, dev: false })) sayInJson()
  checkSettings(process.env)
  parsePort(process.env.PORT)
  const url = process.env.DATABASE_URL ?? ''
  if (url === '') throw new Refusal('Set DATABASE_URL: there is no PostgreSQL in this image.')
  checkDatabaseUrl(url)
  await waitForDatabase(url, { say, signal: stop.signal })
  await waitForMigrations(project, url)
  // From here on the server itself ends in order.
  for (const name of ['SIGTERM', 'SIGINT']) process.removeListener(name, end)
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = readBuiltConfig(project)
  await import(pathToFileURL(join(project, 'server.mjs')).href)
  return new Promise(() => {})
}

/**
 * The settings that the build was made with. Given so, as Next's own standalone server gives them, Next does not load the
 * compilers that could read them from next.config.js.
 * @param {string} project
 */
function readBuiltConfig(project) {
  const { config } = JSON.parse(readFileSync(join(project, '.next', 'required-server-files.json'), 'utf8'))
  return JSON.stringify({ ...config, distDir: '.next' })
}

/** @param {string} project @param {string} url */
async function waitForMigrations(project, url) {
  const patience = Number(process.env.GANTRY_DATABASE_PATIENCE ?? 60)
  const deadline = Date.now() + patience * 1000
  const ours = readdirSync(join(project, 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  let told = false
  for (;;) {
    const missing = await findMissingMigrations(url, ours)
    if (missing.length === 0) return
    const lacks = `The database lacks ${missing.length} of ${ours.length} migrations, from ${missing[0]} on`
    if (Date.now() > deadline) throw new Refusal(`${lacks}: run the command migrate of this image on it.`)
    if (!told) say(`${lacks}; waiting ${patience} s for the command migrate …`)
    told = true
    await sleep(LOOK)
  }
}
