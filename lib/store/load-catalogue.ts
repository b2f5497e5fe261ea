// The whole published catalogue out of PostgreSQL, as of one moment. Called by live-catalogue.ts whenever the
// catalogue's revision moved, and never for a page.

import type pg from 'pg'
import type { CatalogueParts } from '../catalogue/catalogue'
import type { ToolDocument } from '../catalogue/tool-document'
import { orUnavailable } from '../db/unavailable'
import { LOAD_TIMEOUT } from './columns'
import { loadClaims } from './load-claims'
import { loadTools } from './load-tools'
import { loadVocabulary, type VocabularyRows } from './load-vocabulary'
import type { Stretch } from './tool-part'

// Ids to a stretch: enough that a query costs more than its round trip, few enough to overlap reading and building.
const STRETCH = 4000

// Indexes have the order of the documents. Left to itself the planner reads without them, sorts and hashes: 43
// instead of 26 ms for the facts of 4,000 tools, 56 instead of 22 ms for their citations, 34 instead of 10 for sources.
const IN_ORDER = ['bitmapscan', 'hashjoin', 'mergejoin']
  .map((way) => `set local enable_${way} = off`)
  .join('; ')

/** Reads revision, vocabulary and every published tool as of one moment; tools come in order of their id. */
export async function loadCatalogue(pool: pg.Pool): Promise<CatalogueParts & { tools: ToolDocument[] }> {
  return orUnavailable(() =>
    inSnapshot(pool, null, async (client) => {
      const { rows } = await client.query(
        'select revision::int, (select coalesce(max(id), 0) from tool) as last from catalogue_revision',
      )
      const words = await loadVocabulary(client)
      const claims = await loadClaims(client)
      const tools = await readTools(pool, client, { last: rows[0].last, words })
      return { revision: rows[0].revision as number, vocabulary: words.vocabulary, tools, claims } // ::int above
    }),
  )
}

async function readTools(
  pool: pg.Pool,
  client: pg.PoolClient,
  { last, words }: { last: number; words: VocabularyRows },
): Promise<ToolDocument[]> {
  const stretches: Stretch[] = []
  for (let first = 1; first <= last; first += STRETCH)
    stretches.push({ first, end: first + STRETCH, onlyPublished: true })
  if (stretches.length < 2) return buildTools([client], { stretches, words })
  // A large catalogue keeps PostgreSQL busy for longer than us: two of its processes share the work.
  const { rows } = await client.query('select pg_export_snapshot() as snapshot')
  return inSnapshot(pool, rows[0].snapshot, (second) => buildTools([client, second], { stretches, words }))
}

/** Asks the clients for the stretches in turn, each of them two ahead of what is being built. */
async function buildTools(
  clients: [pg.PoolClient, ...pg.PoolClient[]],
  { stretches, words }: { stretches: Stretch[]; words: VocabularyRows },
): Promise<ToolDocument[]> {
  const tools: ToolDocument[] = []
  const asked: ReturnType<typeof loadTools>[] = []
  const buildNext = async () => {
    const documents = await asked.shift()?.()
    for (const tool of documents?.values() ?? []) tools.push(tool)
  }
  for (const [place, stretch] of stretches.entries()) {
    if (asked.length === 2 * clients.length) await buildNext()
    asked.push(loadTools(clients[place % clients.length] ?? clients[0], stretch, words))
  }
  while (asked.length > 0) await buildNext()
  return tools
}

/** Works in a read-only transaction that sees one moment: its own, or that of the transaction which exported it. */
async function inSnapshot<Result>(
  pool: pg.Pool,
  snapshot: string | null,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin isolation level repeatable read read only')
    if (snapshot !== null) await client.query(`set transaction snapshot ${client.escapeLiteral(snapshot)}`)
    await client.query(`set local statement_timeout = ${LOAD_TIMEOUT}`)
    await client.query(IN_ORDER)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    // A connection that failed in mid-transaction is thrown away.
    client.release(broken)
  }
}
