// npm run backup [-- FOLDER]: everything of the database in one file, into FOLDER, or where GANTRY_BACKUP_DIR and
// GANTRY_BACKUP_S3 say. npm run backup -- --check FILE reads one from end to end and says what it is. On DATABASE_URL, or on
// the embedded database of this project. docs/backup.md tells the rest.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatCount } from '../lib/catalogue/shown/noun-words'
import { migrate } from '../lib/db/migrate'
import { listMigrations } from '../lib/db/migrate-within'
import { getConnectionString } from '../lib/db/pool'
import { type BackupSettings, readBackupSettings } from '../lib/store/backup/backup-settings'
import { sayFault } from '../lib/store/backup/fault-words'
import { checkBackup } from '../lib/store/backup/open-backup'
import { runBackup } from '../lib/store/backup/run-backup'
import { sayBackup } from '../lib/store/backup/say-backup'
import { whyNotFit } from '../lib/store/backup/why-not-fit'
import project from '../package.json'
import { withDatabase } from './with-database'

const USAGE = 'Usage: npm run backup [-- FOLDER], or npm run backup -- --check FILE'

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'string' } },
  })
  const [folder, ...more] = positionals
  if (more.length > 0 || (values.check !== undefined && folder !== undefined)) throw new Error(USAGE)
  if (values.check !== undefined) return check(values.check)
  const settings = readBackupSettings(process.env)
  // A folder that is named is not tidied, and nothing of it goes elsewhere.
  const chosen: BackupSettings =
    folder === undefined
      ? settings
      : { ...settings, folder: resolve(folder), keep: Number.MAX_SAFE_INTEGER, bucket: null }
  await withDatabase(async () => {
    await migrate(getConnectionString())
    try {
      const made = await runBackup({ settings: chosen, askedBy: 'command' })
      if (made === null) return
      console.log(`Written to ${made.written.file}: ${sayBackup(made.written.manifest, made.written.bytes)}`)
      if (chosen.bucket !== null && made.fault === null) console.log(`Copied to ${chosen.bucket}.`)
      if (made.removed.length > 0) console.log(`${formatCount(made.removed.length, 'older backup')} removed.`)
      if (made.fault !== null) throw new Error(made.fault)
    } catch (error) {
      throw new Error(sayFault(error, chosen.folder))
    }
  })
}

async function check(file: string): Promise<void> {
  const manifest = await checkBackup(file)
  console.log(`${file} is whole: ${sayBackup(manifest)}`)
  const why = whyNotFit(manifest, { own: await listMigrations(), ownVersion: project.version })
  console.log(why ?? 'It fits this version.')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
