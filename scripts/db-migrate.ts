// npm run db:migrate: applies the missing migrations to DATABASE_URL.

import { migrate } from '../lib/db/migrate'

async function main(): Promise<void> {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('Set DATABASE_URL to the database to migrate.')
  const applied = await migrate(connectionString)
  console.log(applied.length === 0 ? 'Nothing to migrate.' : `Applied ${applied.join(', ')}.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
