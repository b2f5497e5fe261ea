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
    await onServer(server.url, `drop database ${name} with (force)`)
    await server.stop()
  }
}

export type TestDatabase = Database & { url: string; drop: () => Promise<void> }

/** A fresh migrated database, empty but for the catalogue's revision; drop it after the file's last test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { inject } = await import('vitest')
  const { server, name: template } = inject('databaseTemplate')
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
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: PATIENCE_MS })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
