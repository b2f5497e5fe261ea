// The work on an import that takes longer than a page may: reading the file, planning, applying, undoing. Runs in a process of
// its own (scripts/import-job.ts), so that the web process goes on answering; a lock tells pages that it lives.

import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { getConnectionString, getPool } from '../../db/pool'
import { DatabaseUnavailable } from '../../db/unavailable'
import type { ImportReading } from '../../editing/import/import-reading'
import type { LandscapeMapping } from '../../editing/import/landscape-mapping'
import { DocumentRefused } from '../refused'
import { applyStoredImport } from './apply-stored-import'
import { workLock } from './imports'
import { packReading, unpackReading } from './packed-reading'
import { loadImportState, NO_STATE, type PlannedRow, planAgainst, wordsFor } from './plan-against-store'
import { importedTools, readFileToImport, tellUnmapped, usualPublication } from './read-file-to-import'
import { undoStoredImport } from './undo-stored-import'

type Waiting = {
  id: string
  state: string
  file_name: string
  bytes: Buffer | null
  reading: Buffer | null
  mapping: LandscapeMapping | null
}

/** Does what the import's state says is to be done; what goes wrong is noted with it, in words. */
export async function workOnImport(id: string, today: string): Promise<void> {
  const lock = new pg.Client({ connectionString: getConnectionString(), connectionTimeoutMillis: 3000 })
  lock.on('error', () => {})
  await lock.connect()
  try {
    await lock.query(`select pg_advisory_lock(${workLock(id)})`)
    const { rows } = await getPool().query<Waiting>(
      'select id, state, file_name, bytes, reading, mapping from import where id = $1',
      [id],
    )
    const [waiting] = rows
    if (!waiting) return
    if (waiting.state === 'read') await readStored(waiting, today)
    else if (waiting.state === 'plan') await planStored(id, unpack(waiting.reading), waiting.mapping, today)
    else if (waiting.state === 'apply')
      await applyStoredImport(id, waiting.reading && unpackReading(waiting.reading))
    else if (waiting.state === 'undo') await undoStoredImport(id)
  } catch (error) {
    await noteFault(id, error)
  } finally {
    await lock.end().catch(() => {})
  }
}

async function readStored({ id, bytes, file_name: fileName }: Waiting, today: string): Promise<void> {
  if (bytes === null) throw new DocumentRefused('the file is not kept any more: send it again')
  const reading = await readFileToImport({ bytes: gunzipSync(bytes), fileName, today })
  await getPool().query(
    'update import set bytes = null, reading = $2, problems = $3::jsonb, publication = $4 where id = $1',
    [id, packReading(reading), JSON.stringify(reading.problems), usualPublication(reading)],
  )
  if (reading.landscape !== null && reading.landscape.length > 0)
    await getPool().query(`update import set state = 'mapping' where id = $1`, [id])
  else await planStored(id, reading, null, today)
}

async function planStored(
  id: string,
  reading: ImportReading,
  mapping: LandscapeMapping | null,
  today: string,
): Promise<void> {
  const { tools, landscape } = reading
  // A file that holds nothing to compare is not worth the load of a catalogue.
  const isHopeless = landscape === null && tools.every(({ document }) => document === null)
  const state = isHopeless ? NO_STATE : await loadImportState(getPool())
  const vocabulary = wordsFor(state, reading.vocabulary)
  const imported = importedTools(reading, { mapping, vocabulary, today })
  const rows = await planAgainst(getPool(), state, { imported, vocabulary })
  const client = await getPool().connect()
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 60000')
    // Another mapping makes another plan; what was chosen by hand of the tools in both stands.
    const { rows: choices } = await client.query<Chosen>(CHOICES, [id])
    await client.query('delete from import_tool where import_id = $1', [id])
    for (let at = 0; at < rows.length; at += 500)
      await client.query(INSERT_ROWS, [id, JSON.stringify(rows.slice(at, at + 500).map(toStored)), at])
    if (choices.length > 0) await client.query(CHOOSE_AGAIN, [id, JSON.stringify(choices)])
    const told = [...reading.problems, ...tellUnmapped(reading, mapping)]
    await client.query(
      `update import set state = 'planned', fault = null, problems = $2::jsonb where id = $1`,
      [id, JSON.stringify(told)],
    )
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** What is ticked unless somebody says otherwise: all but what asks. */
const USUALLY = `action in ('create', 'update') and not problems @> '[{"level": "question"}]'`

const INSERT_ROWS = `insert into import_tool (import_id, position, action, slug, name, line, file, fields, changes,
    problems, base_version, base, document, asked, chosen)
  select $1, $3::int + place - 1, action, slug, name, line, file, fields, changes, problems, base_version, base, document,
    asked, ${USUALLY}
  from rows from (jsonb_to_recordset($2::jsonb) as (action text, slug text, name text, line int, file text, fields int,
    changes text[], problems jsonb, base_version int, base jsonb, document jsonb, asked jsonb)) with ordinality
    r(action, slug, name, line, file, fields, changes, problems, base_version, base, document, asked, place)`

type Chosen = { slug: string; action: string; chosen: boolean; insists: boolean }

const CHOICES = `select slug, action, chosen, insists from import_tool where import_id = $1
  and (insists or chosen <> (${USUALLY}))`

const CHOOSE_AGAIN = `update import_tool t set chosen = c.chosen, insists = c.insists
  from jsonb_to_recordset($2::jsonb) as c(slug text, action text, chosen boolean, insists boolean)
  where import_id = $1 and t.slug = c.slug and t.action = c.action
    and (t.asked is not null or t.document is not null and not c.insists)`

function toStored({ baseVersion, base, document, asked, action, ...row }: PlannedRow): object {
  return {
    ...row,
    action,
    base_version: baseVersion,
    asked: asked ?? undefined,
    ...((action === 'create' || action === 'update') && { document }),
    ...((action === 'update' || action === 'kept') && { base }),
  }
}

function unpack(packed: Buffer | null): ImportReading {
  if (packed === null) throw new DocumentRefused('the file is not kept any more: send it again')
  return unpackReading(packed)
}

// Back to where it waits for somebody; an apply that failed did nothing.
const BACK = `update import set fault = $2, state = case when state = 'undo' or state = 'apply' and applied_at is not null then 'applied'
    when state = 'apply' or exists (select from import_tool where import_id = $1) then 'planned'
    when reading is not null and mapping is not null then 'mapping' else 'planned' end
  where id = $1 and state in ('read', 'plan', 'apply', 'undo')`

async function noteFault(id: string, error: unknown): Promise<void> {
  const isKnown = error instanceof DocumentRefused || error instanceof DatabaseUnavailable
  if (!isKnown) console.error(error)
  const why = isKnown ? error.message : 'something went wrong on our side; it is noted'
  await getPool().query(BACK, [id, `Nothing was changed: ${why.replace(/\.$/, '')}.`])
}
