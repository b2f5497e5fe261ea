// Connections to PostgreSQL: one pool per process, which Prisma Client and hand-written SQL share.
// Every way to wait for the database has an end.

import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../generated/prisma/client'

export type Database = {
  connectionString: string
  pool: pg.Pool
  prisma: PrismaClient
  close: () => Promise<void>
}

/** Milliseconds: to get a connection, to see an answer, and for the server to work on a statement. */
const TIMEOUTS = { connectionTimeoutMillis: 3000, query_timeout: 10_000, statement_timeout: 8000 }

/** Opens a pool of at most `max` connections on a database; nothing connects before the first query. */
export function openDatabase(connectionString: string, { max = 10 } = {}): Database {
  const pool = new pg.Pool({ connectionString, max, application_name: 'gantry', ...TIMEOUTS })
  // An idle connection that the server ends is replaced by the next query; unheard, it would end the process.
  pool.on('error', () => {})
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { connectionString, pool, prisma, close }
}

// On globalThis, for Next bundles this module several times into one process.
const shared = globalThis as typeof globalThis & { gantryDatabase?: Database }

/** The process's database, of DATABASE_URL; throws where that is not set. */
export function getDatabase(): Database {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set: start Gantry with npm start.')
  shared.gantryDatabase ??= openDatabase(connectionString)
  return shared.gantryDatabase
}

/** Closes the process's database; the next getDatabase() opens it anew. */
export async function closeDatabase(): Promise<void> {
  const database = shared.gantryDatabase
  shared.gantryDatabase = undefined
  await database?.close()
}
