// npm run restore -- FILE [--replace DATABASE]: puts a backup in the place of what the database holds, whole or not at all,
// and brings it to this version. Where somebody wrote something that would be lost, it asks for the name of the database,
// or takes it from --replace, and makes a backup of what is there first (--discard: not even that). `s3:latest` and
// `s3:NAME` name a backup in the bucket of GANTRY_BACKUP_S3. On DATABASE_URL, or on the embedded database of this project.

import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { formatCount } from '../lib/catalogue/shown/noun-words'
import { getConnectionString } from '../lib/db/pool'
import { readBackupSettings } from '../lib/store/backup/backup-settings'
import type { Contents } from '../lib/store/backup/contents'
import { fetchBackup } from '../lib/store/backup/fetch-backup'
import { BackupRefused } from '../lib/store/backup/manifest'
import { restoreBackup } from '../lib/store/backup/restore-backup'
import { sayBackup } from '../lib/store/backup/say-backup'
import { writeBackup } from '../lib/store/backup/write-backup'
import { readLine } from './read-password'
import { withDatabase } from './with-database'

const USAGE = 'Usage: npm run restore -- FILE|s3:NAME|s3:latest [--replace DATABASE] [--discard]'

type Switches = { replace: string | undefined; discard: boolean }

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'string' }, discard: { type: 'boolean', default: false } },
  })
  const [named, ...more] = positionals
  if (named === undefined || more.length > 0) throw new Error(USAGE)
  const settings = readBackupSettings(process.env)
  const fetched = named.startsWith('s3:') ? await fetchBackup(settings, named.slice(3)) : null
  try {
    await withDatabase(() => restore(fetched ?? named, { replace: values.replace, discard: values.discard }))
  } finally {
    if (fetched !== null) rmSync(dirname(fetched), { recursive: true, force: true })
  }
}

async function restore(file: string, switches: Switches): Promise<void> {
  const connectionString = getConnectionString()
  const agreeTo = (contents: Contents | 'foreign') => agree(connectionString, contents, switches)
  const restored = await restoreBackup({
    file,
    connectionString,
    agreeTo,
    author: { id: 'command', name: 'Command line' },
  })
  console.log(`Restored: ${sayBackup(restored.manifest)}`)
  if (restored.migrated.length > 0)
    console.log(`Brought to this version by ${formatCount(restored.migrated.length, 'migration')}.`)
  for (const warning of restored.warnings) console.log(warning)
  console.log('Everybody signs in again, with the password of then.')
}

// Throws unless whoever runs this named the database.
async function agree(
  connectionString: string,
  contents: Contents | 'foreign',
  { replace, discard }: Switches,
) {
  const { host, pathname } = new URL(connectionString)
  const database = decodeURIComponent(pathname.slice(1))
  if (contents === 'foreign')
    throw new BackupRefused(
      `The database ${database} at ${host} has tables that are not Gantry’s: name another one.`,
    )
  const { accounts, revisions, suggestions } = contents
  const what = [
    formatCount(accounts, 'account'),
    formatCount(revisions, 'revision'),
    formatCount(suggestions, 'suggestion'),
  ].join(', ')
  const holds = `The database ${database} at ${host} holds what somebody wrote (${what}), all of which a restore replaces.`
  if (replace === undefined && process.stdin.isTTY) console.log(holds)
  const typed =
    replace ?? (process.stdin.isTTY ? await readLine(`Type its name, ${database}, to go on: `) : undefined)
  if (typed === undefined) throw new BackupRefused(`${holds} Add --replace ${database} to go on.`)
  if (typed !== database) throw new BackupRefused(`"${typed}" is not its name: nothing was changed.`)
  if (discard) return
  const { folder } = readBackupSettings(process.env)
  const { file } = await writeBackup({ connectionString, folder }).catch((error: unknown) => {
    throw new BackupRefused(
      `What is there could not be kept (${error instanceof Error ? error.message : error}), so nothing was changed. Add --discard to go on without.`,
    )
  })
  console.log(`What was there is kept in ${file}.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
