-- CreateTable
CREATE TABLE "trade_word" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "means" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "trade_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "phrases" TEXT[],
    "address" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "trade_word_key_key" ON "trade_word"("key");

-- CreateIndex
CREATE UNIQUE INDEX "need_key_key" ON "need"("key");
