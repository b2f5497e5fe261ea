// One tool as its rows stand now, published or not: for editing, which must not trust the catalogue in memory.

import type pg from 'pg'
import type { ToolDocument } from '../catalogue/tool-document'
import { orUnavailable } from '../db/unavailable'
import { loadTools } from './load-tools'
import { loadVocabulary } from './load-vocabulary'

export type StoredTool = {
  id: number
  version: number
  publication: 'draft' | 'published' | 'withdrawn'
  document: ToolDocument
}

/** The tool with this slug and the version a save must name, or null. */
export async function getStoredTool(pool: pg.Pool, slug: string): Promise<StoredTool | null> {
  return orUnavailable(async () => {
    const client = await pool.connect()
    try {
      await client.query('begin isolation level repeatable read read only')
      const found = await readTool(client, slug)
      await client.query('commit')
      client.release()
      return found
    } catch (error) {
      client.release(true)
      throw error
    }
  })
}

async function readTool(client: pg.PoolClient, slug: string): Promise<StoredTool | null> {
  const { rows } = await client.query('select id, version, publication from tool where slug = $1', [slug])
  const [row] = rows
  if (!row) return null
  const words = await loadVocabulary(client)
  const documents = await loadTools(client, { first: row.id, end: row.id + 1, onlyPublished: false }, words)()
  const document = documents.get(row.id)
  return document ? { id: row.id, version: row.version, publication: row.publication, document } : null
}
