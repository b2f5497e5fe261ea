// Tool documents → what the database keeps of them: the document itself, and its rows. Each statement takes a whole list of documents as one JSON parameter and shreds it in
// SQL, so that saving one tool and seeding thousands cost the same number of statements.

import { CITATION_SQL } from './citation-rows'
import { WRITE_DOCUMENTS } from './tool-documents'
import type { RunSql } from './transaction'

const DOCUMENTS = `documents as (
  select tool.id as tool_id, d.value as document
  from jsonb_array_elements($1::jsonb) d join tool on tool.slug = d.value ->> 'slug')`

const IDENTITY = `name, summary, description, kind, licence_spdx, licence_class, licence_note, licence_unverified,
  homepage, repository, documentation, choose_when, avoid_when`

const identityOf = (d: string) => `${d} ->> 'name', ${d} ->> 'summary', ${d} ->> 'description',
  (${d} ->> 'kind')::tool_kind, ${d} #>> '{licence,spdx}', (${d} #>> '{licence,class}')::licence_class,
  ${d} #>> '{licence,note}', (${d} #>> '{licence,unverified}')::boolean,
  ${d} ->> 'homepage', ${d} ->> 'repository', ${d} ->> 'documentation', ${d} ->> 'chooseWhen', ${d} ->> 'avoidWhen'`

const INSERT_TOOLS = `insert into tool (slug, publication, ${IDENTITY})
  select d.value ->> 'slug', $2::publication, ${identityOf('d.value')}
  from jsonb_array_elements($1::jsonb) with ordinality d(value, place) order by place`

const UPDATE_TOOL = `update tool set (slug, publication, ${IDENTITY}) =
  (select d ->> 'slug', $3::publication, ${identityOf('d')} from (select $1::jsonb as d) d)
  where id = $2`

// Listed once for the whole catalogue, in one order, so that two saves cannot wait for each other.
const INSERT_SOURCES = `insert into source (url, title, publisher, kind)
  select distinct on (s.url) s.url, s.title, s.publisher, s.kind::source_kind
  from jsonb_array_elements($1::jsonb) d,
    jsonb_to_recordset(d.value -> 'sources') as s(url text, title text, publisher text, kind text)
  order by s.url, s.title nulls last on conflict (url) do update
    set title = excluded.title, publisher = excluded.publisher, kind = excluded.kind
    where source.title is null and excluded.title is not null`

