// The published catalogue out of PostgreSQL, as of one moment: whole at first, then what changed since. Called by
// live-catalogue.ts whenever the catalogue's revision moved, and never for a page.

import type pg from 'pg'
import type { CatalogueChange, CatalogueParts } from '../../catalogue/catalogue'
import { claimsDocument } from '../../catalogue/document/claim'
import { vocabularyDocument } from '../../catalogue/document/vocabulary'
import type { WithdrawnTool } from '../../catalogue/document/withdrawn'
import { LOAD_TIMEOUT } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { CLAIMS_JSON } from '../claims/load-claims'
import { VOCABULARY_JSON } from './load-vocabulary'
import { WITHDRAWN_JSON } from './load-withdrawn'

const FRAME = `select revision::int, ${VOCABULARY_JSON} as vocabulary, ${CLAIMS_JSON} as claims,
  ${WITHDRAWN_JSON} as withdrawn from catalogue_revision`

const PUBLISHED = `select document from tool_document join tool on tool.id = tool_id where publication = 'published'`

// One statement, for each sees one moment.
const CHANGE = `select frame.*, (select coalesce(json_agg(json_build_object('document', document,
    'isPublished', publication = 'published')), '[]')
  from tool_document join tool on tool.id = tool_id where tool_document.revision > $1) as changed
  from (${FRAME} where revision <> $1) frame`

/** Reads revision, vocabulary, claims and every published tool as of one moment. Throws DatabaseUnavailable. */
export async function loadCatalogue(pool: pg.Pool): Promise<CatalogueParts> {
  return inSnapshot(pool, async (client) => {
    const frame = await client.query({ text: FRAME, query_timeout: LOAD_TIMEOUT } as pg.QueryConfig)
    // pg parses each document as its row arrives, while PostgreSQL sends the next.
    const documents = {
      text: PUBLISHED,
      rowMode: 'array',
      query_timeout: LOAD_TIMEOUT,
    } as pg.QueryArrayConfig
    const { rows } = await client.query<[CatalogueParts['tools'][number]]>(documents)
    return { ...readFrame(frame.rows[0]), tools: rows.map(([document]) => document) }
  })
}

/**
 * Reads what changed since a revision: the documents that were saved, withdrawn or given back after it, and vocabulary
 * and claims, which are small, as they are. Null where nothing did. A revision below `since`, as after a restored
 * backup, says that the whole has to be loaded. Throws DatabaseUnavailable.
 */
export async function loadChange(pool: pg.Pool, since: number): Promise<CatalogueChange | null> {
  const query = { text: CHANGE, values: [since], query_timeout: LOAD_TIMEOUT } as pg.QueryConfig
  const [row] = (await orUnavailable(() => pool.query(query))).rows
  return row ? { ...readFrame(row), changed: row.changed } : null
}

type FrameRow = { revision: number; vocabulary: unknown; claims: unknown; withdrawn: WithdrawnTool[] }

function readFrame({ revision, vocabulary, claims, withdrawn }: FrameRow): Omit<CatalogueParts, 'tools'> {
  return {
    revision,
    withdrawn,
    vocabulary: vocabularyDocument.parse(vocabulary),
    claims: claimsDocument.parse(claims),
  }
}

/** Works in a read-only transaction that sees one moment. */
async function inSnapshot<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  return orUnavailable(async () => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin isolation level repeatable read read only')
      await client.query(`set local statement_timeout = ${LOAD_TIMEOUT}`)
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
  })
}
