-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('open', 'done', 'declined');

-- CreateTable
CREATE TABLE "suggestion" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "tool_id" INTEGER,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT,
    "state" "suggestion_state" NOT NULL DEFAULT 'open',
    "reply" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_by_id" TEXT,
    "answered_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion_count" (
    "id" BIGSERIAL NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "suggestion_count_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_token_hash_key" ON "suggestion"("token_hash");

-- CreateIndex
CREATE INDEX "suggestion_state_created_at_idx" ON "suggestion"("state", "created_at");

-- CreateIndex
CREATE INDEX "suggestion_count_address_at_idx" ON "suggestion_count"("address", "at");

-- CreateIndex
CREATE INDEX "suggestion_count_at_idx" ON "suggestion_count"("at");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_tool_id_fkey" FOREIGN KEY ("tool_id") REFERENCES "tool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ─── Written by hand: what the schema cannot say ────────────────────────────────────────────────────

ALTER TABLE suggestion
  ADD CONSTRAINT suggestion_source_form CHECK (is_http_url(source) AND length(source) <= 2000),
  ADD CONSTRAINT suggestion_sizes CHECK (
    length(text) BETWEEN 1 AND 4000 AND length(about) <= 120 AND length(reply) <= 2000
    AND (name IS NULL OR length(name) BETWEEN 1 AND 100)),
  -- Whoever has the link sees who may have answered and when, or that nobody has.
  ADD CONSTRAINT suggestion_answer CHECK (
    (state = 'open') = (answered_at IS NULL) AND (state = 'open') = (answered_name IS NULL)
    AND (state <> 'open' OR reply = '') AND (state <> 'declined' OR btrim(reply) <> ''));

-- A reader's words stay as they were sent, and an answer once given stays, too.
CREATE FUNCTION check_suggestion_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'reply', 'answered_by_id', 'answered_name', 'answered_at'];
BEGIN
  IF OLD.state <> 'open' OR to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    PERFORM refuse('suggestion_immutable', 'what a suggestion says never changes, nor does its answer');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER suggestion_says_the_same BEFORE UPDATE ON suggestion
  FOR EACH ROW EXECUTE FUNCTION check_suggestion_is_kept();
CREATE TRIGGER suggestion_is_kept BEFORE DELETE ON suggestion FOR EACH ROW EXECUTE FUNCTION refuse_change();
