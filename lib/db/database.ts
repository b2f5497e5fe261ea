// The process's database for whatever writes: accounts, forms, saves. On the pool that pages read through.

import type pg from 'pg'
import { type Database, openDatabase } from './client'
import { getConnectionString, getPool } from './pool'

// By pool, for one that was closed is replaced by another.
const opened = new WeakMap<pg.Pool, Database>()

/** The database of DATABASE_URL, with its address; throws where that is not set. */
export function getDatabase(): Database & { connectionString: string } {
  const pool = getPool()
  const database = opened.get(pool) ?? openDatabase(pool)
  opened.set(pool, database)
  return { ...database, connectionString: getConnectionString() }
}
