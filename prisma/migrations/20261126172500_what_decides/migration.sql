-- CreateEnum
CREATE TYPE "attribute_role" AS ENUM ('decides', 'describes');

-- AlterTable
ALTER TABLE "attribute" ADD COLUMN "scale_from" DOUBLE PRECISION, ADD COLUMN "scale_to" DOUBLE PRECISION;
ALTER TABLE "attribute_option" ADD COLUMN "worth" INTEGER;

-- CreateTable
CREATE TABLE "category_attribute" (
    "category_id" INTEGER NOT NULL,
    "attribute_id" INTEGER NOT NULL,
    "role" "attribute_role" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "category_attribute_pkey" PRIMARY KEY ("category_id","attribute_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "category_attribute_category_id_role_position_key" ON "category_attribute"("category_id", "role", "position");

-- AddForeignKey
ALTER TABLE "category_attribute" ADD CONSTRAINT "category_attribute_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "category_attribute" ADD CONSTRAINT "category_attribute_attribute_id_fkey" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: a scale is whole and of a number, a worth is a share of a hundred, and what decides is a short list.
ALTER TABLE attribute ADD CONSTRAINT attribute_scale_whole CHECK (
  (scale_from IS NULL) = (scale_to IS NULL) AND (scale_from IS NULL OR (kind = 'number' AND scale_from <> scale_to)));
ALTER TABLE attribute_option ADD CONSTRAINT attribute_option_worth_share CHECK (worth BETWEEN 0 AND 100);
ALTER TABLE category_attribute ADD CONSTRAINT category_attribute_position_natural CHECK (
  position >= 0 AND (role <> 'decides' OR position < 7));
