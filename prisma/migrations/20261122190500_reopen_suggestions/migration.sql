-- An answer is never rewritten, but editors may open a suggestion again: what was answered goes to the audit log, which
-- only ever grows, in the same transaction.
CREATE OR REPLACE FUNCTION check_suggestion_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'reply', 'answered_by_id', 'answered_name', 'answered_at'];
BEGIN
  IF (OLD.state <> 'open' AND NEW.state <> 'open')
    OR to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    PERFORM refuse('suggestion_immutable', 'what a suggestion says never changes, nor does its answer');
  END IF;
  RETURN NEW;
END $$;
