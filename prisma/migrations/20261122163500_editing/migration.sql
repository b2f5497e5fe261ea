-- Drafts and proposals live as revisions beside the published ones; the rows of a tool hold what was published last.
ALTER TYPE "revision_state" ADD VALUE 'draft';
ALTER TYPE "revision_state" ADD VALUE 'approved';
ALTER TYPE "revision_state" ADD VALUE 'withdrawn';

ALTER TABLE "revision"
  ADD COLUMN "version" INTEGER,
  ADD COLUMN "publication" "publication" NOT NULL DEFAULT 'published',
  ADD COLUMN "restored_number" INTEGER,
  ADD COLUMN "fields" JSONB,
  ADD COLUMN "review_comment" TEXT,
  ADD COLUMN "result_number" INTEGER;

-- Up to here every revision was a published one and counted like the tool's version.
ALTER TABLE revision DISABLE TRIGGER revision_says_the_same;
UPDATE revision SET version = number WHERE state = 'published';
ALTER TABLE revision ENABLE TRIGGER revision_says_the_same;

CREATE UNIQUE INDEX "revision_tool_id_version_key" ON "revision"("tool_id", "version");
CREATE INDEX "revision_state_created_at_idx" ON "revision"("state", "created_at");

ALTER TABLE revision
  -- A merge starts from the document of a version, so each version has one, and drafts have none.
  ADD CONSTRAINT revision_version_of_published CHECK ((version IS NOT NULL) = (state = 'published')),
  ADD CONSTRAINT revision_review_comment_length CHECK (length(review_comment) <= 1000),
  -- What was typed is kept for a draft only; everything else is a whole document.
  ADD CONSTRAINT revision_fields_of_draft CHECK (fields IS NULL OR version IS NULL);

-- What was decided stands: a published, rejected or replaced revision never becomes anything else, and a review is
-- written once.
CREATE OR REPLACE FUNCTION refuse_other_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'reviewer_name', 'reviewer_id', 'reviewed_at', 'review_comment', 'result_number'];
BEGIN
  IF to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    PERFORM refuse('revision_immutable', 'what a revision says never changes');
  END IF;
  IF OLD.state::text NOT IN ('draft', 'pending') AND NEW IS DISTINCT FROM OLD THEN
    PERFORM refuse('revision_decided', 'what was decided on a revision never changes');
  END IF;
  IF NEW.state::text = 'published' AND OLD.state::text <> 'published' THEN
    PERFORM refuse('revision_decided', 'a draft or proposal is published as a revision of its own');
  END IF;
  RETURN NEW;
END $$;

-- A tool that was never published is a reserved address without a document of its own.
CREATE OR REPLACE FUNCTION check_primary_category() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner int := CASE TG_TABLE_NAME WHEN 'tool' THEN (to_jsonb(NEW) ->> 'id')::int ELSE (to_jsonb(OLD) ->> 'tool_id')::int END;
BEGIN
  IF EXISTS (SELECT FROM tool WHERE id = owner AND publication <> 'draft')
     AND NOT EXISTS (SELECT FROM tool_category WHERE tool_id = owner AND position = 0) THEN
    PERFORM refuse('tool_primary_category', format('tool %s has no primary category', owner));
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER published_tool_has_primary_category AFTER UPDATE OF publication ON tool
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_primary_category();
