// The work on an import that takes longer than a page may: reading the file, planning, applying, undoing. Runs in a process of
// its own (scripts/import-job.ts), so that the web process goes on answering; a lock tells pages that it lives.

import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { z } from 'zod'
import { ImportState, PlanAction } from '../../../generated/prisma/enums'
import { getConnectionString } from '../../db/pool'
import { DatabaseUnavailable } from '../../db/unavailable'
import type { ImportReading } from '../../editing/import/import-reading'
import { type LandscapeMapping, landscapeMapping } from '../../editing/import/landscape-mapping'
import { inLongTransaction } from '../long-transaction'
import { DocumentRefused } from '../refused'
import { ask, query, runOn } from '../sql'
import { applyStoredImport, undoStoredImport } from './carry-out-import'
import { workLock } from './import-locks'
import { type PlannedRow, planReading } from './plan-reading'
import { packReading, readImportFile, unpackReading, usualPublication } from './read-import-file'

const bytes = z.instanceof(Uint8Array).nullable()

const WAITING = query(
  {
    id: z.string(),
    state: z.enum(ImportState),
    fileName: z.string(),
    bytes,
    reading: bytes,
    mapping: landscapeMapping.nullable(),
  },
  'select id, state, file_name as "fileName", bytes, reading, mapping from import where id = $1',
)

/** Does what the import's state says is to be done; what goes wrong is noted with it, in words. */
export async function workOnImport(id: string, today: string): Promise<void> {
  const lock = new pg.Client({ connectionString: getConnectionString(), connectionTimeoutMillis: 3000 })
  lock.on('error', () => {})
  await lock.connect()
  try {
    await runOn(lock)(`select pg_advisory_lock(${workLock(id)})`)
    const [waiting] = await ask(WAITING, id)
    if (!waiting) return
    const { state, reading } = waiting
    if (state === 'read') await readStored(waiting, today)
    else if (state === 'plan') {
      await planStored(id, unpack(reading), waiting.mapping, today)
    } else if (state === 'apply') await applyStoredImport(id, reading && unpackReading(reading))
    else if (state === 'undo') await undoStoredImport(id)
  } catch (error) {
    await noteFault(id, error)
  } finally {
    await lock.end().catch(() => {})
  }
}

const KEEP_READING = `update import set bytes = null, reading = $2, problems = $3::jsonb,
    publication = $4::new_publication, state = case when $5 then 'mapping'::import_state else state end
  where id = $1`

type Sent = { id: string; bytes: Uint8Array | null; fileName: string }

async function readStored({ id, bytes, fileName }: Sent, today: string): Promise<void> {
  if (bytes === null) throw new DocumentRefused('the file is not kept any more: send it again')
  const reading = await readImportFile({ bytes: gunzipSync(bytes), fileName, today })
  const isMapped = reading.landscape !== null && reading.landscape.length > 0
  await ask(
    KEEP_READING,
    id,
    packReading(reading),
    JSON.stringify(reading.problems),
    usualPublication(reading),
    isMapped,
  )
  if (!isMapped) await planStored(id, reading, null, today)
}

async function planStored(
  id: string,
  reading: ImportReading,
  mapping: LandscapeMapping | null,
  today: string,
): Promise<void> {
  const { rows, left } = await planReading(reading, { today, mapping: async () => mapping })
  await inLongTransaction(async (run) => {
    // Another mapping makes another plan; what was chosen by hand of the tools in both stands.
    const choices = await run(CHOICES, id)
    await run('delete from import_tool where import_id = $1', id)
    for (let at = 0; at < rows.length; at += 500)
      await run(INSERT_ROWS, id, JSON.stringify(rows.slice(at, at + 500).map(toStored)), at)
    if (choices.length > 0) await run(CHOOSE_AGAIN, id, JSON.stringify(choices))
    const told = [...reading.problems, ...left]
    await run(
      `update import set state = 'planned', fault = null, problems = $2::jsonb where id = $1`,
      id,
      JSON.stringify(told),
    )
  })
}

/** What is ticked unless somebody says otherwise: all but what asks. */
const USUALLY = `action in ('create', 'update') and not problems @> '[{"level": "question"}]'`

const INSERT_ROWS = `insert into import_tool (import_id, position, action, slug, name, line, file, fields, changes,
    problems, base_version, base, document, asked, chosen)
  select $1, $3::int + place - 1, action::plan_action, slug, name, line, file, fields, changes, problems, base_version,
    base, document, asked, ${USUALLY}
  from rows from (jsonb_to_recordset($2::jsonb) as (action text, slug text, name text, line int, file text, fields int,
    changes text[], problems jsonb, base_version int, base jsonb, document jsonb, asked jsonb)) with ordinality
    r(action, slug, name, line, file, fields, changes, problems, base_version, base, document, asked, place)`

const CHOICES = query(
  { slug: z.string(), action: z.enum(PlanAction), chosen: z.boolean(), insists: z.boolean() },
  `select slug, action, chosen, insists from import_tool where import_id = $1
     and (insists or chosen <> (${USUALLY}))`,
)

const CHOOSE_AGAIN = `update import_tool t set chosen = c.chosen, insists = c.insists
  from jsonb_to_recordset($2::jsonb) as c(slug text, action text, chosen boolean, insists boolean)
  where import_id = $1 and t.slug = c.slug and t.action = c.action::plan_action
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

function unpack(packed: Uint8Array | null): ImportReading {
  if (packed === null) throw new DocumentRefused('the file is not kept any more: send it again')
  return unpackReading(packed)
}

// Back to where it waits for somebody; an apply that failed did nothing.
const BACK = `update import set fault = $2, state = (case
    when state = 'undo' or state = 'apply' and applied_at is not null then 'applied'
    when state = 'apply' or exists (select from import_tool where import_id = $1) then 'planned'
    when reading is not null and mapping is not null then 'mapping' else 'planned' end)::import_state
  where id = $1 and state in ('read', 'plan', 'apply', 'undo')`

async function noteFault(id: string, error: unknown): Promise<void> {
  const isKnown = error instanceof DocumentRefused || error instanceof DatabaseUnavailable
  if (!isKnown) console.error(error)
  const why = isKnown ? error.message : 'something went wrong on our side; it is noted'
  await ask(BACK, id, `Nothing was changed: ${why.replace(/\.$/, '')}.`)
}
