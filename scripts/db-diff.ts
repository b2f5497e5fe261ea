// npm run db:diff -- NAME: writes prisma/migrations/<timestamp>_<name>/migration.sql with what the schema asks
// for and the migrations lack. Works in a scratch database on DATABASE_URL's server, or on a server of its own.

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { diffSchema } from '../lib/db/diff'
import { MIGRATIONS_FOLDER } from '../lib/db/schema-engine'
import { startScratchServer } from '../tests/support/scratch-server'

async function main(): Promise<void> {
  const name = process.argv[2] ?? ''
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name))
    throw new Error(
      'Name the migration in lower-case words joined by underscores: npm run db:diff -- add_owner',
    )
  const given = process.env.DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startScratchServer()
  try {
    const sql = await diffSchema(server.url)
    if (sql === null) {
      console.log('The migrations already make what prisma/schema.prisma says.')
      return
    }
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'migration.sql'), sql)
    console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`)
  } finally {
    await server.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
