// Many tools published, withdrawn or put into another category at once: looked at first, then saved in one transaction,
// each by a revision of its own.

import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { getPool } from '../../db/pool'
import { type Action, requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { IMPORT_LOCK } from '../imports/import-locks'
import { loadImportState } from '../imports/plan-reading'
import { inLongTransaction } from '../long-transaction'
import { getCatalogue } from '../readers/live-catalogue'
import { ask, query, type RunSql } from '../sql'
import { withdrawDrafts } from '../tools/withdraw-drafts'
import { replaceDrafts } from '../tools/write-drafts'
import { writeMany } from '../tools/write-many'
import type { BatchKind, BatchOrder } from './batch-order'
import { type BatchTool, findBatchTools } from './batch-tools'
import { type BatchRow, decideBatch } from './decide-batch'

/** How many tools one batch may hold. */
export const MOST_IN_BATCH = 1000

const RIGHTS: Record<BatchKind, Action> = {
  publish: 'tools.publish',
  withdraw: 'tools.withdraw',
  recategorise: 'tools.publish',
}

/** What would become of the tools at these addresses. Throws NotAllowed, DatabaseUnavailable. */
export async function planBatch(
  viewer: Viewer,
  slugs: readonly string[],
  order: BatchOrder,
): Promise<BatchRow[]> {
  requireRight(viewer, RIGHTS[order.kind])
  const tools = await findBatchTools(ask, viewer, slugs)
  const { today } = await getCatalogue()
  return decideBatch({ tools, order, state: await loadImportState(getPool()), today })
}

export type Batch = {
  viewer: Viewer
  /** Address → the mark that was looked at. */
  marks: ReadonlyMap<string, string>
  order: BatchOrder
  why: string
  record?: (run: RunSql, id: string) => Promise<void>
}

export type BatchDone =
  | { kind: 'done'; id: string; count: number }
  /** Names of tools that somebody changed since they were looked at; nothing was done. */
  | { kind: 'changed'; names: string[] }

/** Saves a batch, all of it or nothing. Throws NotAllowed, DocumentRefused, DatabaseUnavailable. */
export async function applyBatch({ viewer, marks, order, why, record }: Batch): Promise<BatchDone> {
  requireRight(viewer, RIGHTS[order.kind])
  const { today } = await getCatalogue()
  const slugs = [...marks.keys()]
  return inLongTransaction(async (run): Promise<BatchDone> => {
    await run(`select pg_advisory_xact_lock(${IMPORT_LOCK})::text`)
    await run('select id from tool where slug = any($1) order by id for update', slugs)
    const tools = await findBatchTools(run, viewer, slugs)
    const changed = tools.filter(({ slug, mark }) => marks.get(slug) !== mark).map(({ name }) => name)
    const there = new Set(tools.map(({ slug }) => slug))
    changed.push(...slugs.filter((slug) => !there.has(slug)))
    if (changed.length > 0) return { kind: 'changed', names: changed }
    const rows = decideBatch({ tools, order, state: await loadImportState(getPool()), today })
    // Only what was ready is sent: by now something else stands in the way.
    const stuck = rows.filter(({ document }) => document === null)
    if (stuck.length > 0) return { kind: 'changed', names: stuck.map(({ tool }) => tool.name) }
    const ready = rows.flatMap(({ tool, document }) => (document ? [{ tool, document }] : []))
    const id = randomBytes(12).toString('base64url')
    const save = { author: viewer, comment: why, details: { batch: id } }
    await write(run, ready, { order, save })
    await run(
      `insert into audit_event (author_id, author_name, action, details) values ($1, $2, $3, $4::jsonb)`,
      viewer.id,
      viewer.name,
      ACTIONS[order.kind],
      JSON.stringify({ batch: id, tools: ready.length, ...(why !== '' && { why }) }),
    )
    await run('set constraints all immediate')
    await run('select bump_catalogue_revision()')
    await record?.(run, id)
    return { kind: 'done', id, count: ready.length }
  })
}

const ACTIONS: Record<BatchKind, string> = {
  publish: 'tools-published',
  withdraw: 'tools-withdrawn',
  recategorise: 'tools-recategorised',
}

type Ready = { tool: BatchTool; document: BatchTool['document'] }
type Save = { author: Viewer; comment: string; details: Record<string, unknown> }

async function write(
  run: RunSql,
  ready: readonly Ready[],
  { order: { kind }, save }: { order: BatchOrder; save: Save },
): Promise<void> {
  const of = (...states: BatchTool['publication'][]) =>
    ready.filter(({ tool }) => states.includes(tool.publication))
  const documents = (list: readonly Ready[]) => list.map(({ document }) => document)
  const ids = (list: readonly Ready[]) => list.map(({ tool }) => tool.id)
  const saveAll = (list: readonly Ready[], publication: 'published' | 'withdrawn', action: string) =>
    writeMany(run, { created: [], updated: documents(list), publication, action, ...save })
  if (kind === 'publish') {
    await saveAll(of('draft'), 'published', 'tool-saved')
    await saveAll(of('withdrawn'), 'published', 'tool-published-again')
    // What is published waits no more.
    await run(
      `update revision set state = 'superseded' where tool_id = any($1) and state = 'draft'`,
      ids(of('draft')),
    )
  } else if (kind === 'withdraw') {
    await saveAll(of('published'), 'withdrawn', 'tool-withdrawn')
    await withdrawDrafts(run, { toolIds: ids(of('draft')), ...save })
  } else {
    await saveAll(of('published'), 'published', 'tool-saved')
    await saveAll(of('withdrawn'), 'withdrawn', 'tool-saved')
    await replaceDrafts(run, { documents: documents(of('draft')), ...save })
  }
}

const BATCH = query(
  { action: z.string(), tools: z.int() },
  `select action, (details ->> 'tools')::int as tools from audit_event
   where author_id = $1 and action = any($2) and details ->> 'batch' = $3`,
)

/** How many tools a batch of the viewer's changed, for the page that follows; null where there is no such batch. */
export async function getBatch(
  viewer: Viewer,
  id: string,
): Promise<{ action: string; tools: number } | null> {
  const [batch] = await ask(BATCH, viewer.id, Object.values(ACTIONS), id)
  return batch ?? null
}
