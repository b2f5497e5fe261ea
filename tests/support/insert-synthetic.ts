// Puts a synthetic catalogue into a database quickly: checks of rows against each other are left out, for the
// documents are right by construction. Needs a superuser, which the embedded server's owner is.

import type pg from 'pg'
import { runOn } from '../../lib/store/sql'
import { insertToolRows } from '../../lib/store/tools/tool-rows'
import { saveVocabulary } from '../../lib/store/vocabulary/save-vocabulary'
import type { SyntheticCatalogue } from './synthetic-catalogue'

const BATCH = 2000

/** Inserts the whole catalogue as published and bumps the revision. */
export async function insertSynthetic(
  pool: pg.Pool,
  { vocabulary, tools }: SyntheticCatalogue,
): Promise<void> {
  const client = await pool.connect()
  const run = runOn(client, { query_timeout: 600_000 })
  try {
    await client.query('begin')
    await client.query(`set local statement_timeout = 0; set local session_replication_role = replica`)
    await saveVocabulary(run, vocabulary)
    for (let start = 0; start < tools.length; start += BATCH)
      await insertToolRows(run, tools.slice(start, start + BATCH), 'published')
    // The trigger that announces the bump is among what is left out above.
    await client.query(`set local session_replication_role = origin`)
    await client.query('select bump_catalogue_revision()')
    await client.query('commit')
    await run('vacuum (analyze)')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
