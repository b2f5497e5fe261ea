// Migrations within a transaction that somebody else began: for a restore, which is done whole or not at all.

import { createHash } from 'node:crypto'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { readMigrations, WHOLE_DATABASE, withSchemaEngine } from './schema-engine'

export type Migration = { name: string; checksum: string }

/** The migrations of this version, oldest first, each with the SHA-256 of its script, as `_prisma_migrations` has them. */
export async function listMigrations(): Promise<Migration[]> {
  const { migrationDirectories } = await readMigrations()
  return migrationDirectories.map(({ path, migrationFile }) => ({
    name: path,
    checksum: createHash('sha256').update(textOf(migrationFile)).digest('hex'),
  }))
}

const textOf = ({ content }: MigrationList['migrationDirectories'][number]['migrationFile']) =>
  content.tag === 'ok' ? content.value : ''

/**
 * Applies what a database lacks of the migrations that `isWanted`, in the transaction that the client is in: types may
 * be added to and used within it, for they were made in it.
 */
export async function migrateWithin(
  client: pg.Client,
  isWanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  const all = await readMigrations()
  const migrationDirectories = all.migrationDirectories.filter(({ path }) => isWanted(path))
  const migrationsList = { ...all, migrationDirectories }
  const done = await withSchemaEngine(new OneConnection(client), (engine) =>
    engine.applyMigrations({ migrationsList, filters: WHOLE_DATABASE }),
  )
  return done.appliedMigrationNames
}

/** A pool, as the engine wants one, of which every query goes to one client: a failed one is not replaced by another. */
class OneConnection extends pg.Pool {
  constructor(client: pg.Client) {
    super()
    this.query = client.query.bind(client) as typeof this.query // the same forms, but for events of the pool's own
    this.connect = () => {
      throw new Error('A migration within a transaction begins none of its own.')
    }
  }
}
