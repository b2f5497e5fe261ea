-- AlterTable
ALTER TABLE "citation" ADD COLUMN "secondary" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "speaks_of" TEXT;

-- Written by hand from here on. A tool's sources say both in its document.
ALTER TABLE citation
  ADD CONSTRAINT citation_speaks_of_date CHECK (is_partial_date(speaks_of)),
  ADD CONSTRAINT citation_age_of_claim CHECK (claim_id IS NOT NULL OR (speaks_of IS NULL AND NOT secondary));

-- The catalogue takes documents as they stand: those saved before say of each fact that no
-- source says otherwise, and of each source that it is primary and of the day it was read.
CREATE FUNCTION with_each(document jsonb, part text, preset jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(document -> part) = 'array' THEN jsonb_build_object(part, coalesce(
      (SELECT jsonb_agg(preset || value ORDER BY place) FROM jsonb_array_elements(document -> part) WITH ORDINALITY each(value, place)),
      '[]'::jsonb)) ELSE '{}' END $$;
UPDATE tool_document SET document = (said || with_each(said, 'facts', '{"otherwise": null}')
    || with_each(said, 'sources', '{"speaksOf": null, "secondary": false}'))::json
  FROM (SELECT tool_id AS id, document::jsonb AS said FROM tool_document) before WHERE tool_id = id;
DROP FUNCTION with_each;
