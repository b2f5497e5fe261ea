// Imports as they wait in the database: who wants to import what, how far it is, and what was chosen of it. Seen by
// the person who made them and by admins; for everybody else they are not there.

import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { z } from 'zod'
import { ImportState, PlanAction } from '../../../generated/prisma/enums'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { LineProblem } from '../../editing/import/import-reading'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { ask, query } from '../sql'
import { NEW_PUBLICATIONS } from './decide-import'
import { getOutlook, type Outlook } from './find-brought'
import { workLock } from './import-locks'
import { undone } from './undo-import'

export type ImportWork = 'read' | 'plan' | 'apply' | 'undo'
const outcome = z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), left: z.int() })
export type ImportOutcome = z.output<typeof outcome>

/** As work-on-import.ts wrote them; whoever shows them reads no more than there is. */
const lineProblems = z.custom<LineProblem[]>(Array.isArray)

const columns = {
  id: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  fileName: z.string(),
  /** Work under way, or what it waits for. */
  state: z.enum(ImportState),
  /** Why the last work came to nothing. */
  fault: z.string().nullable(),
  problems: lineProblems,
  outcome: outcome.nullable(),
  /** Who took it back and what came of it. */
  undone: undone
    .partial()
    .extend({ by: z.object({ id: z.string(), name: z.string() }) })
    .nullable(),
  undoneAt: z.date().nullable(),
  /** As what new tools come in. */
  publication: z.enum(NEW_PUBLICATIONS),
  /** True for a landscape whose categories were chosen. */
  isMapped: z.boolean(),
  createdAt: z.date(),
  appliedAt: z.date().nullable(),
  /** Seconds since the work began. */
  since: z.int(),
}

export type ImportHead = z.output<z.ZodObject<typeof columns>> & {
  /** False where nobody is at the work any more. */
  isAlive: boolean
}

const DAYS = 30
const MOST_KEPT = 10
const MOST_AT_WORK = 4

const COLUMNS = `id, owner_id as "ownerId", owner_name as "ownerName", file_name as "fileName", state, fault, problems,
  outcome, undone, undone_at as "undoneAt", publication, mapping is not null as "isMapped", created_at as "createdAt", applied_at as "appliedAt",
  extract(epoch from clock_timestamp() - started_at)::int as since`

const HEAD = query(columns, `select ${COLUMNS} from import where id = $1`)

const HEADS = query(
  columns,
  `select ${COLUMNS} from import where $2 or owner_id = $1 order by created_at desc limit 30`,
)

const AT_WORK = ['read', 'plan', 'apply', 'undo'] satisfies ImportWork[]

/** What an import is known by, and undone by. */
export const newImportId = (): string => randomBytes(18).toString('base64url')

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
  const id = newImportId()
  // A tenth of the bytes to send, to keep and to fetch.
  const kept = await promisify(gzip)(bytes, { level: 1 })
  const { prisma } = getDatabase()
  await orUnavailable(async () => {
    const lately = { gt: new Date(Date.now() - 3 * 60_000) }
    const busy = await prisma.import.count({ where: { state: { in: AT_WORK }, startedAt: lately } })
    if (busy >= MOST_AT_WORK) throw new TooManyImports('Other imports are being worked on.')
    const old = { createdAt: { lt: new Date(Date.now() - DAYS * 24 * 3600 * 1000) } }
    const surplus = await prisma.import.findMany({
      where: { ownerId: viewer.id, state: { notIn: AT_WORK } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: MOST_KEPT - 1,
      select: { id: true },
    })
    const where = { OR: [old, { id: { in: surplus.map((one) => one.id) } }] }
    await prisma.import.deleteMany({ where })
    const owner = { ownerId: viewer.id, ownerName: viewer.name }
    await prisma.import.create({
      data: { id, ...owner, fileName, bytes: new Uint8Array(kept), state: 'read' },
    })
  })
  return id
}

