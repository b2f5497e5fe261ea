// Work of which only one may be under way on a database, wherever it runs: who does it holds an advisory lock on a
// connection of its own, which PostgreSQL takes from it when it dies.

import pg from 'pg'
import { z } from 'zod'
import { getConnectionString } from '../db/pool'
import { orUnavailable } from '../db/unavailable'
import { query, runOn } from './sql'

/** Any fixed numbers that no other lock has. */
const LOCKS = { keeper: 7_204_416_009, backup: 7_204_416_010 }
/** Milliseconds. */
const LONGEST_CONNECTING = 5000
const TRY = query({ held: z.boolean() }, 'select pg_try_advisory_lock($1::bigint) as held')

/** Runs `work` while nobody else does the same. Throws what `refusal` makes where somebody does, DatabaseUnavailable. */
export async function asOnly<Result>(
  kind: keyof typeof LOCKS,
  refusal: () => Error,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: getConnectionString(),
    application_name: `gantry ${kind} lock`,
    connectionTimeoutMillis: LONGEST_CONNECTING,
  })
  client.on('error', () => {})
  try {
    const [answer] = await orUnavailable(async () => {
      await client.connect()
      return runOn(client)(TRY, LOCKS[kind])
    })
    if (!answer?.held) throw refusal()
    return await work()
  } finally {
    await client.end().catch(() => {})
  }
}
