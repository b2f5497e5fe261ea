-- A tool that came in from a list that names no licence says so.
ALTER TYPE "licence_class" ADD VALUE 'unknown';

-- AlterEnum
ALTER TYPE "verdict" ADD VALUE 'accurate' BEFORE 'came-true';

-- Columns named as the claims file names them.
ALTER TABLE "claim" RENAME COLUMN "slug" TO "key";
ALTER TABLE "claim" RENAME COLUMN "said_in" TO "occasion";
ALTER TABLE "claim" RENAME CONSTRAINT "claim_slug_form" TO "claim_key_form";
ALTER INDEX "claim_slug_key" RENAME TO "claim_key_key";
ALTER TABLE "claim" ADD COLUMN "unverified" BOOLEAN NOT NULL DEFAULT false;

-- Written by hand: a claim has a source or says "unverified", as every other statement does.
CREATE FUNCTION check_claim(this int) RETURNS void LANGUAGE sql AS $$
  SELECT demand_evidence(format('claim "%s"', key), EXISTS (SELECT FROM citation WHERE claim_id = this), unverified)
    FROM claim WHERE id = this $$;

CREATE FUNCTION check_claim_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_claim(NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claim_has_evidence AFTER INSERT OR UPDATE ON claim
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_claim_evidence();

CREATE OR REPLACE FUNCTION check_cited(c citation) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE
    WHEN c.attribute_id IS NOT NULL THEN PERFORM check_fact(c.tool_id, c.attribute_id);
    WHEN c.tradeoff_position IS NOT NULL THEN PERFORM check_tradeoff(c.tool_id, c.tradeoff_position);
    WHEN c.relation_position IS NOT NULL THEN PERFORM check_relation(c.tool_id, c.relation_position);
    WHEN c.event_position IS NOT NULL THEN PERFORM check_event(c.tool_id, c.event_position);
    WHEN c.claim_id IS NOT NULL THEN PERFORM check_claim(c.claim_id);
    WHEN c.of_licence THEN PERFORM check_licence(c.tool_id);
    ELSE NULL;
  END CASE;
END $$;
