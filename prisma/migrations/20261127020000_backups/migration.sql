-- Backups: what was begun and what came of it, and from which revision on the catalogue is that of a restored one.

-- AlterTable
ALTER TABLE "catalogue_revision" ADD COLUMN     "whole_from" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "backup_run" (
    "id" SERIAL NOT NULL,
    "asked_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "finished_at" TIMESTAMPTZ(3),
    "file_name" TEXT,
    "bytes" BIGINT,
    "rows" BIGINT,
    "fault" TEXT,

    CONSTRAINT "backup_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "backup_run_started_at_idx" ON "backup_run"("started_at" DESC);
