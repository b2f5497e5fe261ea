-- CreateEnum
CREATE TYPE "link_outcome" AS ENUM ('alive', 'moved', 'redirected', 'refused', 'failed');

-- CreateTable
CREATE TABLE "link_check" (
    "url" TEXT NOT NULL,
    "outcome" "link_outcome" NOT NULL,
    "why" TEXT,
    "leads_to" TEXT,
    "checked_on" DATE NOT NULL,
    "failed_on" DATE[],

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("url")
);
