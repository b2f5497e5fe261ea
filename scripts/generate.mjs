// npm run generate: makes the database client in generated/prisma from prisma/schema.prisma, and writes down which
// migration is the newest, for a web process has no need of the others.
// `prisma generate` fetches a schema engine that it does not use here; naming any program keeps it from trying.
import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const { status, error } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url)),
    'generate',
    '--no-hints',
  ],
  {
    cwd: project,
    stdio: 'inherit',
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', ...process.env },
  },
)
if (error) console.error(`The database client could not be generated: ${error.message}`)
process.exitCode = status ?? 1

const migrations = readdirSync(new URL('../prisma/migrations', import.meta.url)).filter((name) =>
  /^\d/.test(name),
)
writeFileSync(
  new URL('../generated/newest-migration.ts', import.meta.url),
  `/** The newest of prisma/migrations. Made by npm run generate. */\nexport const NEWEST_MIGRATION = '${migrations.sort().at(-1)}'\n`,
)
