// Where the benchmark runs: a built application, a scratch PostgreSQL, and the curated catalogue on request.

import pg from 'pg'
import { runCommand } from '../../lib/process/child-processes.mjs'
import { buildIfNeeded, generateIfNeeded } from '../../lib/process/preparation.mjs'
import { startScratchServer } from '../../tests/support/scratch-server'

/** Builds, starts a scratch server, and returns its address; `curated` makes a database with the curated catalogue. */
export async function prepareScratch(): Promise<{
  url: string
  curated: () => Promise<string>
  stop: () => Promise<void>
}> {
  const cwd = process.cwd()
  await generateIfNeeded(cwd)
  await buildIfNeeded(cwd, process.env.GANTRY_DIST_DIR || '.next')
  const server = await startScratchServer()
  const curated = async () => {
    const url = new URL(server.url)
    url.pathname = '/bench_curated'
    const admin = new pg.Client({ connectionString: server.url })
    await admin.connect()
    await admin.query('drop database if exists bench_curated with (force)')
    await admin.query('create database bench_curated')
    await admin.end()
    await runCommand({
      command: process.execPath,
      args: ['--import', 'tsx', 'scripts/prepare-database.ts'],
      cwd,
      env: { DATABASE_URL: url.href },
      failure: 'The curated catalogue could not be seeded:',
    })
    return url.href
  }
  return { url: server.url, curated, stop: server.stop }
}
