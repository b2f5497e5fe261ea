// The listing's filter and counts once more, in plain SQL over the rows: slow, and simple enough to believe.
// Tests demand that the index in memory answers the same; the benchmark measures one against the other.

import type pg from 'pg'
import type { Catalogue } from '../../lib/catalogue/catalogue'
import type { Choice } from '../../lib/catalogue/listing/filter'

export type OracleAnswer = {
  /** Slugs, sorted by code unit. */
  tools: string[]
  /** Facet key → option → number of tools; options that no tool would show are absent. */
  counts: Record<string, Record<string, number>>
}

/** Every published tool, and each option it has of each facet. `$1` is the day statuses are told for, `$2` the upkeep of each tool by its slug: its rule has a test of its own. */
const ANSWERS = `
  live as (select id, slug, kind, licence_class, licence_spdx from tool where publication = 'published'),
  family(id, name) as (values ('Apache-2.0', 'permissive'), ('MIT', 'permissive'), ('GPL-2.0-only', 'strong-copyleft'),
    ('BUSL-1.1', 'source-available')),
  reached as (select distinct on (tool_id) tool_id, event.kind::text, text from event
    where kind in ('joined-foundation', 'incubating', 'graduated') and rpad_date(date) <= $1
    order by tool_id, rpad_date(date) desc, position desc),
  answer(tool_id, facet, value) as materialized (
    select tool_id, 'category', category.slug from tool_category join category on category.id = category_id
    union all select id, 'kind', kind::text from live
    union all select id, 'licence', licence_class::text from live
    union all select id, 'licence-family', case
        when licence_class in ('proprietary', 'source-available', 'not-applicable') then licence_class::text
        else coalesce((select name from family where family.id = licence_spdx), 'unknown') end from live
    union all select live.id, 'spdx', coalesce(
        (select family.id from family where family.id = licence_spdx), case when licence_spdx is null then 'none' else 'other' end) from live
    union all select id, 'foundation-stage', coalesce((select case
        when reached.kind <> 'joined-foundation' then reached.kind
        when text ~ 'sandbox' then 'sandbox' else 'joined' end
      from reached where tool_id = live.id), 'none') from live
    union all select id, 'status', coalesce((
      select status::text from event
      where tool_id = live.id and status is not null and rpad_date(date) <= $1
      order by rpad_date(date) desc, position desc limit 1), 'unknown') from live
    union all select id, 'upkeep', coalesce($2::jsonb ->> slug, 'unknown') from live
    union all select tool_id, attribute.key, case
        when fact.state <> 'value' then fact.state::text
        when fact.kind = 'support' then fact.support::text
        else option.key end
      from fact join attribute on attribute.id = fact.attribute_id and attribute.filter
      left join attribute_option option on option.id = fact.option_id
      where fact.state <> 'value' or fact.kind <> 'choices'
    union all select fact_option.tool_id, attribute.key, option.key
      from fact_option join attribute on attribute.id = fact_option.attribute_id and attribute.filter
      join attribute_option option on option.id = fact_option.option_id
    union all select live.id, attribute.key, 'unknown'
      from live cross join attribute
      where attribute.filter
        and not exists (select from fact where tool_id = live.id and attribute_id = attribute.id)
        and (not exists (select from attribute_category where attribute_id = attribute.id)
          or exists (select from attribute_category join tool_category using (category_id)
            where attribute_id = attribute.id and tool_id = live.id)))`.replaceAll(
  'rpad_date(date)',
  `date || case length(date) when 4 then '-01-01' when 7 then '-01' else '' end`,
)

/**
 * Asks the database what the listing asks the index: which tools, and how many behind each option. A tool misses the
 * facets whose choice it does not meet; it is shown when it misses none, and counts in a facet when it misses no other.
 */
export async function askOracle(
  pool: pg.Pool,
  choices: ReadonlyMap<string, Choice>,
  { today, tools }: Pick<Catalogue, 'today' | 'tools'>,
): Promise<OracleAnswer> {
  const upkeeps = Object.fromEntries(tools.map(({ slug, upkeep }) => [slug, upkeep.upkeep]))
  const parameters: unknown[] = [today, JSON.stringify(upkeeps)]
  const add = (value: unknown, type: string) => `$${parameters.push(value)}::${type}`
  const misses = [...choices].map(([key, { include, exclude }]) => {
    const facet = add(key, 'text')
    const among = (values: readonly string[]) =>
      `id in (select tool_id from answer where facet = ${facet} and value = any(${add(values, 'text[]')}))`
    const meets = [include.length > 0 && among(include), exclude.length > 0 && `not ${among(exclude)}`]
    return `case when ${meets.filter(Boolean).join(' and ')} then null else ${facet} end`
  })
  const { rows } = await pool.query<{ facet: string | null; value: string; total: number }>(
    `with ${ANSWERS},
     verdict as materialized (
       select id, slug, array_remove(array[${misses.join(', ')}]::text[], null) as misses from live)
     select null as facet, slug as value, 1 as total from verdict where misses = '{}'
     union all
     select facet, value, count(*)::int from answer join verdict on verdict.id = tool_id
     where misses <@ array[facet] group by facet, value`,
    parameters,
  )
  const answer: OracleAnswer = { tools: [], counts: {} }
  for (const { facet, value, total } of rows) {
    if (facet === null) answer.tools.push(value)
    else answer.counts[facet] = { ...answer.counts[facet], [value]: total }
  }
  answer.tools.sort()
  return answer
}
