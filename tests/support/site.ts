// A production server of the real build on a database of its own: the one that all end-to-end tests share, and the
// ones of tests that change the catalogue, fill it otherwise or count what it asks the database.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { runCommand } from '../../lib/process/child-processes.mjs'
import { findFreePort } from '../../lib/process/port.mjs'
import { WEB_FLAGS, webSettings } from '../../lib/process/web-process.mjs'
import { PATIENCE_MS, patient } from './patience'

export type Site = {
  baseUrl: string
  /** Bytes that its process holds on to. */
  heap: () => Promise<number>
  stop: () => Promise<void>
}

const HEAP_REPORT = new URL('./heap-report.mjs', import.meta.url).href

type Serving = {
  /** Settings besides those of this process. */
  env?: Record<string, string>
  /** The folder of another checkout, whose own build is served. */
  checkout?: string
  /** Hears what the server prints, which is shown else. */
  onOutput?: (text: string) => void
}

/** Serves the build in GANTRY_DIST_DIR (or .next) on a free port, from the database at `databaseUrl`. */
export async function startSite(databaseUrl: string, serving: Serving = {}): Promise<Site> {
  // Between finding a port and listening on it, somebody else may take it.
  for (let tries = 1; ; tries++) {
    const port = await findFreePort()
    const server = startServer(port, databaseUrl, serving)
    const [first] = await Promise.race([once(server, 'message'), once(server, 'exit')])
    if (first === 'listening') return toSite(server, port)
    if (tries === 3) throw new Error(`The production server did not start (exit code ${first}).`)
  }
}

function startServer(port: number, databaseUrl: string, { env, checkout, onOutput }: Serving): ChildProcess {
  const distDir = checkout ? '.next' : process.env.GANTRY_DIST_DIR || '.next'
  const server = spawn(process.execPath, [...WEB_FLAGS, '--import', HEAP_REPORT, 'server.mjs'], {
    cwd: checkout ?? process.cwd(),
    env: {
      ...process.env,
      ...webSettings(process.env),
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      GANTRY_DIST_DIR: distDir,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
    },
    stdio: onOutput ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text))
  return server
}

function toSite(server: ChildProcess, port: number): Site {
  const stop = async () => {
    if (server.exitCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
  }
  const heap = async () => {
    const answered = once(server, 'message')
    server.send('heap')
    const [answer] = await answered
    // heap-report.mjs answers nothing else, and nothing else is said after `listening`.
    return (answer as { heap: number }).heap
  }
  return { baseUrl: `http://localhost:${port}`, heap, stop }
}

export type SiteDatabase = { name: string; url: string; drop: () => Promise<void> }

/** Makes a database on the server of `url`: empty, or as the one called `template` is, to which nobody is connected. */
export async function createSiteDatabase(url: string, template = 'template1'): Promise<SiteDatabase> {
  const name = `gantry_site_${randomBytes(6).toString('hex')}`
  await onServer(url, `create database ${name} template ${template}`)
  const made = new URL(url)
  made.pathname = `/${name}`
  return { name, url: patient(made.href), drop: () => onServer(url, `drop database ${name} with (force)`) }
}

/** Migrates a database and seeds it with the curated catalogue, as `npm start` does. */
export async function seedSiteDatabase(databaseUrl: string): Promise<void> {
  await runCommand({
    command: process.execPath,
    args: ['--import', 'tsx', 'scripts/prepare-database.ts'],
    cwd: process.cwd(),
    env: { DATABASE_URL: databaseUrl },
    failure: 'The database for the end-to-end tests could not be prepared:',
  })
}

async function onServer(url: string, sql: string): Promise<void> {
  const address = new URL(url)
  address.pathname = '/postgres'
  const client = new pg.Client({ connectionString: address.href, connectionTimeoutMillis: PATIENCE_MS })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
