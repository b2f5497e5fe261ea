-- AlterTable
ALTER TABLE "password_check" ADD COLUMN     "device" TEXT,
ADD COLUMN     "network" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "password_check_network_at_idx" ON "password_check"("network", "at");
