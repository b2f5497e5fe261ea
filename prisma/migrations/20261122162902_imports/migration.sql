-- AlterTable
ALTER TABLE "attribute" ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "import" (
    "id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA,
    "reading" BYTEA,
    "mapping" JSONB,
    "state" TEXT NOT NULL,
    "fault" TEXT,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "outcome" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_tool" (
    "import_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "file" TEXT,
    "fields" INTEGER NOT NULL,
    "changes" TEXT[],
    "problems" JSONB NOT NULL DEFAULT '[]',
    "base_version" INTEGER,
    "base" JSONB,
    "document" JSONB,
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "insists" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,

    CONSTRAINT "import_tool_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateIndex
CREATE INDEX "import_owner_id_created_at_idx" ON "import"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "import_created_at_idx" ON "import"("created_at");

-- CreateIndex
CREATE INDEX "import_tool_import_id_action_position_idx" ON "import_tool"("import_id", "action", "position");

-- AddForeignKey
ALTER TABLE "import_tool" ADD CONSTRAINT "import_tool_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ─── Written by hand: what the schema cannot say ────────────────────────────────────────────────────

ALTER TABLE import ADD CONSTRAINT import_state CHECK (state IN ('read', 'mapping', 'plan', 'planned', 'apply', 'applied'));
-- Only what can be saved can be chosen.
ALTER TABLE import_tool
  ADD CONSTRAINT import_tool_action CHECK (action IN ('create', 'update', 'unchanged', 'error')),
  ADD CONSTRAINT import_tool_chosen CHECK (NOT chosen OR (action IN ('create', 'update') AND document IS NOT NULL));
-- Compressed by us already, or read once and forgotten: PostgreSQL need not try.
ALTER TABLE import ALTER COLUMN bytes SET STORAGE EXTERNAL, ALTER COLUMN reading SET STORAGE EXTERNAL;
