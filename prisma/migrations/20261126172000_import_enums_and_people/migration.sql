-- What is left of somebody without an account would keep the keys below from standing.
DELETE FROM "import" WHERE "owner_id" NOT IN (SELECT "id" FROM "person");
DELETE FROM "invite" WHERE "invited_by_id" NOT IN (SELECT "id" FROM "person");

-- The types say what these CHECKs said.
ALTER TABLE "import" DROP CONSTRAINT "import_state", DROP CONSTRAINT "import_publication";
ALTER TABLE "import_tool" DROP CONSTRAINT "import_tool_action", DROP CONSTRAINT "import_tool_chosen";

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('read', 'mapping', 'plan', 'planned', 'apply', 'applied', 'undo', 'undone');

-- CreateEnum
CREATE TYPE "new_publication" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "plan_action" AS ENUM ('create', 'update', 'unchanged', 'kept', 'error');

-- AlterTable
ALTER TABLE "import"
  ALTER COLUMN "state" TYPE "import_state" USING "state"::"import_state",
  ALTER COLUMN "publication" DROP DEFAULT,
  ALTER COLUMN "publication" TYPE "new_publication" USING "publication"::"new_publication",
  ALTER COLUMN "publication" SET DEFAULT 'draft',
  ALTER COLUMN "started_at" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "import_tool" ALTER COLUMN "action" TYPE "plan_action" USING "action"::"plan_action";

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ─── Written by hand: what the schema cannot say ────────────────────────────────────────────────────

-- Only what can be saved can be chosen; what stays as editors left it, by insisting alone.
ALTER TABLE "import_tool" ADD CONSTRAINT "import_tool_chosen" CHECK (NOT chosen
  OR (action IN ('create', 'update') AND document IS NOT NULL)
  OR (action = 'kept' AND insists AND asked IS NOT NULL));