const LISTS = [
  `with ${DOCUMENTS} insert into alias (tool_id, kind, position, text)
   select tool_id, list.kind, place - 1, a.text from documents
   cross join (values ('former-slug'::alias_kind, 'formerSlugs'), ('other-name', 'aliases')) list(kind, key)
   cross join jsonb_array_elements_text(document -> list.key) with ordinality a(text, place)`,

  `with ${DOCUMENTS} insert into tool_category (tool_id, position, category_id)
   select tool_id, place - 1, category.id from documents
   cross join jsonb_array_elements_text(document -> 'categories') with ordinality c(slug, place)
   left join category on category.slug = c.slug`,

  `with ${DOCUMENTS} insert into tool_source (tool_id, position, source_id, title, publisher, kind, read_on)
   select tool_id, place - 1, source.id, s.title, s.publisher, s.kind::source_kind, s.read_on from documents
   cross join rows from (jsonb_to_recordset(document -> 'sources')
     as (url text, title text, publisher text, kind text, "readOn" date)) with ordinality
     s(url, title, publisher, kind, read_on, place)
   join source on source.url = s.url`,

  // A value of the wrong JSON type for the attribute's kind becomes null, which the CHECK refuses.
  `with ${DOCUMENTS} insert into fact (tool_id, attribute_id, kind, state, option_id, support, number, text, note,
     since, until, checked_on, unverified, position)
   select tool_id, attribute.id, attribute.kind, f.state::fact_state, option.id,
     case when attribute.kind = 'support' then (f.value #>> '{}')::support_level end,
     case when attribute.kind = 'number' and jsonb_typeof(f.value) = 'number' then (f.value #>> '{}')::float8 end,
     case when attribute.kind in ('version', 'date', 'text', 'link') and jsonb_typeof(f.value) = 'string'
       then f.value #>> '{}' end,
     f.note, f.since, f.until, f.checked_on, f.unverified, place - 1
   from documents cross join rows from (jsonb_to_recordset(document -> 'facts')
     as (attribute text, state text, value jsonb, note text, since text, until text, "checkedOn" date,
       unverified boolean)) with ordinality
     f(attribute, state, value, note, since, until, checked_on, unverified, place)
   left join attribute on attribute.key = f.attribute
   left join attribute_option option on attribute.kind = 'choice' and option.attribute_id = attribute.id
     and option.key = f.value #>> '{}'`,

  `with ${DOCUMENTS} insert into fact_option (tool_id, attribute_id, position, option_id)
   select tool_id, attribute.id, place - 1, option.id from documents
   cross join jsonb_array_elements(document -> 'facts') f
   join attribute on attribute.key = f.value ->> 'attribute' and attribute.kind = 'choices'
   cross join jsonb_array_elements_text(case jsonb_typeof(f.value -> 'value') when 'array' then f.value -> 'value'
     else '[]' end) with ordinality o(key, place)
   left join attribute_option option on option.attribute_id = attribute.id and option.key = o.key`,

  `with ${DOCUMENTS} insert into tradeoff (tool_id, position, aspect_id, kind, text, unverified)
   select tool_id, place - 1, aspect.id, t.kind::tradeoff_kind, t.text, t.unverified from documents
   cross join rows from (jsonb_to_recordset(document -> 'tradeoffs')
     as (aspect text, kind text, text text, unverified boolean)) with ordinality
     t(aspect, kind, text, unverified, place)
   left join aspect on aspect.key = t.aspect`,

  `with ${DOCUMENTS} insert into event (tool_id, position, date, kind, version, text, status, unverified)
   select tool_id, place - 1, e.date, e.kind::event_kind, e.version, e.text, e.status::status, e.unverified
   from documents cross join rows from (jsonb_to_recordset(document -> 'events')
     as (date text, kind text, version text, text text, status text, unverified boolean)) with ordinality
     e(date, kind, version, text, status, unverified, place)`,

  // A tool that was renamed is still found by the slug it had.
  `with ${DOCUMENTS} insert into relation (tool_id, position, type, to_id, note, unverified)
   select documents.tool_id, place - 1, r.type::relation_type, coalesce(target.id, former.tool_id), r.note, r.unverified
   from documents cross join rows from (jsonb_to_recordset(document -> 'relations')
     as (type text, "to" text, note text, unverified boolean)) with ordinality r(type, slug, note, unverified, place)
   left join tool target on target.slug = r.slug
   left join alias former on former.kind = 'former-slug' and former.text = r.slug`,

  `with ${DOCUMENTS} ${CITATION_SQL}`,

  WRITE_DOCUMENTS,
]

const UPDATE_TOOLS = `update tool set (publication, version, updated_at, ${IDENTITY}) =
  ($2::publication, tool.version + 1, now(), ${identityOf('d.value')})
  from jsonb_array_elements($1::jsonb) d where tool.slug = d.value ->> 'slug'`

// Citations go with the sources they cite, options with their facts.
const deleteLists = (of: string) => `with
  a as (delete from alias where ${of}), c as (delete from tool_category where ${of}),
  f as (delete from fact where ${of}), t as (delete from tradeoff where ${of}),
  e as (delete from event where ${of}), r as (delete from relation where ${of})
  delete from tool_source where ${of}`
const DELETE_LISTS = deleteLists('tool_id = $1')
const DELETE_LISTS_OF_MANY = deleteLists(
  `tool_id in (select id from tool where slug in (select d.value ->> 'slug' from jsonb_array_elements($1::jsonb) d))`,
)

/** Inserts tools with all their lists. Relations may point among them or to tools that are there. */
export async function insertToolRows(run: RunSql, documents: string, publication: string): Promise<void> {
  await run(INSERT_TOOLS, documents, publication)
  await run(INSERT_SOURCES, documents)
  for (const sql of LISTS) await run(sql, documents)
}

/** Replaces what the rows of tool `id` say by a document; version and dates are the caller's. */
export async function replaceToolRows(
  run: RunSql,
  { id, document, publication }: { id: number; document: string; publication: string },
): Promise<void> {
  await run(DELETE_LISTS, id)
  await run(UPDATE_TOOL, document, id, publication)
  const documents = `[${document}]`
  await run(INSERT_SOURCES, documents)
  for (const sql of LISTS) await run(sql, documents)
}

/** Replaces what the rows of many tools say by their documents, found by slug, and counts their versions up. */
export async function replaceRowsOfMany(run: RunSql, documents: string, publication: string): Promise<void> {
  await run(DELETE_LISTS_OF_MANY, documents)
  await run(UPDATE_TOOLS, documents, publication)
  await run(INSERT_SOURCES, documents)
  for (const sql of LISTS) await run(sql, documents)
}
