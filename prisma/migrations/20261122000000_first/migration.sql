-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "tool_kind" AS ENUM ('tool', 'library', 'specification', 'managed-service', 'platform', 'class');

-- CreateEnum
CREATE TYPE "licence_class" AS ENUM ('open-source', 'source-available', 'proprietary', 'not-applicable');

-- CreateEnum
CREATE TYPE "publication" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "alias_kind" AS ENUM ('former-slug', 'other-name');

-- CreateEnum
CREATE TYPE "status" AS ENUM ('active', 'maintenance', 'dormant', 'deprecated', 'archived', 'retired', 'absorbed');

-- CreateEnum
CREATE TYPE "attribute_kind" AS ENUM ('choice', 'choices', 'support', 'number', 'version', 'date', 'text', 'link');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('higher', 'lower', 'neither');

-- CreateEnum
CREATE TYPE "support_level" AS ENUM ('yes', 'partial', 'plugin', 'no');

-- CreateEnum
CREATE TYPE "fact_state" AS ENUM ('value', 'none', 'unknown', 'not-applicable');

-- CreateEnum
CREATE TYPE "tradeoff_kind" AS ENUM ('strength', 'limitation');

-- CreateEnum
CREATE TYPE "relation_type" AS ENUM ('alternative-to', 'integrates-with', 'built-on', 'implements', 'replaced-by', 'part-of', 'extends', 'inspired-by');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('announced', 'first-release', 'release', 'joined-foundation', 'incubating', 'graduated', 'acquired', 'renamed', 'milestone', 'dormant', 'maintenance', 'deprecated', 'archived', 'retired', 'absorbed', 'revived');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('repository', 'documentation', 'release-notes', 'announcement', 'specification', 'foundation', 'paper', 'press', 'blog', 'data', 'discussion');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('came-true', 'partly', 'did-not', 'still-open', 'inaccurate-then', 'opinion');

-- CreateEnum
CREATE TYPE "revision_state" AS ENUM ('published', 'pending', 'rejected', 'superseded');

-- CreateTable
CREATE TABLE "tool" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" "tool_kind" NOT NULL,
    "licence_spdx" TEXT,
    "licence_class" "licence_class" NOT NULL,
    "licence_note" TEXT,
    "licence_unverified" BOOLEAN NOT NULL DEFAULT false,
    "homepage" TEXT,
    "repository" TEXT,
    "documentation" TEXT,
    "choose_when" TEXT,
    "avoid_when" TEXT,
    "publication" "publication" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alias" (
    "tool_id" INTEGER NOT NULL,
    "kind" "alias_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "alias_pkey" PRIMARY KEY ("tool_id","kind","position")
);

-- CreateTable
CREATE TABLE "category" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "guide" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tool_category" (
    "tool_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "category_id" INTEGER NOT NULL,

    CONSTRAINT "tool_category_pkey" PRIMARY KEY ("tool_id","position")
);

-- CreateTable
CREATE TABLE "attribute_group" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "attribute_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribute" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "group_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "kind" "attribute_kind" NOT NULL,
    "unit" TEXT,
    "direction" "direction" NOT NULL DEFAULT 'neither',
    "filter" BOOLEAN NOT NULL DEFAULT true,
    "compare" BOOLEAN NOT NULL DEFAULT true,
    "stale_after_days" INTEGER NOT NULL DEFAULT 365,
    "position" INTEGER NOT NULL,

    CONSTRAINT "attribute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribute_category" (
    "attribute_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "category_id" INTEGER NOT NULL,

    CONSTRAINT "attribute_category_pkey" PRIMARY KEY ("attribute_id","position")
);

-- CreateTable
CREATE TABLE "attribute_option" (
    "id" SERIAL NOT NULL,
    "attribute_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "merged_into_id" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "attribute_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "tool_id" INTEGER NOT NULL,
    "attribute_id" INTEGER NOT NULL,
    "kind" "attribute_kind" NOT NULL,
    "state" "fact_state" NOT NULL DEFAULT 'value',
    "option_id" INTEGER,
    "support" "support_level",
    "number" DOUBLE PRECISION,
    "text" TEXT,
    "note" TEXT,
    "since" TEXT,
    "until" TEXT,
    "checked_on" DATE,
    "unverified" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("tool_id","attribute_id")
);

