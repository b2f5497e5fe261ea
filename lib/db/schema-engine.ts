// Prisma's schema engine as its WebAssembly package carries it, so that migrating and diffing need no
// downloaded binary. Used by migrate.ts, diff.ts and migrate-within.ts.

import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { createEngineAdapter } from './engine-adapter'

export const SCHEMA_FILE = path.resolve('prisma/schema.prisma')
export const MIGRATIONS_FOLDER = path.resolve('prisma/migrations')

/** The engine's way of saying that no table is left out. */
export const WHOLE_DATABASE = { externalTables: [], externalEnums: [] }

let bindings: Promise<typeof SchemaEngine> | undefined

/**
 * Runs `work` with a schema engine bound to a database, or to a pool, which stays open; throws the database's own error
 * where it has one.
 */
export async function withSchemaEngine<Result>(
  where: string | pg.Pool,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  bindings ??= loadBindings()
  const engineClass = await bindings
  // A pool of our own, for the engine leaves the adapter's open and the process alive with it.
  const pool =
    typeof where === 'string'
      ? new pg.Pool({ connectionString: where, connectionTimeoutMillis: 10_000 })
      : where
  // A connection that dies while idle would otherwise end the process.
  if (pool !== where) pool.on('error', () => {})
  let refusal: unknown
  const adapter = createEngineAdapter(pool, (error) => {
    refusal = error
  })
  const datamodels: [string, string][] = [[SCHEMA_FILE, await readFile(SCHEMA_FILE, 'utf8')]]
  const engine = await engineClass.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
  try {
    return await work(engine)
  } catch (error) {
    // Of a script the engine only says that something outside of it failed.
    throw refusal ?? withoutFrames(error)
  } finally {
    engine.free()
    if (pool !== where) await pool.end()
  }
}

// What the engine says is followed by where in its own source it happened.
function withoutFrames(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error)
  return new Error(message.replace(/\n\s+0: .*$/s, '').trimEnd(), { cause: error })
}

/** The migrations in prisma/migrations, oldest first, as the engine wants them; those named before `until` where it is given. */
export async function readMigrations(until?: string): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory() && (until === undefined || entry.name < until))
    .map((entry) => entry.name)
  const read = async (name: string) => {
    const value = await readFile(path.join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8')
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
  }
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(read)),
  }
}

async function loadBindings(): Promise<typeof SchemaEngine> {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  // The engine leaves 10 s timers behind, which must not keep the process alive.
  const timer = Object.keys(glue).find((name) => name.startsWith('__wbg_setTimeout'))
  const unreferenced = (run: () => void, milliseconds: number) => setTimeout(run, milliseconds).unref()
  // The glue module is the import object of the instance; its types do not name what it exports for that.
  const imports = { ...glue, ...(timer && { [timer]: unreferenced }) } as unknown as WebAssembly.ModuleImports
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': imports })
  glue.__wbg_set_wasm(instance.exports)
  // Exported by every module that wasm-bindgen makes.
  const start = instance.exports.__wbindgen_start as () => void
  start()
  return glue.SchemaEngine
}
