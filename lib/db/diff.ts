// What SQL would bring the database that prisma/migrations make to the model of prisma/schema.prisma.
// Used by scripts/db-diff.ts, and by the test that says nothing is missing.

import { readFile } from 'node:fs/promises'
import { readMigrations, SCHEMA_FILE, WHOLE_DATABASE, withSchemaEngine } from './schema-engine'

/**
 * The SQL from the migrations to the schema, or null where nothing differs. Applies the migrations to a scratch
 * database, made and dropped on the server of `connectionString`. What the schema cannot say (CHECKs, triggers,
 * functions, partial indexes) stays as it is.
 */
export async function diffSchema(connectionString: string): Promise<string | null> {
  const migrations = await readMigrations()
  const schema = { path: SCHEMA_FILE, content: await readFile(SCHEMA_FILE, 'utf8') }
  const result = await withSchemaEngine(connectionString, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: WHOLE_DATABASE,
    }),
  )
  return result.exitCode === 2 ? (result.stdout ?? null) : null
}
