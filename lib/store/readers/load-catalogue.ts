// The published catalogue out of PostgreSQL, as of one moment: whole at first, then what changed since. Called by
// live-catalogue.ts whenever the catalogue's revision moved, and never for a page.

import type pg from 'pg'
import { z } from 'zod'
import type { CatalogueChange, CatalogueParts } from '../../catalogue/catalogue'
import { claimsDocument } from '../../catalogue/document/claim'
import { deadLink } from '../../catalogue/document/dead-link'
import { vocabularyDocument } from '../../catalogue/document/vocabulary'
import { withdrawnTool } from '../../catalogue/document/withdrawn'
import { LOAD_TIMEOUT } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { CLAIMS_JSON } from '../claims/load-claims'
import { savedDocument } from '../columns'
import { query, type RunSql, runOn } from '../sql'
import { DEAD_LINKS_JSON } from './load-dead-links'
import { REVISIONS_JSON, type RecordedRevision, revisionsInJson } from './load-recorded'
import { VOCABULARY_JSON } from './load-vocabulary'
import { WITHDRAWN_JSON } from './load-withdrawn'

const FRAME_SQL = `select revision::int, ${VOCABULARY_JSON} as vocabulary, ${CLAIMS_JSON} as claims,
  ${WITHDRAWN_JSON} as withdrawn, ${DEAD_LINKS_JSON} as "deadLinks" from catalogue_revision`

const frame = {
  revision: z.int(),
  vocabulary: vocabularyDocument,
  claims: claimsDocument,
  withdrawn: z.array(withdrawnTool),
  deadLinks: z.array(deadLink),
}

const FRAME = query(frame, FRAME_SQL)

const PUBLISHED = query(
  { document: savedDocument },
  `select document from tool_document join tool on tool.id = tool_id where publication = 'published'`,
)

// One statement, for each sees one moment.
const CHANGE = query(
  {
    ...frame,
    isAnother: z.boolean(),
    changed: z.array(z.object({ document: savedDocument, isPublished: z.boolean() })),
    revisions: revisionsInJson,
  },
  `select frame.*, ${REVISIONS_JSON} as revisions, (select whole_from from catalogue_revision) > $1 as "isAnother", (select coalesce(json_agg(json_build_object('document', document,
      'isPublished', publication = 'published')), '[]')
    from tool_document join tool on tool.id = tool_id where tool_document.revision > $1) as changed
  from (${FRAME_SQL} where revision <> $1) frame`,
)

const LIMIT = { query_timeout: LOAD_TIMEOUT }

/** Reads revision, vocabulary, claims and every published tool as of one moment. Throws DatabaseUnavailable. */
export async function loadCatalogue(pool: pg.Pool): Promise<CatalogueParts> {
  return inSnapshot(pool, async (run) => {
    const [frame] = await run(FRAME)
    if (!frame) throw new Error('catalogue_revision has lost its one row.')
    // pg parses each document as its row arrives, while PostgreSQL sends the next.
    const rows = await run(PUBLISHED)
    return { ...frame, tools: rows.map(({ document }) => document) }
  })
}

/**
 * Reads what changed since a revision: the documents that were saved, withdrawn or given back after it, with their
 * revisions, and vocabulary and claims, which are small, as they are. Null where nothing did; `another` where the database is no longer the one
 * that `since` was read from, as after a restored backup, and the whole has to be loaded. Throws DatabaseUnavailable.
 */
export async function loadChange(
  pool: pg.Pool,
  since: number,
): Promise<(CatalogueChange & { revisions: RecordedRevision[] }) | 'another' | null> {
  const [change] = await orUnavailable(() => runOn(pool, LIMIT)(CHANGE, since))
  if (!change) return null
  return change.isAnother || change.revision < since ? 'another' : change
}

/** Works in a read-only transaction that sees one moment. */
async function inSnapshot<Result>(pool: pg.Pool, work: (run: RunSql) => Promise<Result>): Promise<Result> {
  return orUnavailable(async () => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      const run = runOn(client)
      await run('begin isolation level repeatable read read only')
      await run(`set local statement_timeout = ${LOAD_TIMEOUT}`)
      const result = await work(runOn(client, LIMIT))
      await run('commit')
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
