// What an import brought, tool by tool: the revisions it made, what each followed, and what came after. The audit log
// says which they are.

import { z } from 'zod'
import { publication } from '../columns'
import { query, type RunSql } from '../sql'
import { maybeDocument, storedDocument } from '../stored-document'

const columns = {
  toolId: z.int(),
  slug: z.string(),
  publication,
  /** What the tool said before; null for one that was new, or that an earlier undoing had withdrawn. */
  before: maybeDocument,
  brought: storedDocument,
  /** What it says now. */
  current: storedDocument,
  /** Whatever was written of it since, waiting or published. */
  later: z.array(z.object({ author: z.string(), document: storedDocument })),
}
export type BroughtTool = z.output<z.ZodObject<typeof columns>>

/** SQL for the revisions of import $1: tool, its slug and publication, and the revision's number. */
const MADE = `select distinct on (tool.id) tool.id, tool.slug, tool.publication, tool.version,
    (details ->> 'revision')::int as number
  from audit_event e join tool on tool.id = e.tool_id
  where details ? 'import' and details ->> 'import' = $1 order by tool.id, e.id desc`

const BROUGHT = query(
  columns,
  `select made.id as "toolId", made.slug, made.publication, r.document as brought,
     case when b.publication = 'published' then b.document end as before, coalesce(c.document, r.document) as current,
     (select coalesce(json_agg(json_build_object('author', l.author_name, 'document', l.document)), '[]')
      from revision l where l.tool_id = made.id and l.number > made.number and b.number is null
        and l.state in ('draft', 'pending', 'published')) as later
   from (${MADE}) made
   join revision r on r.tool_id = made.id and r.number = made.number
   left join revision b on b.tool_id = made.id and b.number = r.base_number and b.publication = 'published'
   left join revision c on c.tool_id = made.id and c.version = made.version
   order by made.slug`,
)

/** The tools of an import, held to the end of the transaction. */
export async function findBrought(run: RunSql, id: string): Promise<BroughtTool[]> {
  await run(`select id from tool where id in (select id from (${MADE}) made) order by id for update`, id)
  return run(BROUGHT, id)
}

const outlook = {
  /** Tools that were new, and those that were there. */
  created: z.int(),
  changed: z.int(),
  /** Those that were edited since, the first of them by name. */
  edited: z.int(),
  names: z.array(z.string()),
}
export type Outlook = z.output<z.ZodObject<typeof outlook>>

const OUTLOOK = query(
  outlook,
  `select count(*) filter (where b.id is null)::int as created, count(b.id)::int as changed,
     count(*) filter (where later.is_there)::int as edited,
     coalesce((array_agg(r.document ->> 'name' order by r.document ->> 'name') filter (where later.is_there))[:20], '{}') as names
   from (${MADE}) made join revision r on r.tool_id = made.id and r.number = made.number
   left join revision b on b.tool_id = made.id and b.number = r.base_number and b.publication = 'published'
   cross join lateral (select exists (select from revision l where l.tool_id = made.id and l.number > made.number
     and l.state in ('draft', 'pending', 'published') and l.document <> r.document) as is_there) later`,
)

/** What undoing an import would meet, without doing it. */
export async function getOutlook(run: RunSql, id: string): Promise<Outlook> {
  const [found] = await run(OUTLOOK, id)
  return found ?? { created: 0, changed: 0, edited: 0, names: [] }
}
