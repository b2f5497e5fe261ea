// Real PostgreSQL for integration tests: one server for the run, a migrated template on it, and a clone of that for
// every test file. `setup` is for Vitest; tests call createTestDatabase().

import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Database, openDatabase } from '../../lib/db/client'
import { migrate } from '../../lib/db/migrate'
import { PATIENCE_MS, patient } from './patience'
import { startScratchServer } from './scratch-server'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseTemplate: { server: string; name: string }
  }
}

/** Starts the server and migrates the template; Vitest calls what it returns when the run is over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startScratchServer()
  const name = `gantry_template_${randomBytes(4).toString('hex')}`
  await onServer(server.url, `create database ${name}`)
  await migrate(urlOf(server.url, name))
  project.provide('databaseTemplate', { server: server.url, name })
  return async () => {
    for (const one of [filledName(name), name])
      await onServer(server.url, `drop database if exists ${one} with (force)`)
    await server.stop()
  }
}

export type TestDatabase = Database & { url: string; drop: () => Promise<void> }

/** A fresh migrated database, empty but for the catalogue's revision; drop it after the file's last test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { inject } = await import('vitest')
  const { server, name } = inject('databaseTemplate')
  return cloneDatabase(server, name)
}

/**
 * A fresh database with what `fill` puts into it: the first file of a run that asks has it filled, later ones get copies. All
 * ask for the same.
 */
export async function createFilledDatabase(
  fill: (database: Database) => Promise<unknown>,
): Promise<TestDatabase> {
  const { inject } = await import('vitest')
  const { server, name: template } = inject('databaseTemplate')
  const filled = filledName(template)
  await withClient(server, async (client) => {
    // Held until the connection ends: another worker waits here until the database is whole.
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [filled])
    if (rowCount !== 0) return
    // Under another name first, for filling may fail.
    const draft = await cloneDatabase(server, template)
    await fill(draft)
    await draft.close()
    await client.query(`alter database ${new URL(draft.url).pathname.slice(1)} rename to ${filled}`)
  })
  return cloneDatabase(server, filled)
}

const filledName = (template: string) => `${template}_filled`

async function cloneDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `gantry_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name} template ${template}`)
  const url = urlOf(server, name)
  const database = openDatabase(url)
  database.pool.options.connectionTimeoutMillis = PATIENCE_MS
  const drop = async () => {
    await database.close()
    await onServer(server, `drop database ${name} with (force)`)
  }
  return { ...database, url, drop }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return patient(url.href)
}

async function onServer(server: string, sql: string): Promise<void> {
  await withClient(server, (client) => client.query(sql))
}

async function withClient(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: PATIENCE_MS })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