-- CreateTable
CREATE TABLE "fact_option" (
    "tool_id" INTEGER NOT NULL,
    "attribute_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "option_id" INTEGER NOT NULL,

    CONSTRAINT "fact_option_pkey" PRIMARY KEY ("tool_id","attribute_id","position")
);

-- CreateTable
CREATE TABLE "aspect" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "aspect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tradeoff" (
    "tool_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "aspect_id" INTEGER NOT NULL,
    "kind" "tradeoff_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "unverified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "tradeoff_pkey" PRIMARY KEY ("tool_id","position")
);

-- CreateTable
CREATE TABLE "relation" (
    "tool_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "relation_type" NOT NULL,
    "to_id" INTEGER NOT NULL,
    "note" TEXT,
    "unverified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("tool_id","position")
);

-- CreateTable
CREATE TABLE "event" (
    "tool_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "kind" "event_kind" NOT NULL,
    "version" TEXT,
    "text" TEXT NOT NULL,
    "status" "status",
    "unverified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_pkey" PRIMARY KEY ("tool_id","position")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "kind" "source_kind" NOT NULL DEFAULT 'documentation',

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tool_source" (
    "tool_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "kind" "source_kind" NOT NULL DEFAULT 'documentation',
    "read_on" DATE,

    CONSTRAINT "tool_source_pkey" PRIMARY KEY ("tool_id","position")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" BIGSERIAL NOT NULL,
    "source_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "tool_id" INTEGER,
    "attribute_id" INTEGER,
    "tradeoff_position" INTEGER,
    "relation_position" INTEGER,
    "event_position" INTEGER,
    "of_description" BOOLEAN NOT NULL DEFAULT false,
    "of_licence" BOOLEAN NOT NULL DEFAULT false,
    "claim_id" INTEGER,
    "locator" TEXT,
    "read_on" DATE,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "said_in" TEXT NOT NULL,
    "said_on" TEXT NOT NULL,
    "state_then" TEXT NOT NULL DEFAULT '',
    "since_then" TEXT NOT NULL DEFAULT '',
    "verdict" "verdict" NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_subject" (
    "claim_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "tool_id" INTEGER NOT NULL,

    CONSTRAINT "claim_subject_pkey" PRIMARY KEY ("claim_id","position")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "tool_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "base_number" INTEGER,
    "author_name" TEXT NOT NULL,
    "author_id" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "document" JSONB NOT NULL,
    "schema_version" INTEGER NOT NULL DEFAULT 1,
    "state" "revision_state" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewer_name" TEXT,
    "reviewer_id" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_name" TEXT NOT NULL,
    "author_id" TEXT,
    "action" TEXT NOT NULL,
    "tool_id" INTEGER,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_revision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tool_slug_key" ON "tool"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "category_slug_key" ON "category"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "tool_category_category_id_tool_id_key" ON "tool_category"("category_id", "tool_id");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_group_key_key" ON "attribute_group"("key");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_key_key" ON "attribute"("key");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_id_kind_key" ON "attribute"("id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_category_category_id_attribute_id_key" ON "attribute_category"("category_id", "attribute_id");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_option_attribute_id_key_key" ON "attribute_option"("attribute_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "attribute_option_id_attribute_id_key" ON "attribute_option"("id", "attribute_id");

-- CreateIndex
CREATE INDEX "fact_attribute_id_option_id_idx" ON "fact"("attribute_id", "option_id");

-- CreateIndex
CREATE UNIQUE INDEX "fact_tool_id_position_key" ON "fact"("tool_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "fact_option_option_id_tool_id_key" ON "fact_option"("option_id", "tool_id");

-- CreateIndex
CREATE UNIQUE INDEX "aspect_key_key" ON "aspect"("key");

-- CreateIndex
CREATE INDEX "tradeoff_aspect_id_idx" ON "tradeoff"("aspect_id");

-- CreateIndex
CREATE INDEX "relation_to_id_idx" ON "relation"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "relation_tool_id_type_to_id_key" ON "relation"("tool_id", "type", "to_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_url_key" ON "source"("url");

-- CreateIndex
CREATE INDEX "tool_source_source_id_idx" ON "tool_source"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "tool_source_tool_id_source_id_key" ON "tool_source"("tool_id", "source_id");

-- CreateIndex
CREATE INDEX "citation_tool_id_source_id_idx" ON "citation"("tool_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_slug_key" ON "claim"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "claim_subject_tool_id_claim_id_key" ON "claim_subject"("tool_id", "claim_id");

-- CreateIndex
CREATE INDEX "revision_created_at_idx" ON "revision"("created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "revision_tool_id_number_key" ON "revision"("tool_id", "number");

-- CreateIndex
CREATE INDEX "audit_event_tool_id_idx" ON "audit_event"("tool_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at" DESC);

-- AddForeignKey
ALTER TABLE "alias" ADD CONSTRAINT "alias_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_category" ADD CONSTRAINT "tool_category_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_category" ADD CONSTRAINT "tool_category_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute" ADD CONSTRAINT "attribute_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "attribute_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute_category" ADD CONSTRAINT "attribute_category_attribute_id_fkey" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute_category" ADD CONSTRAINT "attribute_category_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute_option" ADD CONSTRAINT "attribute_option_attribute_id_fkey" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribute_option" ADD CONSTRAINT "attribute_option_merged_into_id_attribute_id_fkey" FOREIGN KEY ("merged_into_id", "attribute_id") REFERENCES "attribute_option"("id", "attribute_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_attribute_id_kind_fkey" FOREIGN KEY ("attribute_id", "kind") REFERENCES "attribute"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_option_id_attribute_id_fkey" FOREIGN KEY ("option_id", "attribute_id") REFERENCES "attribute_option"("id", "attribute_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_option" ADD CONSTRAINT "fact_option_tool_id_attribute_id_fkey" FOREIGN KEY ("tool_id", "attribute_id") REFERENCES "fact"("tool_id", "attribute_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_option" ADD CONSTRAINT "fact_option_option_id_attribute_id_fkey" FOREIGN KEY ("option_id", "attribute_id") REFERENCES "attribute_option"("id", "attribute_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tradeoff" ADD CONSTRAINT "tradeoff_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tradeoff" ADD CONSTRAINT "tradeoff_aspect_id_fkey" FOREIGN KEY ("aspect_id") REFERENCES "aspect"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_source" ADD CONSTRAINT "tool_source_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_source" ADD CONSTRAINT "tool_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_tool_id_source_id_fkey" FOREIGN KEY ("tool_id", "source_id") REFERENCES "tool_source"("tool_id", "source_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_tool_id_attribute_id_fkey" FOREIGN KEY ("tool_id", "attribute_id") REFERENCES "fact"("tool_id", "attribute_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_tool_id_tradeoff_position_fkey" FOREIGN KEY ("tool_id", "tradeoff_position") REFERENCES "tradeoff"("tool_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_tool_id_relation_position_fkey" FOREIGN KEY ("tool_id", "relation_position") REFERENCES "relation"("tool_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_tool_id_event_position_fkey" FOREIGN KEY ("tool_id", "event_position") REFERENCES "event"("tool_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_subject" ADD CONSTRAINT "claim_subject_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_subject" ADD CONSTRAINT "claim_subject_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ─── Written by hand: the rules that the Prisma schema cannot say ───────────────────────────────────

-- A slug stands in addresses; "-vs-" separates the tools of a comparison's address, so no slug has it.
CREATE FUNCTION is_slug(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(value) <= 64 AND position('-vs-' IN value) = 0 $$;

-- Links are followed by browsers: http or https with a host, and no user name or password before it.
CREATE FUNCTION is_http_url(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT value ~* '^https?://[^/?#\\@[:space:]]+([/?#\\]|$)' AND length(value) <= 2000 $$;

-- YYYY, YYYY-MM or YYYY-MM-DD of 1900 to 2199, and the day exists. As text they sort in time order.
CREATE FUNCTION is_partial_date(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE
     WHEN value !~ '^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' THEN false
     WHEN length(value) < 10 THEN true
     ELSE substr(value, 9, 2)::int <= CASE substr(value, 6, 2)
       WHEN '02' THEN 28 + (substr(value, 1, 4)::int % 4 = 0
         AND (substr(value, 1, 4)::int % 100 <> 0 OR substr(value, 1, 4)::int % 400 = 0))::int
       WHEN '04' THEN 30 WHEN '06' THEN 30 WHEN '09' THEN 30 WHEN '11' THEN 30
       ELSE 31 END
   END $$;

-- One sentence, not blank, no longer than it may be shown.
CREATE FUNCTION is_sentence(value text, longest int) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT length(value) <= longest AND value ~ '[^[:space:]]' $$;

ALTER TABLE tool
  ADD CONSTRAINT tool_slug_form CHECK (is_slug(slug)),
  ADD CONSTRAINT tool_name_length CHECK (is_sentence(name, 80)),
  -- The summary is the sentence of listings and search results, which cut off longer ones.
  ADD CONSTRAINT tool_summary_length CHECK (is_sentence(summary, 160)),
  ADD CONSTRAINT tool_description_length CHECK (length(description) <= 20000),
  ADD CONSTRAINT tool_homepage_http CHECK (is_http_url(homepage)),
  ADD CONSTRAINT tool_repository_http CHECK (is_http_url(repository)),
  ADD CONSTRAINT tool_documentation_http CHECK (is_http_url(documentation)),
  ADD CONSTRAINT tool_licence_spdx_length CHECK (is_sentence(licence_spdx, 120)),
  ADD CONSTRAINT tool_licence_note_length CHECK (is_sentence(licence_note, 280)),
  ADD CONSTRAINT tool_choose_when_length CHECK (is_sentence(choose_when, 400)),
  ADD CONSTRAINT tool_avoid_when_length CHECK (is_sentence(avoid_when, 400)),
  -- A save counts up from 1; 0 would match a form that never read the tool.
  ADD CONSTRAINT tool_version_positive CHECK (version >= 1);

ALTER TABLE alias
  ADD CONSTRAINT alias_text_form CHECK (
    CASE kind WHEN 'former-slug' THEN is_slug(text) ELSE is_sentence(text, 80) END),
  ADD CONSTRAINT alias_position_natural CHECK (position >= 0);
-- A former slug redirects to one tool for good.
CREATE UNIQUE INDEX alias_former_slug_once ON alias (text) WHERE kind = 'former-slug';
-- Search would find the same name of the same tool twice.
CREATE UNIQUE INDEX alias_other_name_once ON alias (tool_id, lower(text)) WHERE kind = 'other-name';

ALTER TABLE category
  ADD CONSTRAINT category_slug_form CHECK (is_slug(slug)),
  ADD CONSTRAINT category_name_length CHECK (is_sentence(name, 80)),
  ADD CONSTRAINT category_scope_length CHECK (is_sentence(scope, 240)),
  ADD CONSTRAINT category_guide_length CHECK (length(guide) <= 8000);
ALTER TABLE tool_category ADD CONSTRAINT tool_category_position_natural CHECK (position BETWEEN 0 AND 7);
ALTER TABLE attribute_group ADD CONSTRAINT attribute_group_key_form CHECK (is_slug(key) AND is_sentence(name, 60));
ALTER TABLE aspect
  ADD CONSTRAINT aspect_key_form CHECK (is_slug(key) AND is_sentence(name, 60)),
  ADD CONSTRAINT aspect_definition_length CHECK (is_sentence(definition, 280));

ALTER TABLE attribute
  ADD CONSTRAINT attribute_key_form CHECK (is_slug(key)),
  -- The key is a query parameter of the listing, which uses these for itself.
  ADD CONSTRAINT attribute_key_not_reserved CHECK (key NOT IN
    ('q', 'category', 'status', 'kind', 'licence', 'sort', 'page', 'show', 'baseline', 'tool')),
  ADD CONSTRAINT attribute_words_length CHECK (is_sentence(label, 60) AND is_sentence(definition, 400)),
  -- A facet lists its values; only these kinds have a closed list of them.
  ADD CONSTRAINT attribute_filter_kind CHECK (NOT filter OR kind IN ('choice', 'choices', 'support')),
  ADD CONSTRAINT attribute_stale_after_positive CHECK (stale_after_days BETWEEN 1 AND 36500);
ALTER TABLE attribute_option
  -- These are states of every fact and already mean something in a filter's address.
  ADD CONSTRAINT attribute_option_key_form CHECK (is_slug(key) AND key NOT IN ('none', 'unknown', 'not-applicable')),
  ADD CONSTRAINT attribute_option_words_length CHECK (is_sentence(label, 80) AND is_sentence(definition, 400)),
  -- A merged option must not be chosen again, and leads somewhere else.
  ADD CONSTRAINT attribute_option_merged_is_retired CHECK (merged_into_id IS NULL OR (retired AND merged_into_id <> id));

ALTER TABLE fact
  -- Exactly the typed column of the attribute's kind holds a value, and only in state `value`. The options of
  -- `choices` are rows of fact_option, which the trigger fact_is_whole counts.
  ADD CONSTRAINT fact_value_column CHECK (
    num_nonnulls(option_id, support, number, text) = CASE WHEN state = 'value' AND kind <> 'choices' THEN 1 ELSE 0 END
    AND (state <> 'value' OR CASE kind
      WHEN 'choice' THEN option_id IS NOT NULL
      WHEN 'choices' THEN true
      WHEN 'support' THEN support IS NOT NULL
      WHEN 'number' THEN number IS NOT NULL
      ELSE text IS NOT NULL END)),
  ADD CONSTRAINT fact_number_finite CHECK (number NOT IN ('NaN', 'Infinity', '-Infinity')),
  ADD CONSTRAINT fact_text_form CHECK (CASE kind
    WHEN 'date' THEN is_partial_date(text)
    WHEN 'link' THEN is_http_url(text)
    ELSE length(text) <= 500 END),
  -- A note stands in a table cell.
  ADD CONSTRAINT fact_note_length CHECK (is_sentence(note, 280)),
  ADD CONSTRAINT fact_since_date CHECK (is_partial_date(since)),
  ADD CONSTRAINT fact_until_date CHECK (is_partial_date(until)),
  ADD CONSTRAINT fact_position_natural CHECK (position >= 0);

ALTER TABLE tradeoff ADD CONSTRAINT tradeoff_text_length CHECK (is_sentence(text, 280) AND position >= 0);
ALTER TABLE event
  ADD CONSTRAINT event_date_form CHECK (is_partial_date(date)),
  ADD CONSTRAINT event_version_length CHECK (is_sentence(version, 60)),
  ADD CONSTRAINT event_text_length CHECK (is_sentence(text, 280) AND position >= 0);
ALTER TABLE relation
  ADD CONSTRAINT relation_not_to_itself CHECK (tool_id <> to_id),
  ADD CONSTRAINT relation_note_length CHECK (is_sentence(note, 280) AND position >= 0);
-- These types say the same from both ends: whoever states it second would state it twice.
CREATE UNIQUE INDEX relation_symmetric_once ON relation (type, least(tool_id, to_id), greatest(tool_id, to_id))
  WHERE type IN ('alternative-to', 'integrates-with');

ALTER TABLE source
  -- One row per page: scheme and host do not tell A from a, so they are kept in lower case.
  ADD CONSTRAINT source_url_http CHECK (is_http_url(url) AND substring(url FROM '^[^:]+://[^/?#\\]+') !~ '[A-Z]'),
  ADD CONSTRAINT source_words_length CHECK (is_sentence(title, 200) AND coalesce(is_sentence(publisher, 120), true));
ALTER TABLE tool_source
  ADD CONSTRAINT tool_source_words_length CHECK (is_sentence(title, 200) AND coalesce(is_sentence(publisher, 120), true));

ALTER TABLE citation
  -- A citation stands behind exactly one statement.
  ADD CONSTRAINT citation_one_target CHECK (
    num_nonnulls(attribute_id, tradeoff_position, relation_position, event_position, claim_id)
      + of_description::int + of_licence::int = 1),
  -- Everything but a claim belongs to a tool, and foreign keys over two columns need both of them to hold.
  ADD CONSTRAINT citation_of_tool_or_claim CHECK ((claim_id IS NULL) = (tool_id IS NOT NULL)),
  -- The day is kept once: for a tool in the list of its sources.
  ADD CONSTRAINT citation_read_on_of_claims CHECK (read_on IS NULL OR claim_id IS NOT NULL),
  ADD CONSTRAINT citation_locator_length CHECK (is_sentence(locator, 280));
-- The same source twice behind one statement is noise. Partial, one per target: they also find a statement's sources.
CREATE UNIQUE INDEX citation_of_fact_once ON citation (tool_id, attribute_id, source_id) WHERE attribute_id IS NOT NULL;
CREATE UNIQUE INDEX citation_of_tradeoff_once ON citation (tool_id, tradeoff_position, source_id) WHERE tradeoff_position IS NOT NULL;
CREATE UNIQUE INDEX citation_of_relation_once ON citation (tool_id, relation_position, source_id) WHERE relation_position IS NOT NULL;
CREATE UNIQUE INDEX citation_of_event_once ON citation (tool_id, event_position, source_id) WHERE event_position IS NOT NULL;
CREATE UNIQUE INDEX citation_of_description_once ON citation (tool_id, source_id) WHERE of_description;
CREATE UNIQUE INDEX citation_of_licence_once ON citation (tool_id, source_id) WHERE of_licence;
CREATE UNIQUE INDEX citation_of_claim_once ON citation (claim_id, source_id) WHERE claim_id IS NOT NULL;

ALTER TABLE claim
  ADD CONSTRAINT claim_slug_form CHECK (is_slug(slug)),
  ADD CONSTRAINT claim_text_length CHECK (is_sentence(text, 1000)),
  ADD CONSTRAINT claim_said_on_date CHECK (is_partial_date(said_on));
ALTER TABLE revision
  ADD CONSTRAINT revision_number_positive CHECK (number >= 1 AND (base_number IS NULL OR base_number BETWEEN 1 AND number - 1)),
  ADD CONSTRAINT revision_document_is_object CHECK (jsonb_typeof(document) = 'object'),
  ADD CONSTRAINT revision_author_named CHECK (is_sentence(author_name, 120));
ALTER TABLE catalogue_revision
  -- One catalogue, one number.
  ADD CONSTRAINT catalogue_revision_single_row CHECK (id = 1);
INSERT INTO catalogue_revision (id) VALUES (1);

-- ─── Rules over several rows: constraint triggers that look at commit, when the whole document is there ───

-- Raises the same kind of error as a CHECK, with a name a program can recognise.
CREATE FUNCTION refuse(rule text, message text) RETURNS void LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = rule, MESSAGE = message; END $$;

-- A slug, once used, is never given to another tool: else links from outside would lead to the wrong one.
CREATE FUNCTION check_slug_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken text := CASE TG_TABLE_NAME WHEN 'tool' THEN to_jsonb(NEW) ->> 'slug' ELSE to_jsonb(NEW) ->> 'text' END;
BEGIN
  IF TG_TABLE_NAME = 'alias' AND to_jsonb(NEW) ->> 'kind' <> 'former-slug' THEN RETURN NULL; END IF;
  -- Two transactions that take the same slug from both sides see each other only if one waits.
  PERFORM pg_advisory_xact_lock(hashtextextended('slug ' || taken, 0));
  IF EXISTS (SELECT FROM tool WHERE slug = taken)
     AND EXISTS (SELECT FROM alias WHERE kind = 'former-slug' AND text = taken) THEN
    PERFORM refuse('slug_never_reused', format('"%s" is a live slug and a former one', taken));
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tool_slug_is_free AFTER INSERT OR UPDATE OF slug ON tool
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_slug_is_free();
CREATE CONSTRAINT TRIGGER alias_slug_is_free AFTER INSERT OR UPDATE ON alias
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_slug_is_free();

-- An address once published keeps leading somewhere: a slug that a tool drops stays among its former ones.
CREATE FUNCTION check_slug_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner int := CASE TG_TABLE_NAME WHEN 'tool' THEN (to_jsonb(OLD) ->> 'id')::int ELSE (to_jsonb(OLD) ->> 'tool_id')::int END;
  dropped text := CASE TG_TABLE_NAME WHEN 'tool' THEN to_jsonb(OLD) ->> 'slug' ELSE to_jsonb(OLD) ->> 'text' END;
BEGIN
  IF TG_TABLE_NAME = 'alias' AND to_jsonb(OLD) ->> 'kind' <> 'former-slug' THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM tool WHERE id = owner AND slug <> dropped)
     AND NOT EXISTS (SELECT FROM alias WHERE tool_id = owner AND kind = 'former-slug' AND text = dropped) THEN
    PERFORM refuse('slug_kept', format('"%s" was an address of this tool and must stay among its former slugs', dropped));
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tool_slug_is_kept AFTER UPDATE OF slug ON tool
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_slug_is_kept();
CREATE CONSTRAINT TRIGGER alias_slug_is_kept AFTER UPDATE OR DELETE ON alias
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_slug_is_kept();

-- Every tool has a primary category: its place in the catalogue.
CREATE FUNCTION check_primary_category() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner int := CASE TG_TABLE_NAME WHEN 'tool' THEN (to_jsonb(NEW) ->> 'id')::int ELSE (to_jsonb(OLD) ->> 'tool_id')::int END;
BEGIN
  IF EXISTS (SELECT FROM tool WHERE id = owner)
     AND NOT EXISTS (SELECT FROM tool_category WHERE tool_id = owner AND position = 0) THEN
    PERFORM refuse('tool_primary_category', format('tool %s has no primary category', owner));
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tool_has_primary_category AFTER INSERT ON tool
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_primary_category();
CREATE CONSTRAINT TRIGGER tool_category_keeps_primary AFTER UPDATE OR DELETE ON tool_category
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_primary_category();

-- What stands behind a published statement: a source, or the plain word "unverified"; not both, not neither.
CREATE FUNCTION demand_evidence(what text, cited boolean, unverified boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cited = unverified THEN
    PERFORM refuse('statement_evidence', what || CASE WHEN cited
      THEN ' has sources and says unverified' ELSE ' has no source and does not say unverified' END);
  END IF;
END $$;

CREATE FUNCTION check_fact(owner int, attribute int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  f record;
BEGIN
  SELECT fact.*, tool.publication,
         EXISTS (SELECT FROM citation c WHERE c.tool_id = owner AND c.attribute_id = attribute) AS cited,
         (SELECT count(*) FROM fact_option o WHERE o.tool_id = owner AND o.attribute_id = attribute) AS options
    INTO f FROM fact JOIN tool ON tool.id = fact.tool_id
   WHERE fact.tool_id = owner AND fact.attribute_id = attribute;
  IF NOT FOUND THEN RETURN; END IF;
  -- Options are the value of `choices` and of nothing else.
  IF (f.options > 0) <> (f.kind = 'choices' AND f.state = 'value') THEN
    PERFORM refuse('fact_options', format('fact %s of tool %s: %s options in state %s of kind %s',
      attribute, owner, f.options, f.state, f.kind));
  END IF;
  -- What nobody knows needs no source.
  IF f.publication <> 'published' OR f.state = 'unknown' THEN RETURN; END IF;
  PERFORM demand_evidence(format('fact %s of tool %s', attribute, owner), f.cited, f.unverified);
  -- A reader judges a source by the day it was read.
  IF f.cited AND f.checked_on IS NULL THEN
    PERFORM refuse('fact_checked_on', format('fact %s of tool %s has sources but no day they were read', attribute, owner));
  END IF;
END $$;

CREATE FUNCTION check_tradeoff(owner int, place int) RETURNS void LANGUAGE sql AS $$
  SELECT demand_evidence(format('tradeoff %s of tool %s', place, owner),
      EXISTS (SELECT FROM citation c WHERE c.tool_id = owner AND c.tradeoff_position = place), s.unverified)
    FROM tradeoff s JOIN tool t ON t.id = s.tool_id AND t.publication = 'published'
   WHERE s.tool_id = owner AND s.position = place $$;
CREATE FUNCTION check_relation(owner int, place int) RETURNS void LANGUAGE sql AS $$
  SELECT demand_evidence(format('relation %s of tool %s', place, owner),
      EXISTS (SELECT FROM citation c WHERE c.tool_id = owner AND c.relation_position = place), s.unverified)
    FROM relation s JOIN tool t ON t.id = s.tool_id AND t.publication = 'published'
   WHERE s.tool_id = owner AND s.position = place $$;
CREATE FUNCTION check_event(owner int, place int) RETURNS void LANGUAGE sql AS $$
  SELECT demand_evidence(format('event %s of tool %s', place, owner),
      EXISTS (SELECT FROM citation c WHERE c.tool_id = owner AND c.event_position = place), s.unverified)
    FROM event s JOIN tool t ON t.id = s.tool_id AND t.publication = 'published'
   WHERE s.tool_id = owner AND s.position = place $$;
CREATE FUNCTION check_licence(owner int) RETURNS void LANGUAGE sql AS $$
  SELECT demand_evidence(format('licence of tool %s', owner),
      EXISTS (SELECT FROM citation c WHERE c.tool_id = owner AND c.of_licence), t.licence_unverified)
    FROM tool t WHERE t.id = owner AND t.publication = 'published' AND t.licence_class <> 'not-applicable' $$;

CREATE FUNCTION check_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'fact' THEN PERFORM check_fact(NEW.tool_id, NEW.attribute_id);
    WHEN 'tradeoff' THEN PERFORM check_tradeoff(NEW.tool_id, NEW.position);
    WHEN 'relation' THEN PERFORM check_relation(NEW.tool_id, NEW.position);
    WHEN 'event' THEN PERFORM check_event(NEW.tool_id, NEW.position);
  END CASE;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER fact_is_whole AFTER INSERT OR UPDATE ON fact
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_statement();
CREATE CONSTRAINT TRIGGER tradeoff_has_evidence AFTER INSERT OR UPDATE ON tradeoff
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_statement();
CREATE CONSTRAINT TRIGGER relation_has_evidence AFTER INSERT OR UPDATE ON relation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_statement();
CREATE CONSTRAINT TRIGGER event_has_evidence AFTER INSERT OR UPDATE ON event
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_statement();

CREATE FUNCTION check_fact_of_option() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN PERFORM check_fact(NEW.tool_id, NEW.attribute_id); END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM check_fact(OLD.tool_id, OLD.attribute_id); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER fact_option_fits_fact AFTER INSERT OR UPDATE OR DELETE ON fact_option
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_fact_of_option();

CREATE FUNCTION check_cited(c citation) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE
    WHEN c.attribute_id IS NOT NULL THEN PERFORM check_fact(c.tool_id, c.attribute_id);
    WHEN c.tradeoff_position IS NOT NULL THEN PERFORM check_tradeoff(c.tool_id, c.tradeoff_position);
    WHEN c.relation_position IS NOT NULL THEN PERFORM check_relation(c.tool_id, c.relation_position);
    WHEN c.event_position IS NOT NULL THEN PERFORM check_event(c.tool_id, c.event_position);
    WHEN c.of_licence THEN PERFORM check_licence(c.tool_id);
    ELSE NULL;
  END CASE;
END $$;
CREATE FUNCTION check_citation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN PERFORM check_cited(NEW); END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM check_cited(OLD); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER citation_leaves_evidence AFTER INSERT OR UPDATE OR DELETE ON citation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_citation();

-- A draft may lack sources; publishing it asks for all of them.
CREATE FUNCTION check_tool_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_licence(NEW.id);
  IF TG_OP = 'UPDATE' AND OLD.publication <> NEW.publication THEN
    PERFORM check_fact(tool_id, attribute_id) FROM fact WHERE tool_id = NEW.id;
    PERFORM check_tradeoff(tool_id, position) FROM tradeoff WHERE tool_id = NEW.id;
    PERFORM check_relation(tool_id, position) FROM relation WHERE tool_id = NEW.id;
    PERFORM check_event(tool_id, position) FROM event WHERE tool_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tool_has_evidence AFTER INSERT OR UPDATE OF publication, licence_class, licence_unverified ON tool
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_tool_evidence();

-- ─── What is written for good ───────────────────────────────────────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse(TG_TABLE_NAME || '_immutable', format('%s is only ever added to: %s refused', TG_TABLE_NAME, TG_OP));
  RETURN NULL;
END $$;
-- Nothing an editor writes is lost: of a revision only its state and its review may change.
CREATE FUNCTION refuse_other_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'reviewer_name', 'reviewer_id', 'reviewed_at'];
BEGIN
  IF to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    PERFORM refuse('revision_immutable', 'what a revision says never changes');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_says_the_same BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_other_words();
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_is_not_emptied BEFORE TRUNCATE ON revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_kept BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_not_emptied BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- Old documents name options; they are retired or merged instead.
CREATE TRIGGER attribute_option_is_kept BEFORE DELETE ON attribute_option FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER catalogue_revision_is_kept BEFORE DELETE ON catalogue_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ─── The number of the catalogue that readers see ───────────────────────────────────────────────────

CREATE FUNCTION announce_catalogue_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A number that stands still or goes back would leave web processes with the old catalogue.
  IF NEW.revision <= OLD.revision THEN
    PERFORM refuse('catalogue_revision_grows', 'the revision of the catalogue only grows');
  END IF;
  PERFORM pg_notify('catalogue_changed', NEW.revision::text);
  RETURN NEW;
END $$;
CREATE TRIGGER catalogue_revision_is_announced BEFORE UPDATE ON catalogue_revision
  FOR EACH ROW EXECUTE FUNCTION announce_catalogue_revision();

-- Called last in a transaction that changes what readers see: its row lock makes such transactions wait for
-- each other, so it should be held as shortly as possible.
CREATE FUNCTION bump_catalogue_revision() RETURNS bigint LANGUAGE sql AS
$$ UPDATE catalogue_revision SET revision = revision + 1, changed_at = now() WHERE id = 1 RETURNING revision $$;
