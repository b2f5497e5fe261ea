// npm run generate: makes the database client in generated/prisma from prisma/schema.prisma.
// `prisma generate` fetches a schema engine that it does not use here; naming any program keeps it from trying.
import { spawnSync } from 'node:child_process'
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
