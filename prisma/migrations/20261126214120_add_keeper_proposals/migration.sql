-- CreateEnum
CREATE TYPE "proposal_kind" AS ENUM ('release', 'line', 'end-of-support', 'stage', 'moved', 'licence', 'silence', 'advisory');

-- AlterEnum
ALTER TYPE "event_kind" ADD VALUE 'advisory' AFTER 'milestone';

-- CreateTable
CREATE TABLE "keeper_proposal" (
    "tool_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "proposal_kind" NOT NULL,
    "contradicts" BOOLEAN NOT NULL DEFAULT false,
    "keys" TEXT[],

    CONSTRAINT "keeper_proposal_pkey" PRIMARY KEY ("tool_id","number")
);

-- AddForeignKey
ALTER TABLE "keeper_proposal" ADD CONSTRAINT "keeper_proposal_tool_id_number_fkey" FOREIGN KEY ("tool_id", "number") REFERENCES "revision"("tool_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