/** An import, for its owner and admins; null for anybody else. */
export async function getImport(viewer: Viewer, id: string): Promise<ImportHead | null> {
  requireRight(viewer, 'import.see')
  const [row] = await ask(HEAD, id)
  if (!row || (row.ownerId !== viewer.id && viewer.role !== 'admin')) return null
  return { ...row, isAlive: row.since < 20 || !(await isIdle(id)) }
}

async function isIdle(id: string): Promise<boolean> {
  // Taken and given back within the statement's own transaction.
  const lock = `select pg_try_advisory_xact_lock(${workLock(id)}) as idle`
  const [row] = await ask(query({ idle: z.boolean() }, lock))
  return row?.idle ?? false
}

/** The imports a person may see, newest first. */
export async function findImports(viewer: Viewer): Promise<Omit<ImportHead, 'isAlive'>[]> {
  requireRight(viewer, 'import.see')
  return ask(HEADS, viewer.id, viewer.role === 'admin')
}

/** What undoing an import would meet; null where there is no such import. Throws NotAllowed, DatabaseUnavailable. */
export async function findOutlook(viewer: Viewer, id: string): Promise<Outlook | null> {
  requireRight(viewer, 'import.undo')
  if ((await getImport(viewer, id)) === null) return null
  return getOutlook(ask, id)
}

const rowColumns = {
  position: z.int(),
  action: z.enum(PlanAction),
  slug: z.string(),
  name: z.string(),
  line: z.int(),
  file: z.string().nullable(),
  fields: z.int(),
  changes: z.array(z.string()),
  problems: lineProblems,
  chosen: z.boolean(),
  insists: z.boolean(),
  /** True where the file would undo what editors did, which takes insisting. */
  overrides: z.boolean(),
  outcome: z.string().nullable(),
}
export type ImportRow = z.output<z.ZodObject<typeof rowColumns>>

/** Errors are read in one go, by whoever mends the file. */
export const rowsToAPage = (filter: RowFilter | null) => (filter === 'error' ? 200 : 50)
export const ROW_FILTERS = ['create', 'update', 'unchanged', 'kept', 'error', 'left'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

const counts = {
  create: z.int(),
  update: z.int(),
  unchanged: z.int(),
  kept: z.int(),
  error: z.int(),
  left: z.int(),
  able: z.int(),
  chosen: z.int(),
  shown: z.int(),
}
const COUNTS = query(
  counts,
  `select count(*) filter (where action = 'create')::int as "create",
     count(*) filter (where action = 'update')::int as "update",
     count(*) filter (where action = 'unchanged')::int as unchanged,
     count(*) filter (where action = 'kept')::int as kept, count(*) filter (where action = 'error')::int as error,
     count(*) filter (where outcome <> 'done')::int as "left",
     count(*) filter (where coalesce(document, asked) is not null and outcome is distinct from 'done')::int as able,
     count(*) filter (where chosen)::int as chosen, count(*)::int as shown
   from import_tool where import_id = $1`,
)
const NO_ROWS = {
  create: 0,
  update: 0,
  unchanged: 0,
  kept: 0,
  error: 0,
  left: 0,
  able: 0,
  chosen: 0,
  shown: 0,
}

/** How many tools there are of each action, how many were left out, can still be taken in and are chosen for it. */
export async function countImportRows(id: string): Promise<typeof NO_ROWS> {
  const [row] = await ask(COUNTS, id)
  return row ?? NO_ROWS
}

const ROWS = query(
  rowColumns,
  `select position, action, slug, name, line, file, fields, changes, problems, chosen, insists,
     asked is not null as overrides, outcome from import_tool
   where import_id = $1 and case $2 when '' then true when 'left' then outcome <> 'done' else action::text = $2 end
   order by position limit $3 offset $4`,
)

/** A page of an import's tools, in the order of the file; pages count from 1. */
export async function findImportRows(
  id: string,
  { filter, page }: { filter: RowFilter | null; page: number },
): Promise<ImportRow[]> {
  const most = rowsToAPage(filter)
  return ask(ROWS, id, filter ?? '', most, (page - 1) * most)
}
