-- What the catalogue was made of at each of its revisions, so that an address with ?at=<revision> answers the same for good.
-- A published revision of a tool says with which revision of the catalogue it came; each revision of the catalogue says
-- when it came, and the vocabulary's rows where they changed with it.

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "catalogue_revision" BIGINT;

-- CreateTable
CREATE TABLE "catalogue_history" (
    "revision" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "words" JSONB,

    CONSTRAINT "catalogue_history_pkey" PRIMARY KEY ("revision")
);

-- Few rows at any moment: what the transaction under way has published. The bump that ends it looks for them.
CREATE INDEX revision_of_no_catalogue_yet ON revision (id) WHERE catalogue_revision IS NULL AND version IS NOT NULL;

-- The number is given once, by the bump; all else is held as before.
CREATE OR REPLACE FUNCTION refuse_other_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  numbered text[] := CASE WHEN OLD.catalogue_revision IS NULL THEN ARRAY['catalogue_revision'] ELSE ARRAY[]::text[] END;
  may_change text[] := numbered || ARRAY['state', 'reviewer_name', 'reviewer_id', 'reviewed_at', 'review_comment', 'result_number'];
BEGIN
  IF to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    PERFORM refuse('revision_immutable', 'what a revision says never changes');
  END IF;
  IF OLD.state::text NOT IN ('draft', 'pending') AND to_jsonb(NEW) - numbered IS DISTINCT FROM to_jsonb(OLD) - numbered THEN
    PERFORM refuse('revision_decided', 'what was decided on a revision never changes');
  END IF;
  IF NEW.state::text = 'published' AND OLD.state::text <> 'published' THEN
    PERFORM refuse('revision_decided', 'a draft or proposal is published as a revision of its own');
  END IF;
  RETURN NEW;
END $$;

-- The rows of the vocabulary as they stand, table by table; columns that are added later are in it by themselves.
CREATE FUNCTION catalogue_words() RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'category', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM category r),
    'aspect', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM aspect r),
    'attribute_group', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM attribute_group r),
    'attribute', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM attribute r),
    'attribute_category', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM attribute_category r),
    'attribute_option', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM attribute_option r),
    'trade_word', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM trade_word r),
    'need', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM need r))
$$;

-- For the rest of the transaction: the bump keeps the words that it publishes.
CREATE FUNCTION note_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('gantry.words', 'changed', true);
  RETURN NULL;
END $$;
DO $$
DECLARE
  word text;
BEGIN
  FOR word IN SELECT jsonb_object_keys(catalogue_words()) LOOP
    EXECUTE format('CREATE TRIGGER words_are_news AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION note_words()', word);
    -- Where triggers are off, as while a copy is filled, the words are news as well.
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER words_are_news', word);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION bump_catalogue_revision() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  bumped bigint;
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;
  UPDATE catalogue_revision SET revision = revision + 1, changed_at = now() WHERE id = 1 RETURNING revision INTO bumped;
  UPDATE tool_document SET revision = bumped WHERE revision IS NULL;
  UPDATE revision SET catalogue_revision = bumped WHERE catalogue_revision IS NULL AND version IS NOT NULL;
  INSERT INTO catalogue_history (revision, at, words) VALUES (bumped, now(),
    CASE WHEN current_setting('gantry.words', true) = 'changed' THEN catalogue_words() END);
  PERFORM set_config('gantry.words', '', true);
  RETURN bumped;
END
$$;

-- What was published before counts as come with the catalogue of now: nothing older can be asked for.
UPDATE revision SET catalogue_revision = (SELECT revision FROM catalogue_revision) WHERE version IS NOT NULL;
INSERT INTO catalogue_history SELECT revision, changed_at, catalogue_words() FROM catalogue_revision;

CREATE TRIGGER catalogue_history_is_kept BEFORE UPDATE OR DELETE ON catalogue_history
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER catalogue_history_is_not_emptied BEFORE TRUNCATE ON catalogue_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
