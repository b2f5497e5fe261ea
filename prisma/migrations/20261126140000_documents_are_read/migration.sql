-- CreateTable
CREATE TABLE "tool_document" (
    "tool_id" INTEGER NOT NULL,
    "document" JSON NOT NULL,
    "revision" BIGINT,

    CONSTRAINT "tool_document_pkey" PRIMARY KEY ("tool_id")
);

-- AddForeignKey
ALTER TABLE "tool_document" ADD CONSTRAINT "tool_document_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "tool_document_revision_idx" ON "tool_document"("revision");

-- A save writes the document without a revision; the bump that ends its transaction stamps what is new. Whoever knows a
-- revision of the catalogue asks for the documents with a later one.
CREATE OR REPLACE FUNCTION bump_catalogue_revision() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  bumped bigint;
BEGIN
  UPDATE catalogue_revision SET revision = revision + 1, changed_at = now() WHERE id = 1 RETURNING revision INTO bumped;
  UPDATE tool_document SET revision = bumped WHERE revision IS NULL;
  RETURN bumped;
END
$$;

-- What was saved before: the document of each tool's last save, its relations leading to the addresses of today.
INSERT INTO tool_document (tool_id, document, revision)
SELECT tool.id,
  (saved.document || jsonb_build_object('relations', coalesce(
    (SELECT jsonb_agg(stated.value || jsonb_build_object('to', coalesce(target.slug, stated.value ->> 'to')) ORDER BY place)
     FROM jsonb_array_elements(saved.document -> 'relations') WITH ORDINALITY stated(value, place)
     LEFT JOIN relation ON relation.tool_id = tool.id AND relation.position = place - 1
     LEFT JOIN tool target ON target.id = relation.to_id), '[]')))::json,
  (SELECT revision FROM catalogue_revision)
FROM tool JOIN LATERAL (
  SELECT document FROM revision WHERE tool_id = tool.id AND version IS NOT NULL ORDER BY version DESC LIMIT 1
) saved ON true;

-- Taking a tool from readers, or giving it back, is news of its document, too.
CREATE FUNCTION note_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tool_document SET revision = NULL WHERE tool_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER tool_publication_is_news AFTER UPDATE OF publication ON tool FOR EACH ROW
  WHEN (OLD.publication IS DISTINCT FROM NEW.publication) EXECUTE FUNCTION note_publication();
