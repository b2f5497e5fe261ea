// One word of the vocabulary → its row: written new, changed, moved. Called by edit-vocabulary.ts, within its
// transaction and after its checks.

import { splitOptionKey, type WordKind } from '../../catalogue/document/vocabulary-words'
import type { RunSql } from '../sql'

type Content = Record<string, unknown>

const ATTRIBUTE_COLUMNS = `group_id, label, definition, kind, unit, direction, filter, compare, stale_after_days, retired, scale_from, scale_to`
const attributeValues = (
  d: string,
) => `(select id from attribute_group where key = ${d} ->> 'group'), ${d} ->> 'label',
  ${d} ->> 'definition', (${d} ->> 'kind')::attribute_kind, ${d} ->> 'unit', (${d} ->> 'direction')::direction,
  (${d} ->> 'filter')::boolean, (${d} ->> 'compare')::boolean, (${d} ->> 'staleAfterDays')::int,
  (${d} ->> 'retired')::boolean, (${d} #>> '{scale,from}')::float8, (${d} #>> '{scale,to}')::float8`

const CHANGES: Record<WordKind, string> = {
  categories: `update category set name = d ->> 'name', scope = d ->> 'scope', guide = d ->> 'guide'
    from (select $1::jsonb as d) x where slug = $2`,
  aspects: `update aspect set name = d ->> 'name', definition = d ->> 'definition'
    from (select $1::jsonb as d) x where key = $2`,
  groups: `update attribute_group set name = d ->> 'name' from (select $1::jsonb as d) x where key = $2`,
  attributes: `update attribute set (${ATTRIBUTE_COLUMNS}) = (select ${attributeValues('d')} from (select $1::jsonb as d) x)
    where key = $2`,
  options: `update attribute_option o set label = d ->> 'label', definition = d ->> 'definition',
      worth = (d ->> 'worth')::int, retired = (d ->> 'retired')::boolean
    from (select $1::jsonb as d) x, attribute a where o.key = $2 and a.id = o.attribute_id and a.key = $3`,
  words: `update trade_word set word = d ->> 'word', means = array(select jsonb_array_elements_text(d -> 'means'))
    from (select $1::jsonb as d) x where key = $2`,
  needs: `update need set address = d ->> 'address', says = d ->> 'says',
      phrases = array(select jsonb_array_elements_text(d -> 'phrases'))
    from (select $1::jsonb as d) x where key = $2`,
  comparisons: `update comparison set title = d ->> 'title', text = d ->> 'text',
      tools = array(select jsonb_array_elements_text(d -> 'tools')),
      sources = array(select jsonb_array_elements_text(d -> 'sources'))
    from (select $1::jsonb as d) x where key = $2`,
}

const PLACE_ATTRIBUTE = [
  `delete from attribute_category where attribute_id = (select id from attribute where key = $2) and $1::jsonb is not null`,
  `insert into attribute_category (attribute_id, position, category_id)
   select attribute.id, place - 1, category.id from attribute
   cross join jsonb_array_elements_text($1::jsonb -> 'categories') with ordinality c(slug, place)
   join category on category.slug = c.slug where attribute.key = $2`,
]

const PLACE_ROLES = [
  `delete from category_attribute where category_id = (select id from category where slug = $2) and $1::jsonb is not null`,
  `insert into category_attribute (category_id, attribute_id, role, position)
   select category.id, attribute.id, role::attribute_role, place - 1 from category
   cross join unnest(array['decides', 'describes']) role
   cross join jsonb_array_elements_text($1::jsonb -> role) with ordinality a(key, place)
   left join attribute on attribute.key = a.key where category.slug = $2`,
]

/** Changes what a word says; its key stays. */
export async function changeRow(run: RunSql, kind: WordKind, key: string, content: Content): Promise<void> {
  const { attribute, option } = splitOptionKey(key)
  const json = JSON.stringify(content)
  if (kind === 'options') await run(CHANGES.options, json, option, attribute)
  else await run(CHANGES[kind], json, key)
  if (kind === 'categories') for (const sql of PLACE_ROLES) await run(sql, json, key)
  if (kind === 'attributes') for (const sql of PLACE_ATTRIBUTE) await run(sql, json, key)
}

const TABLES: Record<WordKind, { table: string; key: string }> = {
  categories: { table: 'category', key: 'slug' },
  aspects: { table: 'aspect', key: 'key' },
  groups: { table: 'attribute_group', key: 'key' },
  attributes: { table: 'attribute', key: 'key' },
  options: { table: 'attribute_option', key: 'key' },
  words: { table: 'trade_word', key: 'key' },
  needs: { table: 'need', key: 'key' },
  comparisons: { table: 'comparison', key: 'key' },
}

/** Puts the words of a list in this order; attributes and groups of the whole vocabulary, options of one attribute. */
export async function orderRows(run: RunSql, kind: WordKind, keys: readonly string[]): Promise<void> {
  const { table, key } = TABLES[kind]
  const own = kind === 'options' ? keys.map((full) => splitOptionKey(full).option) : keys
  const attribute = kind === 'options' ? splitOptionKey(keys[0] ?? '').attribute : ''
  const within =
    kind === 'options' ? 'and attribute_id = (select id from attribute where key = $2)' : `and $2::text = ''`
  await run(
    `update ${table} set position = place from unnest($1::text[]) with ordinality o(word, place)
     where ${table}.${key} = o.word ${within}`,
    own,
    attribute,
  )
}
