-- AlterTable
ALTER TABLE "import_tool" ADD COLUMN     "asked" JSONB;


-- ─── Written by hand: what the schema cannot say ────────────────────────────────────────────────────

-- Only what can be saved can be chosen; what stays as editors left it, by insisting alone.
ALTER TABLE import_tool
  DROP CONSTRAINT import_tool_action,
  DROP CONSTRAINT import_tool_chosen,
  ADD CONSTRAINT import_tool_action CHECK (action IN ('create', 'update', 'unchanged', 'kept', 'error')),
  ADD CONSTRAINT import_tool_chosen CHECK (NOT chosen OR (action IN ('create', 'update') AND document IS NOT NULL)
    OR (action = 'kept' AND insists AND asked IS NOT NULL));
