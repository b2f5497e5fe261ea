// The process that restores a backup for the page that sets Gantry up: into a database that holds nothing of anybody.
// lib/store/backup/start-restore.ts starts it; the last line that it prints, where it fails, is the reason.

import { constants, setPriority } from 'node:os'
import { closePool, getConnectionString } from '../lib/db/pool'
import { DatabaseUnavailable } from '../lib/db/unavailable'
import { BackupRefused } from '../lib/store/backup/manifest'
import { restoreBackup } from '../lib/store/backup/restore-backup'

const [file = ''] = process.argv.slice(2)
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
try {
  await restoreBackup({
    file,
    connectionString: getConnectionString(),
    author: null,
    agreeTo: () => {
      throw new BackupRefused(
        'Somebody has an account here or wrote something: use npm run restore, which asks before it replaces that.',
      )
    },
  })
} catch (error) {
  const isKnown = error instanceof BackupRefused || error instanceof DatabaseUnavailable
  if (!isKnown) console.error(error)
  console.log(
    isKnown ? error.message : 'The backup could not be restored; the log says why. Nothing was changed.',
  )
  process.exitCode = 1
} finally {
  await closePool()
}
