// A transaction that may take as long as the largest import: on a connection of its own, so that neither the pool's
// time limits cut it off nor do pages wait for it.

import { getPool } from '../db/pool'
import { orUnavailable } from '../db/unavailable'
import { orRefused } from './refused'
import { type RunSql, runOn } from './sql'

/** Milliseconds a single statement may take. */
const LONGEST_STATEMENT = 120_000

/** Runs `work` in one transaction. Throws DocumentRefused or DatabaseUnavailable; then nothing was done. */
export async function inLongTransaction<Result>(work: (run: RunSql) => Promise<Result>): Promise<Result> {
  return orUnavailable(() =>
    orRefused(async () => {
      const client = getPool().createClient({
        application_name: 'gantry import',
        statement_timeout: LONGEST_STATEMENT,
        query_timeout: LONGEST_STATEMENT + 5000,
      })
      // The query under way fails by itself; unheard, the event would end the process.
      client.on('error', () => {})
      await client.connect()
      try {
        const run = runOn(client)
        await run('begin')
        const result = await work(run)
        await run('commit')
        return result
      } finally {
        // What was not committed goes with the connection.
        await client.end().catch(() => {})
      }
    }),
  )
}
