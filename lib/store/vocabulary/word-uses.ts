// How much hangs on a word of the vocabulary: told before it is changed.

import { z } from 'zod'
import { splitOptionKey, type WordKind } from '../../catalogue/document/vocabulary-words'
import { ask, query, type RunSql } from '../sql'

/** How many statements use a word, and of how many tools; for a group, its attributes. */
const uses = { statements: z.int(), tools: z.int() }
export type WordUses = z.output<z.ZodObject<typeof uses>>

// Searches speak them, and no statement does.
const NO_USES = `select 0 as statements, 0 as tools where $1::text is not null`

const COUNTS: Record<WordKind, string> = {
  categories: `select count(*)::int as statements, count(distinct tool_id)::int as tools
    from tool_category join category on category.id = category_id where slug = $1`,
  aspects: `select count(*)::int as statements, count(distinct tool_id)::int as tools
    from tradeoff join aspect on aspect.id = aspect_id where key = $1`,
  groups: `select count(*)::int as statements, count(distinct tool_id)::int as tools
    from fact join attribute on attribute.id = attribute_id join attribute_group g on g.id = group_id where g.key = $1`,
  attributes: `select count(*)::int as statements, count(distinct tool_id)::int as tools
    from fact join attribute on attribute.id = attribute_id where key = $1`,
  options: `select count(*)::int as statements, count(distinct tool_id)::int as tools from (
      select tool_id, option_id from fact where option_id is not null
      union all select tool_id, option_id from fact_option) used
    join attribute_option o on o.id = option_id join attribute on attribute.id = o.attribute_id
    where o.key = $1 and attribute.key = $2`,
  words: NO_USES,
  needs: NO_USES,
  comparisons: NO_USES,
}

/** Counts the statements that use a word, in tools published or not. */
export async function countUses(kind: WordKind, key: string, run: RunSql = ask): Promise<WordUses> {
  const { attribute, option } = splitOptionKey(key)
  const values = kind === 'options' ? [option, attribute] : [key]
  const [counted] = await run(query(uses, COUNTS[kind]), ...values)
  return counted ?? { statements: 0, tools: 0 }
}

const OUTSIDE = query(
  { facts: z.int() },
  `select count(*)::int as facts from fact join attribute on attribute.id = attribute_id
   where attribute.key = $1 and not exists (select from tool_category join category on category.id = category_id
     where tool_category.tool_id = fact.tool_id and category.slug = any($2))`,
)

/** Counts the facts of an attribute whose tools are in none of these categories; with none given, no fact is outside. */
export async function countFactsOutside(
  run: RunSql,
  key: string,
  categories: readonly string[],
): Promise<number> {
  if (categories.length === 0) return 0
  const [counted] = await run(OUTSIDE, key, categories)
  return counted?.facts ?? 0
}
