// What somebody decides about an import of theirs: which tools, which categories, and that work begins.

import { z } from 'zod'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { LandscapeMapping } from '../../editing/import/landscape-mapping'
import { type Action, requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { ask, query } from '../sql'
import type { NewPublication } from './decide-import'
import { getImport, type ImportWork } from './imports'

export type Choice = {
  /** The tools of a page by their position: shown, and ticked among them. */
  shown: number[]
  chosen: number[]
  insists: number[]
  /** Then all creations or all updates besides, but for those that ask, or none at all. */
  all?: 'create' | 'update' | 'none' | undefined
  /** As what new tools come in. */
  publication?: NewPublication | undefined
}

/** Notes what is to be applied; false where the import is not there, or is not waiting for a choice. */
export async function chooseTools(viewer: Viewer, id: string, choice: Choice): Promise<boolean> {
  requireRight(viewer, 'import.apply')
  const head = await getImport(viewer, id)
  if (head?.state !== 'planned' && head?.state !== 'applied') return false
  const able = `import_id = $1 and coalesce(document, asked) is not null and outcome is distinct from 'done'`
  const { shown, chosen, insists, all, publication } = choice
  if (publication !== undefined)
    await orUnavailable(() => getDatabase().prisma.import.update({ where: { id }, data: { publication } }))
  if (shown.length > 0)
    // What stays as it was edited is taken from the file by insisting alone.
    await ask(
      `update import_tool set insists = position = any($4),
         chosen = position = any(case when action = 'kept' then $4::int[] else $3 end)
       where ${able} and position = any($2)`,
      id,
      shown,
      chosen,
      insists,
    )
  if (all !== undefined)
    await ask(
      `update import_tool set chosen = $2 <> 'none', insists = insists and $2 <> 'none'
       where ${able} and ($2 = 'none' or action::text = $2 and not problems @> '[{"level": "question"}]')`,
      id,
      all,
    )
  return true
}

/** Notes which category each subcategory of a landscape file becomes. */
export async function chooseCategories(
  viewer: Viewer,
  id: string,
  mapping: LandscapeMapping,
): Promise<boolean> {
  requireRight(viewer, 'import.try')
  const head = await getImport(viewer, id)
  if (head?.state !== 'mapping' && head?.state !== 'planned') return false
  const where = { id, reading: { not: null }, state: { in: ['mapping' as const, 'planned' as const] } }
  const { count } = await orUnavailable(() =>
    getDatabase().prisma.import.updateMany({ where, data: { mapping } }),
  )
  return count === 1
}

/** From which states a piece of work may begin; its own where it was cut off. */
const BEFORE: Record<ImportWork, string[]> = {
  read: ['read'],
  plan: ['mapping', 'planned', 'plan'],
  apply: ['planned', 'applied', 'apply'],
  undo: ['applied', 'undo'],
}

const RIGHTS: Record<ImportWork, Action> = {
  read: 'import.try',
  plan: 'import.try',
  apply: 'import.apply',
  undo: 'import.undo',
}

// By the database's clock, which tells whether somebody is still at it.
const BEGIN = query(
  { id: z.string() },
  `update import set state = $2::import_state, fault = null, started_at = clock_timestamp(),
     undone = case when $2 = 'undo' then $4::jsonb else undone end
   where id = $1 and state::text = any($3) and (state::text <> $2 or started_at < now() - interval '20 seconds')
   returning id`,
)

/** Marks work as begun; false where the import is not there or not in a state for it. */
export async function beginImportWork(viewer: Viewer, id: string, work: ImportWork): Promise<boolean> {
  requireRight(viewer, RIGHTS[work])
  const head = await getImport(viewer, id)
  if (head === null || (head.state === work && head.isAlive)) return false
  const by = { id: viewer.id, name: viewer.name }
  return (await ask(BEGIN, id, work, BEFORE[work], JSON.stringify({ by }))).length === 1
}
