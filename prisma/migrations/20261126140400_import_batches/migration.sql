-- AlterTable
ALTER TABLE "import" ADD COLUMN     "publication" TEXT NOT NULL DEFAULT 'draft',
ADD COLUMN     "undone" JSONB,
ADD COLUMN     "undone_at" TIMESTAMPTZ(3);


-- ─── Written by hand: what the schema cannot say ────────────────────────────────────────────────────

ALTER TABLE import
  DROP CONSTRAINT import_state,
  ADD CONSTRAINT import_state CHECK (state IN ('read', 'mapping', 'plan', 'planned', 'apply', 'applied', 'undo', 'undone')),
  ADD CONSTRAINT import_publication CHECK (publication IN ('draft', 'published'));

-- Undoing an import looks up what it brought, and a later import what was undone.
CREATE INDEX audit_event_import ON audit_event ((details ->> 'import')) WHERE details ? 'import';
CREATE INDEX audit_event_undone ON audit_event ((details ->> 'undone')) WHERE details ? 'undone';

-- A draft that is set aside before anybody published it never had rows of its own.
CREATE OR REPLACE FUNCTION check_primary_category() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner int := CASE TG_TABLE_NAME WHEN 'tool' THEN (to_jsonb(NEW) ->> 'id')::int ELSE (to_jsonb(OLD) ->> 'tool_id')::int END;
BEGIN
  IF EXISTS (SELECT FROM tool WHERE id = owner AND publication = 'published')
     AND NOT EXISTS (SELECT FROM tool_category WHERE tool_id = owner AND position = 0) THEN
    PERFORM refuse('tool_primary_category', format('tool %s has no primary category', owner));
  END IF;
  RETURN NULL;
END $$;
