-- CreateEnum
CREATE TYPE "advice_kind" AS ENUM ('choose', 'avoid');

-- AlterTable
ALTER TABLE "fact" ADD COLUMN "qualified" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "tradeoff" ADD COLUMN "major" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "citation" ADD COLUMN "advice_kind" "advice_kind", ADD COLUMN "advice_position" INTEGER;

-- CreateTable
CREATE TABLE "advice" (
    "tool_id" INTEGER NOT NULL,
    "kind" "advice_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "instead_id" INTEGER,
    "unverified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "advice_pkey" PRIMARY KEY ("tool_id","kind","position")
);

-- CreateIndex
CREATE INDEX "advice_instead_id_idx" ON "advice"("instead_id");

-- AddForeignKey
ALTER TABLE "advice" ADD CONSTRAINT "advice_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "advice" ADD CONSTRAINT "advice_instead_id_fkey" FOREIGN KEY ("instead_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "citation" ADD CONSTRAINT "citation_tool_id_advice_kind_advice_position_fkey" FOREIGN KEY ("tool_id", "advice_kind", "advice_position") REFERENCES "advice"("tool_id", "kind", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on. What was one text without sources is one piece of advice that says so.
INSERT INTO advice (tool_id, kind, position, text, unverified)
  SELECT id, 'choose'::advice_kind, 0, choose_when, true FROM tool WHERE choose_when IS NOT NULL
  UNION ALL SELECT id, 'avoid', 0, avoid_when, true FROM tool WHERE avoid_when IS NOT NULL;
ALTER TABLE tool DROP COLUMN choose_when, DROP COLUMN avoid_when;

CREATE FUNCTION to_advice(document jsonb, part text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(document -> part)
    WHEN 'string' THEN jsonb_build_object(part, jsonb_build_array(jsonb_build_object(
      'text', document -> part, 'instead', null, 'unverified', true, 'sources', '[]'::jsonb)))
    WHEN 'null' THEN jsonb_build_object(part, '[]'::jsonb)
    ELSE '{}' END $$;
CREATE FUNCTION with_each(document jsonb, part text, preset jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(document -> part) = 'array' THEN jsonb_build_object(part, coalesce(
      (SELECT jsonb_agg(preset || value ORDER BY place) FROM jsonb_array_elements(document -> part) WITH ORDINALITY each(value, place)),
      '[]'::jsonb)) ELSE '{}' END $$;
-- The catalogue takes documents as they stand; those of revisions are read into today's shape.
UPDATE tool_document SET document = (said
    || to_advice(said, 'chooseWhen') || to_advice(said, 'avoidWhen')
    || with_each(said, 'facts', '{"qualified": false}') || with_each(said, 'tradeoffs', '{"major": false}'))::json
  FROM (SELECT tool_id AS id, document::jsonb AS said FROM tool_document) before WHERE tool_id = id;
DROP FUNCTION to_advice, with_each;

ALTER TABLE advice
  ADD CONSTRAINT advice_text_length CHECK (is_sentence(text, 400)),
  -- Four sentences are read, more are not.
  ADD CONSTRAINT advice_position_natural CHECK (position BETWEEN 0 AND 3),
  ADD CONSTRAINT advice_not_itself CHECK (tool_id <> instead_id);
-- What limits a value stands in the note.
ALTER TABLE fact ADD CONSTRAINT fact_qualified_by_note CHECK (NOT qualified OR (state = 'value' AND note IS NOT NULL));
ALTER TABLE citation
  DROP CONSTRAINT citation_one_target,
  ADD CONSTRAINT citation_one_target CHECK (
    num_nonnulls(attribute_id, advice_position, tradeoff_position, relation_position, event_position, claim_id)
      + of_description::int + of_licence::int = 1),
  ADD CONSTRAINT citation_advice_whole CHECK ((advice_kind IS NULL) = (advice_position IS NULL));
CREATE UNIQUE INDEX citation_of_advice_once ON citation (tool_id, advice_kind, advice_position, source_id) WHERE advice_position IS NOT NULL;

CREATE FUNCTION check_advice(owner int, what advice_kind, place int) RETURNS void LANGUAGE sql AS $$
  SELECT demand_evidence(format('advice %s %s of tool %s', what, place, owner),
      EXISTS (SELECT FROM citation c WHERE c.tool_id = owner AND c.advice_kind = what AND c.advice_position = place), s.unverified)
    FROM advice s JOIN tool t ON t.id = s.tool_id AND t.publication = 'published'
   WHERE s.tool_id = owner AND s.kind = what AND s.position = place $$;
CREATE OR REPLACE FUNCTION check_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'fact' THEN PERFORM check_fact(NEW.tool_id, NEW.attribute_id);
    WHEN 'advice' THEN PERFORM check_advice(NEW.tool_id, NEW.kind, NEW.position);
    WHEN 'tradeoff' THEN PERFORM check_tradeoff(NEW.tool_id, NEW.position);
    WHEN 'relation' THEN PERFORM check_relation(NEW.tool_id, NEW.position);
    WHEN 'event' THEN PERFORM check_event(NEW.tool_id, NEW.position);
  END CASE;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER advice_has_evidence AFTER INSERT OR UPDATE ON advice
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_statement();
CREATE OR REPLACE FUNCTION check_cited(c citation) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE
    WHEN c.attribute_id IS NOT NULL THEN PERFORM check_fact(c.tool_id, c.attribute_id);
    WHEN c.advice_position IS NOT NULL THEN PERFORM check_advice(c.tool_id, c.advice_kind, c.advice_position);
    WHEN c.tradeoff_position IS NOT NULL THEN PERFORM check_tradeoff(c.tool_id, c.tradeoff_position);
    WHEN c.relation_position IS NOT NULL THEN PERFORM check_relation(c.tool_id, c.relation_position);
    WHEN c.event_position IS NOT NULL THEN PERFORM check_event(c.tool_id, c.event_position);
    WHEN c.claim_id IS NOT NULL THEN PERFORM check_claim(c.claim_id);
    WHEN c.of_licence THEN PERFORM check_licence(c.tool_id);
    ELSE NULL;
  END CASE;
END $$;
CREATE OR REPLACE FUNCTION check_tool_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_licence(NEW.id);
  IF TG_OP = 'UPDATE' AND OLD.publication <> NEW.publication THEN
    PERFORM check_fact(tool_id, attribute_id) FROM fact WHERE tool_id = NEW.id;
    PERFORM check_advice(tool_id, kind, position) FROM advice WHERE tool_id = NEW.id;
    PERFORM check_tradeoff(tool_id, position) FROM tradeoff WHERE tool_id = NEW.id;
    PERFORM check_relation(tool_id, position) FROM relation WHERE tool_id = NEW.id;
    PERFORM check_event(tool_id, position) FROM event WHERE tool_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;

-- A form that was set aside half-filled keeps what was typed.
UPDATE form_submission SET "values" = "values" || jsonb_build_object(
    'chooseWhen.0.text', "values" -> 'chooseWhen', 'chooseWhen.0.unverified', '["yes"]'::jsonb)
  WHERE "values" -> 'chooseWhen' ->> 0 ~ '[^[:space:]]';
UPDATE form_submission SET "values" = "values" || jsonb_build_object(
    'avoidWhen.0.text', "values" -> 'avoidWhen', 'avoidWhen.0.unverified', '["yes"]'::jsonb)
  WHERE "values" -> 'avoidWhen' ->> 0 ~ '[^[:space:]]';
UPDATE form_submission SET "values" = "values" - 'chooseWhen' - 'avoidWhen' WHERE "values" ?| array['chooseWhen', 'avoidWhen'];

-- As the one before it, with advice, limits and weight.
CREATE OR REPLACE FUNCTION write_tools(documents json, readers publication, ids int[], expected int)
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
        licence_unverified, homepage, repository, documentation)
      select d.value ->> 'slug', readers, d.value ->> 'name', d.value ->> 'summary', d.value ->> 'description',
        (d.value ->> 'kind')::tool_kind, d.value #>> '{licence,spdx}', (d.value #>> '{licence,class}')::licence_class,
        d.value #>> '{licence,note}', (d.value #>> '{licence,unverified}')::boolean, d.value ->> 'homepage',
        d.value ->> 'repository', d.value ->> 'documentation'
      from jsonb_array_elements(documents::jsonb) with ordinality d(value, place) order by place
      returning id, slug)
    select array_agg(added.id order by place) into written_ids
    from json_array_elements(documents) with ordinality d(value, place) join added on slug = d.value ->> 'slug';
  else
    written_ids := ids;
    update tool set (slug, publication, version, updated_at, name, summary, description, kind, licence_spdx, licence_class, licence_note,
        licence_unverified, homepage, repository, documentation) =
        (d.value ->> 'slug', readers, tool.version + 1, now(), d.value ->> 'name', d.value ->> 'summary', d.value ->> 'description',
        (d.value ->> 'kind')::tool_kind, d.value #>> '{licence,spdx}', (d.value #>> '{licence,class}')::licence_class,
        d.value #>> '{licence,note}', (d.value #>> '{licence,unverified}')::boolean, d.value ->> 'homepage',
        d.value ->> 'repository', d.value ->> 'documentation')
      from jsonb_array_elements(documents::jsonb) with ordinality d(value, place) where tool.id = ids[place];
    delete from alias where tool_id = any(ids);
    delete from tool_category where tool_id = any(ids);
    -- Citations go with the sources they cite, options with their facts.
    delete from fact where tool_id = any(ids);
    delete from advice where tool_id = any(ids);
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
  insert into fact (tool_id, attribute_id, kind, state, option_id, support, number, text, note, qualified,
    since, until, checked_on, unverified, position)
    select tool_id, attribute.id, attribute.kind, f.state::fact_state, option.id,
    case when attribute.kind = 'support' then (f.value #>> '{}')::support_level end,
    case when attribute.kind = 'number' and jsonb_typeof(f.value) = 'number' then (f.value #>> '{}')::float8 end,
    case when attribute.kind in ('version', 'date', 'text', 'link') and jsonb_typeof(f.value) = 'string'
    then f.value #>> '{}' end,
    f.note, f.qualified, f.since, f.until, f.checked_on, f.unverified, place - 1
    from written cross join rows from (jsonb_to_recordset(document -> 'facts')
    as (attribute text, state text, value jsonb, note text, qualified boolean, since text, until text, "checkedOn" date,
    unverified boolean)) with ordinality
    f(attribute, state, value, note, qualified, since, until, checked_on, unverified, place)
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
  insert into tradeoff (tool_id, position, aspect_id, kind, text, major, unverified)
    select tool_id, place - 1, aspect.id, t.kind::tradeoff_kind, t.text, t.major, t.unverified from written
    cross join rows from (jsonb_to_recordset(document -> 'tradeoffs')
    as (aspect text, kind text, text text, major boolean, unverified boolean)) with ordinality
    t(aspect, kind, text, major, unverified, place)
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

  -- As with relations; an address that no tool has becomes -1, which a foreign key refuses.
  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into advice (tool_id, kind, position, text, instead_id, unverified)
    select written.tool_id, list.kind, place - 1, a.text,
      case when a.slug is not null then coalesce(target.id, former.tool_id, -1) end, a.unverified
    from written
    cross join (values ('choose'::advice_kind, 'chooseWhen'), ('avoid', 'avoidWhen')) list(kind, key)
    cross join rows from (jsonb_to_recordset(document -> list.key)
    as (text text, instead text, unverified boolean)) with ordinality a(text, slug, unverified, place)
    left join tool target on target.slug = a.slug
    left join alias former on former.kind = 'former-slug' and former.text = a.slug;

  -- A source that the tool does not list is refused by a foreign key.
  with written as (select tool_id, document::jsonb as document from tool_document where tool_id = any(written_ids))
  insert into citation (tool_id, source_id, position, attribute_id, advice_kind, advice_position,
      tradeoff_position, relation_position, event_position, of_description, of_licence)
    select c.tool_id, source.id, c.place - 1, case c.kind when 'fact' then c.target end,
      case when c.kind in ('choose', 'avoid') then c.kind::advice_kind end,
      case when c.kind in ('choose', 'avoid') then c.target end, case c.kind when 'tradeoff' then c.target end,
      case c.kind when 'relation' then c.target end, case c.kind when 'event' then c.target end,
      c.kind = 'description', c.kind = 'licence'
    from (
    select tool_id, u.url, u.place, attribute.id as target, 'fact' as kind from written
      cross join jsonb_array_elements(document -> 'facts') with ordinality s(value, place)
      join attribute on attribute.key = s.value ->> 'attribute'
      cross join jsonb_array_elements_text(s.value -> 'sources') with ordinality u(url, place)
    union all
    select tool_id, u.url, u.place, (s.place - 1)::int as target, list.kind from written
      cross join (values ('choose', 'chooseWhen'), ('avoid', 'avoidWhen')) list(kind, key)
      cross join jsonb_array_elements(document -> list.key) with ordinality s(value, place)
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
