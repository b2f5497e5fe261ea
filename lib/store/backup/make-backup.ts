// A backup that an admin asks for on the page of backups.

import { setTimeout as sleep } from 'node:timers/promises'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { noteAudit } from '../people/audit'
import { startBackup } from './start-backup'

/** Milliseconds to wait for it before the page says that it goes on. */
const PATIENCE = 4000

/** Starts a backup and says what came of it, or that it goes on by itself. Throws NotAllowed, DatabaseUnavailable. */
export async function makeBackupFor(viewer: Viewer): Promise<string> {
  requireRight(viewer, 'backups.make')
  await noteAudit({ author: viewer, action: 'backup-asked' })
  const code = await Promise.race([startBackup(viewer.name), sleep(PATIENCE, null, { ref: false })])
  if (code === null) return 'The backup is being made: look again in a minute.'
  return code === 0 ? 'The backup was made.' : 'The backup came to nothing: below is why.'
}
