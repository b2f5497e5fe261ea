// A site of a test file's own, for tests that change the catalogue or need another one than the curated.

import { inject } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/tool-document'
import type { Vocabulary } from '@/lib/catalogue/vocabulary'
import { type Database, openDatabase } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { seedCatalogue } from '@/lib/store/seed'
import { insertSynthetic } from './insert-synthetic'
import { createSiteDatabase, type Site, seedSiteDatabase, startSite } from './site'
import { syntheticCatalogue } from './synthetic-catalogue'

export type OwnSite = Site & { database: Database; databaseUrl: string }

/** Serves the catalogue that `fill` puts into an empty migrated database; `via` may lead the server another way to it. */
export async function startOwnSite(
  fill: (site: { database: Database; url: string }) => Promise<unknown>,
  via: (url: string) => Promise<string> = async (url) => url,
): Promise<OwnSite> {
  const made = await createSiteDatabase(inject('databaseUrl'))
  await migrate(made.url)
  const database = openDatabase(made.url)
  await fill({ database, url: made.url })
  const site = await startSite(await via(made.url))
  const stop = async () => {
    await site.stop()
    await database.close()
    await made.drop()
  }
  return { ...site, database, databaseUrl: made.url, stop }
}

/** Fills with the curated catalogue. */
export const curated = ({ url }: { url: string }) => seedSiteDatabase(url)

/** Fills with as many made-up tools. */
export const synthetic =
  (tools: number) =>
  ({ database }: { database: Database }) =>
    insertSynthetic(database.pool, syntheticCatalogue({ tools }))

/** Fills with these tools. */
export const holding =
  (vocabulary: Vocabulary, tools: ToolDocument[]) =>
  async ({ database }: { database: Database }) => {
    const { leftOut } = await seedCatalogue(database, { vocabulary, tools })
    if (leftOut.length > 0) throw new Error(`Not stored: ${leftOut.join('; ')}`)
  }
