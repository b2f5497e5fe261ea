// Which migrations a database lacks, as `_prisma_migrations` tells it: known without a schema engine.
import pg from 'pg'

/** PostgreSQL's word for a table that is not there. */
const NO_TABLE = '42P01'

/**
 * Those of the named migrations that were not applied, in their order; all of them where the database does not answer.
 * @param {string} connectionString @param {readonly string[]} names
 * @returns {Promise<string[]>}
 */
export async function findMissingMigrations(connectionString, names) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000, query_timeout: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
    const done = new Set(rows.map(({ migration_name }) => migration_name))
    return [...names].sort().filter((name) => !done.has(name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NO_TABLE) return [...names].sort()
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
