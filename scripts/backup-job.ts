// The process that makes a backup for the web process: `nightly` where one is still due, or for whoever asked on the page
// of backups. lib/store/backup/start-backup.ts starts it.

import { constants, setPriority } from 'node:os'
import { closePool } from '../lib/db/pool'
import { NIGHTLY } from '../lib/store/backup/backup-runs'
import { readBackupSettings } from '../lib/store/backup/backup-settings'
import { LONGEST_RUN } from '../lib/store/backup/backup-status'
import { sayFault } from '../lib/store/backup/fault-words'
import { isBackupDue } from '../lib/store/backup/nightly'
import { BackupUnderWay, runBackup } from '../lib/store/backup/run-backup'

setTimeout(() => process.exit(1), LONGEST_RUN).unref()
// Readers come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const askedBy = process.argv[2] ?? NIGHTLY
const settings = readBackupSettings(process.env)
try {
  await runBackup({ settings, askedBy, ...(askedBy === NIGHTLY && { isWanted: isBackupDue }) })
} catch (error) {
  if (!(error instanceof BackupUnderWay)) {
    console.error(`The backup came to nothing: ${sayFault(error, settings.folder)}`)
    process.exitCode = 1
  }
} finally {
  await closePool()
}
