// What tools said before, for imports: which of a file's words are old news, and what editors changed since a file or
// the curated catalogue changed it last.

import type pg from 'pg'
import { z } from 'zod'
import { orUnavailable } from '../../db/unavailable'
import type { HiddenTool } from '../../editing/import/join-rows'
import type { ToolHistory } from '../../editing/import/keep-later-work'
import { query, runOn } from '../sql'
import { maybeDocument, storedDocument } from '../stored-document'

// An import notes its file with each tool that it changed; the curated catalogue is the first revision, of nobody. What
// an import brought and took back again is as if it had never been said.
const HISTORY = query(
  { slug: z.string(), document: storedDocument, brought: z.boolean() },
  `select tool.slug, r.document, r.number = 1 and r.author_id is null or exists (select from audit_event e
    where e.tool_id = tool.id and e.details ->> 'revision' = r.number::text
      and (e.details ? 'import' or e.details ? 'file')) as brought
  from tool join revision r on r.tool_id = tool.id where tool.slug = any($1) and r.version is not null
    and not exists (select from audit_event e join audit_event u on u.tool_id = e.tool_id
      and u.details ->> 'undone' = e.details ->> 'import'
      where e.tool_id = tool.id and e.details ->> 'revision' = r.number::text)
  order by tool.slug, r.number desc`,
)

// Whole documents of a few hundred tools: with thousands at once, their history need not fit into memory twice.
const AT_ONCE = 300

/** The history of each tool, by slug. */
export async function loadToolHistories(
  pool: pg.Pool,
  slugs: readonly string[],
): Promise<Map<string, ToolHistory>> {
  const histories = new Map<string, ToolHistory>()
  for (let at = 0; at < slugs.length; at += AT_ONCE) {
    const rows = await orUnavailable(() => runOn(pool)(HISTORY, slugs.slice(at, at + AT_ONCE)))
    for (const { slug, document, brought } of rows) {
      const history = histories.get(slug)
      // The newest is what the tool says now.
      if (!history) histories.set(slug, { former: [], broughtIn: brought ? document : null })
      else {
        history.former.push(document)
        if (brought) history.broughtIn ??= document
      }
    }
  }
  return histories
}

const HIDDEN = query(
  { slug: z.string(), document: maybeDocument, why: z.string() },
  `select slug, r.document, case publication
    when 'draft' then 'there is a draft of it here: publish that first, or withdraw it'
    else concat('was withdrawn here by ', r.author_name, ' on ', to_char(r.created_at, 'YYYY-MM-DD'),
      ': publish it again first') end as why
  from tool left join lateral (select number, document, author_name, created_at from revision
    where tool_id = tool.id and version is not null order by number desc limit 1) r on true
  where publication <> 'published' and not (publication = 'withdrawn' and exists (select from audit_event e
    where e.tool_id = tool.id and e.details ? 'undone' and e.details ->> 'revision' = r.number::text))`,
)

/** Tools that readers do not see, and why nothing is imported there. One that was withdrawn with the import that brought it may come in again. */
export async function loadHiddenTools(pool: pg.Pool): Promise<HiddenTool[]> {
  return orUnavailable(() => runOn(pool)(HIDDEN))
}
