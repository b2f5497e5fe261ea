// Rows → the tools that readers saw and that were withdrawn. Part of what load-catalogue.ts reads.

/**
 * SQL for them as one JSON value. A tool that never came before readers is not among them: a draft that was set aside
 * is nobody's to know of. Saves of a withdrawn tool go on after its withdrawal, which is the first revision since
 * readers saw it.
 */
export const WITHDRAWN_JSON = `(select coalesce(json_agg(json_build_object('slug', tool.slug, 'name', tool.name,
    'on', to_char(taken.created_at at time zone 'UTC', 'YYYY-MM-DD'), 'why', taken.comment,
    'formerSlugs', (select coalesce(json_agg(text order by position), '[]') from alias
      where tool_id = tool.id and kind = 'former-slug')) order by tool.slug), '[]')
  from tool cross join lateral (select created_at, comment from revision
    where tool_id = tool.id and state = 'published' and publication = 'withdrawn' and number > (select max(number)
      from revision seen where seen.tool_id = tool.id and seen.state = 'published' and seen.publication = 'published')
    order by number limit 1) taken
  where tool.publication = 'withdrawn')`
