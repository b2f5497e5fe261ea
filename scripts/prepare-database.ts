// Brings the database of DATABASE_URL to the current model and seeds the curated catalogue. Called by start and tests.
// Prints one line, which start-up shows.
import { migrate } from '../lib/db/migrate'

const url = process.env.DATABASE_URL
if (url === undefined) throw new Error('DATABASE_URL is not set')
const migrations = await migrate(url)
console.log(`Database ready (${migrations.length} migrations)`)
