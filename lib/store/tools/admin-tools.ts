// Every tool as editors list it: published ones as the catalogue in memory has them, the rest and what waits from
// the database.

import { z } from 'zod'
import { type ToolState, toolStates } from '../../catalogue/gaps/tool-states'
import { may, requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { publication } from '../columns'
import { getCatalogue } from '../readers/live-catalogue'
import { ask, query } from '../sql'

// Published tools without anything waiting are in memory already.
// What was never published has no rows: its categories are those of what was written last.
const UNSEEN = query(
  {
    slug: z.string(),
    name: z.string(),
    publication,
    categories: z.array(z.string()),
    pending: z.int(),
    drafts: z.int(),
  },
  `select slug, name, publication, coalesce(pending, 0) as pending, coalesce(drafts, 0) as drafts,
    array(select jsonb_array_elements_text(document -> 'categories') from (
      select document from revision where tool_id = tool.id order by number desc limit 1) last) as categories
  from tool left join (
    select tool_id, count(*) filter (where state = 'pending')::int as pending,
      count(*) filter (where state = 'draft' and ($2 or author_id = $1))::int as drafts,
      bool_or(author_id = $1 or state = 'pending') as visible
    from revision where state in ('draft', 'pending') group by tool_id) waiting on tool_id = tool.id
  where (publication = 'draft' and ($2 or visible)) or publication = 'withdrawn'
    or (publication = 'published' and (pending > 0 or drafts > 0))`,
)

/** Every tool the viewer may see, with what is missing in it and what waits. Throws NotAllowed, DatabaseUnavailable. */
export async function findToolStates(viewer: Viewer): Promise<ToolState[]> {
  requireRight(viewer, 'tools.see')
  const [rows, catalogue] = await Promise.all([
    ask(UNSEEN, viewer.id, may(viewer.role, 'review.decide')),
    getCatalogue(),
  ])
  const waiting = new Map(rows.map((row) => [row.slug, row]))
  const published = toolStates(catalogue).map((state) => {
    const row = waiting.get(state.slug)
    return row ? { ...state, pending: row.pending, drafts: row.drafts } : state
  })
  const others = rows
    .filter(({ publication, slug }) => publication !== 'published' || !catalogue.toolsBySlug.has(slug))
    .map((row): ToolState => ({ ...row, asked: null, known: null, stale: null, unsourced: null }))
  // One that was withdrawn a moment ago may still be in memory.
  const gone = new Set(others.map(({ slug }) => slug))
  return [...published.filter(({ slug }) => !gone.has(slug)), ...others]
}
