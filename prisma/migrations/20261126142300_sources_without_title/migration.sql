-- AlterTable
ALTER TABLE "source" ALTER COLUMN "title" DROP NOT NULL;

-- AlterTable
ALTER TABLE "tool_source" ALTER COLUMN "title" DROP NOT NULL;
