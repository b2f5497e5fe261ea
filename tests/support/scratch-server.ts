// A real PostgreSQL for one run: TEST_DATABASE_URL's, or the embedded one in a folder that is thrown away.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findDatabaseUser } from '../../lib/process/database-user.mjs'
import { startEmbeddedPostgres } from '../../lib/process/embedded-postgres.mjs'

export type ScratchServer = { url: string; stop: () => Promise<void> }

/** Starts (or names) a server whose databases nobody will miss; `url` leads to its database `postgres`. */
export async function startScratchServer(): Promise<ScratchServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const folder = mkdtempSync(path.join(tmpdir(), 'gantry-test-'))
  const user = findDatabaseUser()
  if (user !== null) chmodSync(folder, 0o755)
  const dataFolder = { path: folder, user, moved: false }
  const server = await startEmbeddedPostgres({ project: process.cwd(), dataFolder, disposable: true })
  return {
    url: server.url('postgres'),
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
