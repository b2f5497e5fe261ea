// One production server for the end-to-end tests: the real build and server.mjs on a seeded database that is thrown away.
// Tests read its address from `baseUrl` and its database from `databaseUrl`, both by Vitest's inject().
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { runCommand } from '../../lib/process/child-processes.mjs'
import { findFreePort } from '../../lib/process/port.mjs'
import { buildIfNeeded, generateIfNeeded } from '../../lib/process/preparation.mjs'
import { startScratchServer } from './scratch-server'

declare module 'vitest' {
  export interface ProvidedContext {
    baseUrl: string
    databaseUrl: string
  }
}

/** Builds when the sources changed, seeds, serves; Vitest calls what it returns when the run is over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cwd = process.cwd()
  const distDir = process.env.GANTRY_DIST_DIR || '.next'
  await generateIfNeeded(cwd)
  await buildIfNeeded(cwd, distDir)
  const scratch = await startScratchServer()
  const databaseUrl = await createDatabase(scratch.url)
  const port = await findFreePort()
  const env = { DATABASE_URL: databaseUrl, PORT: String(port), GANTRY_DIST_DIR: distDir }
  await runCommand({
    command: process.execPath,
    args: ['--import', 'tsx', 'scripts/prepare-database.ts'],
    cwd,
    env,
    failure: 'The database for the end-to-end tests could not be prepared:',
  })
  const server = spawn(process.execPath, ['server.mjs'], {
    cwd,
    env: { ...process.env, ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const first = await Promise.race([once(server, 'message'), once(server, 'exit')])
  if (first[0] !== 'listening')
    throw new Error(`The production server did not start (exit code ${first[0]}).`)
  project.provide('baseUrl', `http://localhost:${port}`)
  project.provide('databaseUrl', databaseUrl)
  return async () => {
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
    await scratch.stop()
  }
}

async function createDatabase(server: string): Promise<string> {
  const name = `gantry_e2e_${process.pid}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
