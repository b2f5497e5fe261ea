// Brings a database to the model of prisma/schema.prisma by applying what it lacks of prisma/migrations.
// Runs at start-up and in tests; keeps `_prisma_migrations` as `prisma migrate deploy` does.

import pg from 'pg'
import { findMisfit, readApplied, VersionRefused } from './fits'
import { readMigrations, WHOLE_DATABASE, withSchemaEngine } from './schema-engine'

// Any fixed number: two starters of the same database meet on it, and the second finds nothing to do.
export const MIGRATION_LOCK = 7_204_416_001

/**
 * Applies the migrations a database lacks, one process at a time, and returns their names. Throws a VersionRefused where
 * this version or one that runs there would no longer fit. With `until` it stops before
 * the migration of that name: for a database as an earlier release had it.
 */
export async function migrate(
  connectionString: string,
  { until }: { until?: string } = {},
): Promise<string[]> {
  const lock = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  // A connection that dies while the engine works would otherwise end the process.
  lock.on('error', () => {})
  await lock.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const migrationsList = await readMigrations(until)
    const known = migrationsList.migrationDirectories.map(({ path }) => path)
    const misfit = findMisfit({ known, ...(await readApplied(lock)) })
    if (misfit !== null) throw new VersionRefused(misfit)
    return await withSchemaEngine(connectionString, async (engine) => {
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: WHOLE_DATABASE,
      })
      // PostgreSQL runs a script whole or not at all, so one that failed or was cut off left nothing behind.
      for (const migrationName of failedMigrationNames)
        await engine.markMigrationRolledBack({ migrationName })
      const done = await engine.applyMigrations({ migrationsList, filters: WHOLE_DATABASE })
      return done.appliedMigrationNames
    })
  } finally {
    await lock.end()
  }
}
