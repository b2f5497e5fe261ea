// The published catalogue out of PostgreSQL, as of one moment: whole at first, then what changed since. Called by
// live-catalogue.ts whenever the catalogue's revision moved, and never for a page.

import type pg from 'pg'
import type { CatalogueChange, CatalogueParts } from '../catalogue/catalogue'
import { LOAD_TIMEOUT } from '../db/pool'
import { orUnavailable } from '../db/unavailable'
import { loadClaims } from './load-claims'
import { loadVocabulary } from './load-vocabulary'
import { findChangedDocuments, findPublishedDocuments } from './tool-documents'

/** Reads revision, vocabulary, claims and every published tool as of one moment. Throws DatabaseUnavailable. */
export async function loadCatalogue(pool: pg.Pool): Promise<CatalogueParts> {
  return inSnapshot(pool, async (client) => ({
    ...(await readFrame(client)),
    tools: await findPublishedDocuments(client),
  }))
}

/**
 * Reads what changed since a revision: the documents that were saved after it, and vocabulary and claims, which are
 * small, as they are. Null where the database is behind that revision, as after a restored backup: load it whole then.
 */
export async function loadChange(pool: pg.Pool, since: number): Promise<CatalogueChange | null> {
  return inSnapshot(pool, async (client) => {
    const frame = await readFrame(client)
    if (frame.revision < since) return null
    return { ...frame, changed: await findChangedDocuments(client, since) }
  })
}

async function readFrame(client: pg.PoolClient): Promise<Omit<CatalogueParts, 'tools'>> {
  const { rows } = await client.query('select revision::int from catalogue_revision')
  const vocabulary = await loadVocabulary(client)
  const claims = await loadClaims(client)
  return { revision: rows[0].revision as number, vocabulary, claims } // ::int above
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
