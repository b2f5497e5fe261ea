-- CreateTable
CREATE TABLE "comparison" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "tools" TEXT[],
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sources" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "comparison_key_key" ON "comparison"("key");

-- The words that are kept gain what decides in each category, and the comparisons.
CREATE OR REPLACE FUNCTION catalogue_words() RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'category', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM category r),
    'category_attribute', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM category_attribute r),
    'aspect', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM aspect r),
    'attribute_group', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM attribute_group r),
    'attribute', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM attribute r),
    'attribute_category', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM attribute_category r),
    'attribute_option', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM attribute_option r),
    'trade_word', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM trade_word r),
    'need', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM need r),
    'comparison', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM comparison r))
$$;
DO $$
DECLARE
  word text;
BEGIN
  FOREACH word IN ARRAY ARRAY['category_attribute', 'comparison'] LOOP
    EXECUTE format('CREATE TRIGGER words_are_news AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION note_words()', word);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER words_are_news', word);
  END LOOP;
END $$;
