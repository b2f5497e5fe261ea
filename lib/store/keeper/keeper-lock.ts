// One keeper at a time works on a database, wherever it runs: it holds an advisory lock on a connection of its own, which
// PostgreSQL takes from it when it dies.

import pg from 'pg'
import { z } from 'zod'
import { getConnectionString } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { query, runOn } from '../sql'

// Any fixed number that no other lock has.
const KEEPER_LOCK = 7_204_416_009
const TRY = query({ held: z.boolean() }, 'select pg_try_advisory_lock($1::bigint) as held')

/** Another keeper is at work on this database. */
export class KeeperAtWork extends Error {
  override readonly name = 'KeeperAtWork'
  constructor() {
    super('Another keeper is at work on this database: this one does nothing.')
  }
}

/** Runs `work` while no other keeper does. Throws KeeperAtWork where one does, DatabaseUnavailable. */
export async function asOnlyKeeper<Result>(work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({
    connectionString: getConnectionString(),
    application_name: 'gantry keeper',
    connectionTimeoutMillis: 3000,
  })
  client.on('error', () => {})
  try {
    const [answer] = await orUnavailable(async () => {
      await client.connect()
      return runOn(client)(TRY, KEEPER_LOCK)
    })
    if (!answer?.held) throw new KeeperAtWork()
    return await work()
  } finally {
    await client.end().catch(() => {})
  }
}
