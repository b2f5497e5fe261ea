// The vocabulary → rows: categories, aspects, groups, attributes, options, words and needs that are absent are added; what is
// there stays as an editor left it. Called by seed.ts, within its transaction.

import { z } from 'zod'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { query, type RunSql } from '../sql'

// What is new comes after what is there, in the order of the document.
const next = (table: string) => `coalesce((select max(position) + 1 from ${table}), 0) + place`

const isUnedited = (kind: string, key: string) => `not exists (select from audit_event
     where action = 'word-changed' and details ->> 'kind' = '${kind}' and details ->> 'key' = ${key})`

const INSERTS = [
  `insert into category (slug, name, scope, guide, position)
   select d.slug, d.name, d.scope, d.guide, ${next('category')}
   from rows from (jsonb_to_recordset($1::jsonb -> 'categories')
     as (slug text, name text, scope text, guide text)) with ordinality d(slug, name, scope, guide, place)
   order by place on conflict (slug) do nothing`,

  `insert into aspect (key, name, definition, position)
   select d.key, d.name, d.definition, ${next('aspect')}
   from rows from (jsonb_to_recordset($1::jsonb -> 'aspects')
     as (key text, name text, definition text)) with ordinality d(key, name, definition, place)
   order by place on conflict (key) do nothing`,

  `insert into attribute_group (key, name, position)
   select d.key, d.name, ${next('attribute_group')}
   from rows from (jsonb_to_recordset($1::jsonb -> 'attributeGroups')
     as (key text, name text)) with ordinality d(key, name, place)
   order by place on conflict (key) do nothing`,

  // Where an attribute applies is part of it: written with the attribute, and not again when it is there.
  `with added as (
     insert into attribute (key, group_id, label, definition, kind, unit, direction, filter, compare, stale_after_days,
       retired, scale_from, scale_to, position)
     select d.key, attribute_group.id, d.label, d.definition, d.kind::attribute_kind, d.unit, d.direction::direction,
       d.filter, d.compare, d.stale_after_days, coalesce(d.retired, false), (d.scale ->> 'from')::float8, (d.scale ->> 'to')::float8,
       ${next('attribute')}
     from rows from (jsonb_to_recordset($1::jsonb -> 'attributes')
       as (key text, "group" text, label text, definition text, kind text, unit text, direction text, filter boolean,
         compare boolean, "staleAfterDays" int, retired boolean, scale jsonb)) with ordinality
       d(key, "group", label, definition, kind, unit, direction, filter, compare, stale_after_days, retired, scale, place)
     left join attribute_group on attribute_group.key = d."group"
     order by place on conflict (key) do nothing returning id, key)
   insert into attribute_category (attribute_id, position, category_id)
   select added.id, c.place - 1, category.id from added
   join jsonb_array_elements($1::jsonb -> 'attributes') d on d.value ->> 'key' = added.key
   cross join jsonb_array_elements_text(d.value -> 'categories') with ordinality c(slug, place)
   left join category on category.slug = c.slug`,

  `insert into attribute_option (attribute_id, key, label, definition, worth, retired, position)
   select attribute.id, o.key, o.label, o.definition, o.worth, o.retired,
     coalesce((select max(position) + 1 from attribute_option there where there.attribute_id = attribute.id), 0) + o.place
   from jsonb_array_elements($1::jsonb -> 'attributes') d
   join attribute on attribute.key = d.value ->> 'key'
   cross join rows from (jsonb_to_recordset(d.value -> 'options')
     as (key text, label text, definition text, worth int, retired boolean))
     with ordinality o(key, label, definition, worth, retired, place)
   order by attribute.id, o.place on conflict (attribute_id, key) do nothing`,

  // What a database of before says nothing of, unless somebody edited the word since.
  `insert into category_attribute (category_id, attribute_id, role, position)
   select category.id, attribute.id, role::attribute_role, place - 1
   from jsonb_array_elements($1::jsonb -> 'categories') d join category on category.slug = d.value ->> 'slug'
   cross join unnest(array['decides', 'describes']) role
   cross join jsonb_array_elements_text(d.value -> role) with ordinality a(key, place)
   left join attribute on attribute.key = a.key
   where not exists (select from category_attribute there where there.category_id = category.id)
     and ${isUnedited('categories', 'category.slug')}`,

  `update attribute set scale_from = (d.value #>> '{scale,from}')::float8, scale_to = (d.value #>> '{scale,to}')::float8
   from jsonb_array_elements($1::jsonb -> 'attributes') d
   where attribute.key = d.value ->> 'key' and attribute.kind = 'number' and scale_from is null
     and d.value #>> '{scale,from}' is not null and ${isUnedited('attributes', 'attribute.key')}`,

  `update attribute_option o set worth = (option.value ->> 'worth')::int
   from jsonb_array_elements($1::jsonb -> 'attributes') d join attribute on attribute.key = d.value ->> 'key'
   cross join jsonb_array_elements(d.value -> 'options') option
   where o.attribute_id = attribute.id and o.key = option.value ->> 'key' and o.worth is null
     and option.value ->> 'worth' is not null and ${isUnedited('options', "attribute.key || '.' || o.key")}`,

  `insert into trade_word (key, word, means, position)
   select d.key, d.word, d.means, ${next('trade_word')}
   from rows from (jsonb_to_recordset($1::jsonb -> 'words')
     as (key text, word text, means text[])) with ordinality d(key, word, means, place)
   order by place on conflict (key) do nothing`,

  `insert into need (key, phrases, address, says, position)
   select d.key, d.phrases, d.address, d.says, ${next('need')}
   from rows from (jsonb_to_recordset($1::jsonb -> 'needs')
     as (key text, phrases text[], address text, says text)) with ordinality d(key, phrases, address, says, place)
   order by place on conflict (key) do nothing`,

  `insert into comparison (key, tools, title, text, sources, position)
   select d.key, d.tools, d.title, d.text, d.sources, ${next('comparison')}
   from rows from (jsonb_to_recordset($1::jsonb -> 'comparisons') as (key text, tools text[], title text, text text,
     sources text[])) with ordinality d(key, tools, title, text, sources, place)
   order by place on conflict (key) do nothing`,
]

/** Adds what is absent of a vocabulary; returns true when anything was. */
export async function saveVocabulary(run: RunSql, vocabulary: Vocabulary): Promise<boolean> {
  const before = await countWords(run)
  const json = JSON.stringify(vocabulary)
  for (const sql of INSERTS) await run(sql, json)
  return (await countWords(run)) !== before
}

const COUNT = query(
  { words: z.int() },
  `select ((select count(*) from category) + (select count(*) from aspect) + (select count(*) from attribute_group)
     + (select count(*) from attribute) + (select count(*) from attribute_option) + (select count(*) from trade_word)
     + (select count(*) from need) + (select count(*) from comparison) + (select count(*) from category_attribute)
     + (select count(*) from attribute_option where worth is not null)
     + (select count(*) from attribute where scale_from is not null))::int as words`,
)

async function countWords(run: RunSql): Promise<number> {
  const [row] = await run(COUNT)
  return row?.words ?? 0
}
