// For commands: the database of DATABASE_URL, or the embedded one of this project, started for the command where no
// Gantry runs on it.

import { fileURLToPath } from 'node:url'
import { closePool } from '../lib/db/pool'
import { prepareDataFolder } from '../lib/process/data-folder.mjs'
import { startEmbeddedPostgres } from '../lib/process/embedded-postgres.mjs'
import { joinUsers } from '../lib/process/start-lock.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))

/** Runs `work` with DATABASE_URL set, and leaves the server as it was found. */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.env.DATABASE_URL) return work().finally(closePool)
  const dataFolder = prepareDataFolder(project, { external: false })
  const leave = joinUsers(dataFolder.path)
  const server = await startEmbeddedPostgres({ project, dataFolder })
  try {
    await server.createDatabase('gantry')
    process.env.DATABASE_URL = server.url('gantry')
    return await work()
  } finally {
    await closePool()
    if (leave()) await server.stop()
  }
}
