// A site of a test file's own, for tests that change the catalogue or need another one than the curated.

import { inject, type ProvidedContext } from 'vitest'
import type { Claims } from '@/lib/catalogue/document/claim'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import type { Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { type Database, openDatabase } from '@/lib/db/client'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { insertSynthetic } from './insert-synthetic'
import { PATIENCE_MS } from './patience'
import { createSiteDatabase, type Site, startSite } from './site'
import { syntheticCatalogue } from './synthetic-catalogue'

export type OwnSite = Site & { database: Database; databaseUrl: string }

/** A catalogue: what the database is a copy of, and what is put into it. */
type Filling = {
  template: keyof ProvidedContext['templates']
  fill?: (database: Database) => Promise<unknown>
}

/** Serves a catalogue from a database of its own; `via` may lead the server another way to it. */
export async function startOwnSite(
  { template, fill }: Filling,
  via: (url: string) => Promise<string> = async (url) => url,
): Promise<OwnSite> {
  const made = await createSiteDatabase(inject('databaseUrl'), inject('templates')[template])
  const database = openDatabase(made.url)
  database.pool.options.connectionTimeoutMillis = PATIENCE_MS
  await fill?.(database)
  const site = await startSite(await via(made.url))
  const stop = async () => {
    await site.stop()
    await database.close()
    await made.drop()
  }
  return { ...site, database, databaseUrl: made.url, stop }
}

/** The curated catalogue. */
export const curated: Filling = { template: 'curated' }

/** As many made-up tools. */
export const synthetic = (tools: number): Filling => ({
  template: 'empty',
  fill: ({ pool }) => insertSynthetic(pool, syntheticCatalogue({ tools })),
})

/** These tools and claims. */
export const holding = (vocabulary: Vocabulary, tools: ToolDocument[], claims?: Claims): Filling => ({
  template: 'empty',
  fill: async (database) => {
    const { leftOut } = await seedCatalogue(database, { vocabulary, tools, claims })
    if (leftOut.length > 0) throw new Error(`Not stored: ${leftOut.join('; ')}`)
  },
})
