// Brings the database of DATABASE_URL to the current model and seeds the curated catalogue; start and tests call it.
// Its last line is what start-up shows. With `--set-up-link` it does neither, and prints the link for the first admin
// as `Set up: <address>` where there is none; with `--with-set-up-link` it does both, and says so to a person.

import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSetUpLink } from '../lib/auth/set-up-link'
import { isFault } from '../lib/catalogue/document/problem'
import { formatCount } from '../lib/catalogue/shown/noun-words'
import { openDatabase } from '../lib/db/client'
import { migrate } from '../lib/db/migrate'
import { closePool } from '../lib/db/pool'
import { readCatalogueFiles } from '../lib/editing/files/catalogue-files'
import { readClaimsFile } from '../lib/editing/files/claims-file'
import { seedCatalogue } from '../lib/store/imports/seed'

const catalogueFolder = fileURLToPath(new URL('../prisma/catalogue', import.meta.url))

async function prepareDatabase(url: string): Promise<string> {
  const { vocabulary, tools, problems } = await readCatalogueFiles(catalogueFolder)
  const { claims, problems: claimProblems } = await readClaimsFile(catalogueFolder, tools)
  const faults = [...problems, ...claimProblems].filter(isFault)
  if (faults.length > 0) {
    const lines = faults.map(
      ({ file, line, path, message }) => `${relative(process.cwd(), file)}:${line} ${path} ${message}`,
    )
    throw new Error(`The curated catalogue has faults:\n${lines.join('\n')}`)
  }
  const migrations = await migrate(url)
  const database = openDatabase(url)
  try {
    const seeded = await seedCatalogue(database, { vocabulary, tools, claims })
    return `Database ready (${formatCount(migrations.length, 'migration')}, ${formatCount(seeded.tools, 'new tool')})`
  } finally {
    await database.close()
  }
}

async function describeSetUpLink(): Promise<string> {
  const link = await makeSetUpLink()
  return link === null ? 'There is an admin.' : `Set up: ${link}`
}

try {
  const wantsLink = process.argv.includes('--set-up-link')
  console.log(wantsLink ? await describeSetUpLink() : await prepareDatabase(process.env.DATABASE_URL ?? ''))
  const link = process.argv.includes('--with-set-up-link') ? await makeSetUpLink() : null
  if (link !== null) console.log(`Nobody can edit yet. Within 24 hours, make the first admin at\n${link}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closePool()
}
