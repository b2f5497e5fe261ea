// One production server for the end-to-end tests: the real build and server.mjs on a seeded database that is thrown away.
// Tests read its address from `baseUrl`, its database from `databaseUrl`, by inject().
import type { TestProject } from 'vitest/node'
import { migrate } from '../../lib/db/migrate'
import { buildIfNeeded, generateIfNeeded } from '../../lib/process/preparation.mjs'
import { startScratchServer } from './scratch-server'
import { createSiteDatabase, seedSiteDatabase, startSite } from './site'

declare module 'vitest' {
  export interface ProvidedContext {
    baseUrl: string
    databaseUrl: string
    /** Databases that others are copied from: migrated, and with the curated catalogue in it. */
    templates: { empty: string; curated: string }
  }
}

/** Builds when the sources changed, seeds, serves; Vitest calls what it returns when the run is over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cwd = process.cwd()
  await generateIfNeeded(cwd)
  await buildIfNeeded(cwd, process.env.GANTRY_DIST_DIR || '.next')
  const scratch = await startScratchServer()
  const empty = await createSiteDatabase(scratch.url)
  await migrate(empty.url)
  const curated = await createSiteDatabase(scratch.url, empty.name)
  await seedSiteDatabase(curated.url)
  const database = await createSiteDatabase(scratch.url, curated.name)
  const site = await startSite(database.url)
  project.provide('baseUrl', site.baseUrl)
  project.provide('databaseUrl', database.url)
  project.provide('templates', { empty: empty.name, curated: curated.name })
  return async () => {
    await site.stop()
    for (const { drop } of [database, curated, empty]) await drop()
    await scratch.stop()
  }
}
