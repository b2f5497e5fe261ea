// What metrics tell of the pages' side: the catalogue in memory, the pool, what waits for a decision, and backups. The last
// two ask the database. lib/process/observing/metrics.mjs reads it when it is scraped.

import { z } from 'zod'
import { countFacts } from '../../catalogue/gaps/fact-counts'
import { getPool, getPoolState } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { offerReadings } from '../../process/observing/readings.mjs'
import { readBackupStatus } from '../backup/backup-status'
import { getFault, getLoaded } from '../readers/live-catalogue'
import { query, runOn } from '../sql'

/** Milliseconds; a scrape waits no longer for the database. */
const PATIENCE = 1000

const WAITING = query(
  { proposals: z.int(), suggestions: z.int() },
  `select (select count(*) from revision where state = 'pending')::int as proposals,
    (select count(*) from suggestion where state = 'open')::int as suggestions`,
)

/** Offers all of it. Called once, when the web process starts. */
export function offerStoreReadings(): void {
  offerReadings({
    catalogue: () => {
      const catalogue = getLoaded()
      if (catalogue === null) return null
      return {
        revision: catalogue.revision,
        tools: catalogue.tools.length,
        facts: countFacts(catalogue),
      }
    },
    database: () => ({ up: getLoaded() !== null && getFault() === null, pool: getPoolState() }),
    waiting: async () => {
      // Where it is known to be away, nobody waits to hear it again.
      if (getFault() !== null) throw new Error('The database does not answer.')
      const run = runOn(getPool(), { query_timeout: PATIENCE })
      const [row] = await within(PATIENCE, () => orUnavailable(() => run(WAITING)))
      if (!row) throw new Error('Counting gave no row.')
      return [
        { kind: 'change', count: row.proposals },
        { kind: 'suggestion', count: row.suggestions },
      ]
    },
    backup: async () => {
      if (getFault() !== null) throw new Error('The database does not answer.')
      const { lastSuccess, failures } = await within(PATIENCE, readBackupStatus)
      return { lastSuccess, failures }
    },
  })
}

// The time-out of a query begins when it has a connection; this one when it asks for it.
async function within<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer in time.')), milliseconds)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
