// Imports as they wait in the database: who wants to import what, how far it is, and what was chosen of it. Seen by
// the person who made them and by admins; for everybody else they are not there.

import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { getPool } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import type { LineProblem } from '../../editing/import/import-reading'
import type { PlanAction } from '../../editing/import/plan-import'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import type { Undone } from './undo-import'

export type ImportWork = 'read' | 'plan' | 'apply' | 'undo'
export type ImportOutcome = { created: number; updated: number; unchanged: number; left: number }

export type ImportHead = {
  id: string
  ownerId: string
  ownerName: string
  fileName: string
  /** Work under way, or what it waits for. */
  state: ImportWork | 'mapping' | 'planned' | 'applied' | 'undone'
  /** Why the last work came to nothing. */
  fault: string | null
  problems: LineProblem[]
  outcome: ImportOutcome | null
  /** Who took it back and what came of it. */
  undone: ({ by: { id: string; name: string } } & Partial<Undone>) | null
  undoneAt: Date | null
  /** As what new tools come in. */
  publication: 'draft' | 'published'
  /** True for a landscape whose categories were chosen. */
  isMapped: boolean
  createdAt: Date
  appliedAt: Date | null
  /** Seconds since the work began. */
  since: number
  /** False where nobody is at the work any more. */
  isAlive: boolean
}

const DAYS = 30
const MOST_KEPT = 10
const MOST_AT_WORK = 4

/** The first of the two numbers of the lock that the process at work on an import holds. */
const WORK_LOCK = 7204
export const workLock = (id: string) => `${WORK_LOCK}, hashtext('${id.replace(/[^\w-]/g, '')}')`

const HEAD = `id, owner_id as "ownerId", owner_name as "ownerName", file_name as "fileName", state, fault, problems,
  outcome, undone, undone_at as "undoneAt", publication, mapping is not null as "isMapped", created_at as "createdAt", applied_at as "appliedAt",
  extract(epoch from clock_timestamp() - started_at)::int as since`

/** Too much is under way; trying again in a minute helps. */
export class TooManyImports extends Error {
  override readonly name = 'TooManyImports'
}

/** Keeps a file to be read; returns the import's id. Throws NotAllowed or TooManyImports. */
export async function createImport(
  viewer: Viewer,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<string> {
  requireRight(viewer, 'import.try')
  const id = randomBytes(18).toString('base64url')
  // A tenth of the bytes to send, to keep and to fetch.
  const kept = await promisify(gzip)(bytes, { level: 1 })
  await orUnavailable(async () => {
    const pool = getPool()
    const { rows } = await pool.query(
      `select count(*)::int as busy from import where state in ('read', 'plan', 'apply', 'undo')
         and started_at > now() - interval '3 minutes'`,
    )
    if (rows[0].busy >= MOST_AT_WORK) throw new TooManyImports('Other imports are being worked on.')
    await pool.query(
      `delete from import where created_at < now() - make_interval(days => $1) or id in
        (select id from import where owner_id = $2 and state not in ('read', 'plan', 'apply', 'undo')
         order by created_at desc, id offset $3)`,
      [DAYS, viewer.id, MOST_KEPT - 1],
    )
    await pool.query(
      `insert into import (id, owner_id, owner_name, file_name, bytes, state) values ($1, $2, $3, $4, $5, 'read')`,
      [id, viewer.id, viewer.name, fileName, kept],
    )
  })
  return id
}

/** An import, for its owner and admins; null for anybody else. */
export async function getImport(viewer: Viewer, id: string): Promise<ImportHead | null> {
  requireRight(viewer, 'import.see')
  return orUnavailable(async () => {
    const { rows } = await getPool().query(`select ${HEAD} from import where id = $1`, [id])
    const [row] = rows
    if (!row || (row.ownerId !== viewer.id && viewer.role !== 'admin')) return null
    return { ...row, isAlive: row.since < 20 || !(await isIdle(id)) }
  })
}

async function isIdle(id: string): Promise<boolean> {
  // Taken and given back within the statement's own transaction.
  const { rows } = await getPool().query(`select pg_try_advisory_xact_lock(${workLock(id)}) as idle`)
  return rows[0].idle
}

/** The imports a person may see, newest first. */
export async function findImports(viewer: Viewer): Promise<Omit<ImportHead, 'isAlive'>[]> {
  requireRight(viewer, 'import.see')
  return orUnavailable(async () => {
    const mine = viewer.role === 'admin' ? 'true' : 'owner_id = $1'
    const { rows } = await getPool().query(
      `select ${HEAD} from import where ${mine} and ($1::text is not null) order by created_at desc limit 30`,
      [viewer.id],
    )
    return rows
  })
}

export type ImportRow = {
  position: number
  action: PlanAction
  slug: string
  name: string
  line: number
  file: string | null
  fields: number
  changes: string[]
  problems: LineProblem[]
  chosen: boolean
  insists: boolean
  /** True where the file would undo what editors did, which takes insisting. */
  overrides: boolean
  outcome: string | null
}

/** Errors are read in one go, by whoever mends the file. */
export const rowsToAPage = (filter: RowFilter | null) => (filter === 'error' ? 200 : 50)
export const ROW_FILTERS = ['create', 'update', 'unchanged', 'kept', 'error', 'left'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** How many tools there are of each action, how many of them are chosen, and how many were left out. */
export async function countImportRows(
  id: string,
): Promise<Record<RowFilter, number> & { chosen: number; shown: number }> {
  const { rows } = await orUnavailable(() =>
    getPool().query(
      `select count(*) filter (where action = 'create')::int as "create",
         count(*) filter (where action = 'update')::int as "update",
         count(*) filter (where action = 'unchanged')::int as unchanged,
         count(*) filter (where action = 'kept')::int as kept, count(*) filter (where action = 'error')::int as error,
         count(*) filter (where outcome <> 'done')::int as "left",
         count(*) filter (where chosen)::int as chosen, count(*)::int as shown
       from import_tool where import_id = $1`,
      [id],
    ),
  )
  return rows[0]
}

/** A page of an import's tools, in the order of the file; pages count from 1. */
export async function findImportRows(
  id: string,
  { filter, page }: { filter: RowFilter | null; page: number },
): Promise<ImportRow[]> {
  const where = filter === 'left' ? `outcome <> 'done'` : filter === null ? 'true' : 'action = $4'
  const most = rowsToAPage(filter)
  const values = [id, most, (page - 1) * most]
  const { rows } = await orUnavailable(() =>
    getPool().query(
      `select position, action, slug, name, line, file, fields, changes, problems, chosen, insists, asked is not null as overrides,
         outcome from import_tool where import_id = $1 and ${where} order by position limit $2 offset $3`,
      filter === null || filter === 'left' ? values : [...values, filter],
    ),
  )
  return rows
}
