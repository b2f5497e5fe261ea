-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "attribute_id" INTEGER;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_attribute_id_fkey" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
