// The whole published catalogue out of PostgreSQL, as of one moment. Called by live-catalogue.ts whenever the
// catalogue's revision moved, and never for a page.

import type pg from 'pg'
import type { CatalogueParts } from '../catalogue/catalogue'
import type { ToolDocument } from '../catalogue/tool-document'
import { orUnavailable } from '../db/unavailable'
import { LOAD_TIMEOUT } from './columns'
import { loadClaims } from './load-claims'
import { loadTools } from './load-tools'
import { loadVocabulary } from './load-vocabulary'

// Ids to a stretch: enough that a query costs more than its round trip, few enough to overlap reading and building.
const STRETCH = 4000

// Indexes have the order of the documents. Left to itself the planner reads without them, sorts and hashes: 43
// instead of 26 ms for the facts of 4,000 tools, 56 instead of 22 ms for their citations, 34 instead of 10 for sources.
const IN_ORDER = ['bitmapscan', 'hashjoin', 'mergejoin']
  .map((way) => `set local enable_${way} = off`)
  .join('; ')

/** Reads revision, vocabulary and every published tool in one read-only transaction; tools come in order of their id. */
export async function loadCatalogue(pool: pg.Pool): Promise<CatalogueParts & { tools: ToolDocument[] }> {
  return orUnavailable(async () => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin isolation level repeatable read read only')
      await client.query(`set local statement_timeout = ${LOAD_TIMEOUT}`)
      await client.query(IN_ORDER)
      const catalogue = await readCatalogue(client)
      await client.query('commit')
      return catalogue
    } catch (error) {
      broken = error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      // A connection that failed in mid-transaction is thrown away.
      client.release(broken)
    }
  })
}

async function readCatalogue(client: pg.PoolClient) {
  const { rows } = await client.query(
    'select revision::int, (select coalesce(max(id), 0) from tool) as last from catalogue_revision',
  )
  const words = await loadVocabulary(client)
  const claims = await loadClaims(client)
  const stretches = []
  for (let first = 1; first <= rows[0].last; first += STRETCH)
    stretches.push({ first, end: first + STRETCH, onlyPublished: true })
  const tools: ToolDocument[] = []
  let ahead = stretches[0] && loadTools(client, stretches[0], words)
  for (let index = 0; ahead; index++) {
    const current = ahead
    const following = stretches[index + 1]
    ahead = following && loadTools(client, following, words)
    for (const tool of (await current()).values()) tools.push(tool)
  }
  return { revision: rows[0].revision as number, vocabulary: words.vocabulary, tools, claims } // ::int above
}
