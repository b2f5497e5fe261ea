-- Tool documents, a JSON array, into the database whole: each document, and the rows that are its projection, in one
-- round trip however many there are. `ids` are those of the tools, in the order of the documents; null for new ones.
-- With `expected`, the version a save of one tool started from, null comes back where another came first.
-- Otherwise the ids do. A value of the wrong JSON type, or a word that is not there, becomes null, which a CHECK refuses.
CREATE FUNCTION write_tools(documents json, readers publication, ids int[], expected int)
RETURNS int[] LANGUAGE plpgsql AS $$
DECLARE
  written_ids int[];
BEGIN
  if expected is not null then
    perform from tool where id = ids[1] and version = expected for update;
    if not found then return null; end if;
  end if;

  if ids is null then
    with added as (
      insert into tool (slug, publication, name, summary, description, kind, licence_spdx, licence_class, licence_note,
        licence_unverified, homepage, repository, documentation, choose_when, avoid_when)
      select d.value ->> 'slug', readers, d.value ->> 'name', d.value ->> 'summary', d.value ->> 'description',
        (d.value ->> 'kind')::tool_kind, d.value #>> '{licence,spdx}', (d.value #>> '{licence,class}')::licence_class,
        d.value #>> '{licence,note}', (d.value #>> '{licence,unverified}')::boolean, d.value ->> 'homepage',
        d.value ->> 'repository', d.value ->> 'documentation', d.value ->> 'chooseWhen', d.value ->> 'avoidWhen'
      from jsonb_array_elements(documents::jsonb) with ordinality d(value, place) order by place
      returning id, slug)
    select array_agg(added.id order by place) into written_ids
    from json_array_elements(documents) with ordinality d(value, place) join added on slug = d.value ->> 'slug';
  else
    written_ids := ids;
    update tool set (slug, publication, version, updated_at, name, summary, description, kind, licence_spdx, licence_class, licence_note,
        licence_unverified, homepage, repository, documentation, choose_when, avoid_when) =
        (d.value ->> 'slug', readers, tool.version + 1, now(), d.value ->> 'name', d.value ->> 'summary', d.value ->> 'description',
        (d.value ->> 'kind')::tool_kind, d.value #>> '{licence,spdx}', (d.value #>> '{licence,class}')::licence_class,
        d.value #>> '{licence,note}', (d.value #>> '{licence,unverified}')::boolean, d.value ->> 'homepage',
        d.value ->> 'repository', d.value ->> 'documentation', d.value ->> 'chooseWhen', d.value ->> 'avoidWhen')
      from jsonb_array_elements(documents::jsonb) with ordinality d(value, place) where tool.id = ids[place];
    delete from alias where tool_id = any(ids);
    delete from tool_category where tool_id = any(ids);
    -- Citations go with the sources they cite, options with their facts.
    delete from fact where tool_id = any(ids);
    delete from tradeoff where tool_id = any(ids);
    delete from event where tool_id = any(ids);
    delete from relation where tool_id = any(ids);
    delete from tool_source where tool_id = any(ids);
  end if;

  -- The documents first: all that follows is read from them.
  insert into tool_document (tool_id, document)
    select written_ids[place], value from json_array_elements(documents) with ordinality d(value, place)
    on conflict (tool_id) do update set document = excluded.document, revision = null;

  -- Listed once for the whole catalogue, in one order, so that two saves cannot wait for each other.
  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into source (url, title, publisher, kind)
    select distinct on (s.url) s.url, s.title, s.publisher, s.kind::source_kind
    from written, jsonb_to_recordset(written.document -> 'sources') as s(url text, title text, publisher text, kind text)
    order by s.url, s.title nulls last on conflict (url) do update
      set title = excluded.title, publisher = excluded.publisher, kind = excluded.kind
      where source.title is null and excluded.title is not null;

  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into alias (tool_id, kind, position, text)
    select tool_id, list.kind, place - 1, a.text from written
    cross join (values ('former-slug'::alias_kind, 'formerSlugs'), ('other-name', 'aliases')) list(kind, key)
    cross join jsonb_array_elements_text(document -> list.key) with ordinality a(text, place);

  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into tool_category (tool_id, position, category_id)
    select tool_id, place - 1, category.id from written
    cross join jsonb_array_elements_text(document -> 'categories') with ordinality c(slug, place)
    left join category on category.slug = c.slug;

  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into tool_source (tool_id, position, source_id, title, publisher, kind, read_on)
    select tool_id, place - 1, source.id, s.title, s.publisher, s.kind::source_kind, s.read_on from written
    cross join rows from (jsonb_to_recordset(document -> 'sources')
    as (url text, title text, publisher text, kind text, "readOn" date)) with ordinality
    s(url, title, publisher, kind, read_on, place)
    join source on source.url = s.url;

  -- A value of the wrong JSON type for the attribute's kind becomes null, which the CHECK refuses.
  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into fact (tool_id, attribute_id, kind, state, option_id, support, number, text, note,
    since, until, checked_on, unverified, position)
    select tool_id, attribute.id, attribute.kind, f.state::fact_state, option.id,
    case when attribute.kind = 'support' then (f.value #>> '{}')::support_level end,
    case when attribute.kind = 'number' and jsonb_typeof(f.value) = 'number' then (f.value #>> '{}')::float8 end,
    case when attribute.kind in ('version', 'date', 'text', 'link') and jsonb_typeof(f.value) = 'string'
    then f.value #>> '{}' end,
    f.note, f.since, f.until, f.checked_on, f.unverified, place - 1
    from written cross join rows from (jsonb_to_recordset(document -> 'facts')
    as (attribute text, state text, value jsonb, note text, since text, until text, "checkedOn" date,
    unverified boolean)) with ordinality
    f(attribute, state, value, note, since, until, checked_on, unverified, place)
    left join attribute on attribute.key = f.attribute
    left join attribute_option option on attribute.kind = 'choice' and option.attribute_id = attribute.id
    and option.key = f.value #>> '{}';

  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into fact_option (tool_id, attribute_id, position, option_id)
    select tool_id, attribute.id, place - 1, option.id from written
    cross join jsonb_array_elements(document -> 'facts') f
    join attribute on attribute.key = f.value ->> 'attribute' and attribute.kind = 'choices'
    cross join jsonb_array_elements_text(case jsonb_typeof(f.value -> 'value') when 'array' then f.value -> 'value'
    else '[]' end) with ordinality o(key, place)
    left join attribute_option option on option.attribute_id = attribute.id and option.key = o.key;

  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into tradeoff (tool_id, position, aspect_id, kind, text, unverified)
    select tool_id, place - 1, aspect.id, t.kind::tradeoff_kind, t.text, t.unverified from written
    cross join rows from (jsonb_to_recordset(document -> 'tradeoffs')
    as (aspect text, kind text, text text, unverified boolean)) with ordinality
    t(aspect, kind, text, unverified, place)
    left join aspect on aspect.key = t.aspect;

  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into event (tool_id, position, date, kind, version, text, status, unverified)
    select tool_id, place - 1, e.date, e.kind::event_kind, e.version, e.text, e.status::status, e.unverified
    from written cross join rows from (jsonb_to_recordset(document -> 'events')
    as (date text, kind text, version text, text text, status text, unverified boolean)) with ordinality
    e(date, kind, version, text, status, unverified, place);

  -- A tool that was renamed is still found by the slug it had.
  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into relation (tool_id, position, type, to_id, note, unverified)
    select written.tool_id, place - 1, r.type::relation_type, coalesce(target.id, former.tool_id), r.note, r.unverified
    from written cross join rows from (jsonb_to_recordset(document -> 'relations')
    as (type text, "to" text, note text, unverified boolean)) with ordinality r(type, slug, note, unverified, place)
    left join tool target on target.slug = r.slug
    left join alias former on former.kind = 'former-slug' and former.text = r.slug;

  -- A source that the tool does not list is refused by a foreign key.
  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into citation (tool_id, source_id, position, attribute_id, tradeoff_position, relation_position,
      event_position, of_description, of_licence)
    select c.tool_id, source.id, c.place - 1,
      case c.kind when 'fact' then c.target end, case c.kind when 'tradeoff' then c.target end,
      case c.kind when 'relation' then c.target end, case c.kind when 'event' then c.target end,
      c.kind = 'description', c.kind = 'licence'
    from (
    select tool_id, u.url, u.place, attribute.id as target, 'fact' as kind from written
      cross join jsonb_array_elements(document -> 'facts') with ordinality s(value, place)
      join attribute on attribute.key = s.value ->> 'attribute'
      cross join jsonb_array_elements_text(s.value -> 'sources') with ordinality u(url, place)
    union all
    select tool_id, u.url, u.place, (s.place - 1)::int as target, 'tradeoff' as kind from written
      cross join jsonb_array_elements(document -> 'tradeoffs') with ordinality s(value, place)
      cross join jsonb_array_elements_text(s.value -> 'sources') with ordinality u(url, place)
    union all
    select tool_id, u.url, u.place, (s.place - 1)::int as target, 'relation' as kind from written
      cross join jsonb_array_elements(document -> 'relations') with ordinality s(value, place)
      cross join jsonb_array_elements_text(s.value -> 'sources') with ordinality u(url, place)
    union all
    select tool_id, u.url, u.place, (s.place - 1)::int as target, 'event' as kind from written
      cross join jsonb_array_elements(document -> 'events') with ordinality s(value, place)
      cross join jsonb_array_elements_text(s.value -> 'sources') with ordinality u(url, place)
    union all
    select tool_id, u.url, u.place, null as target, 'description' as kind from written
      cross join jsonb_array_elements_text(document #> '{descriptionSources}') with ordinality u(url, place)
    union all
    select tool_id, u.url, u.place, null as target, 'licence' as kind from written
      cross join jsonb_array_elements_text(document #> '{licence,sources}') with ordinality u(url, place)
    ) c left join source on source.url = c.url;

  return written_ids;
END
$$;

-- A refusal has to come before the row of the catalogue's revision is locked, not at commit.
CREATE OR REPLACE FUNCTION bump_catalogue_revision() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  bumped bigint;
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;
  UPDATE catalogue_revision SET revision = revision + 1, changed_at = now() WHERE id = 1 RETURNING revision INTO bumped;
  UPDATE tool_document SET revision = bumped WHERE revision IS NULL;
  RETURN bumped;
END
$$;
