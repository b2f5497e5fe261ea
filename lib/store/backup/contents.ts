// Whether anything would be lost that somebody wrote: what a first start seeds is nobody's, and may be replaced.

import { z } from 'zod'
import { KEEPER_ID } from '../../rights/viewer'
import { query, type RunSql } from '../sql'

export type Contents = { accounts: number; revisions: number; suggestions: number; events: number }

const HAS_TABLES = query(
  { has: z.boolean() },
  `select to_regclass('person') is not null and to_regclass('revision') is not null
     and to_regclass('suggestion') is not null and to_regclass('audit_event') is not null as has`,
)
const ANY_TABLES = query(
  { tables: z.int() },
  `select count(*)::int as tables from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
     and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
)
const COUNTS = query(
  { accounts: z.int(), revisions: z.int(), suggestions: z.int(), events: z.int() },
  `select (select count(*)::int from person where id <> $1) as accounts,
     (select count(*)::int from revision where author_id is not null or number > 1) as revisions,
     (select count(*)::int from suggestion) as suggestions,
     (select count(*)::int from audit_event where action <> 'catalogue-seeded') as events`,
)

/**
 * What a database holds that somebody wrote: null for nothing, be it new or only seeded; `foreign` where its tables are
 * none of Gantry's.
 */
export async function findContents(run: RunSql): Promise<Contents | 'foreign' | null> {
  const [known] = await run(HAS_TABLES)
  if (!known?.has) return ((await run(ANY_TABLES))[0]?.tables ?? 0) > 0 ? 'foreign' : null
  const [counts] = await run(COUNTS, KEEPER_ID)
  if (!counts) return null
  return Object.values(counts).some((count) => count > 0) ? counts : null
}
