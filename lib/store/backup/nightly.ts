// The backup that the app makes by itself, where GANTRY_BACKUP_AT says when: each web process looks once a minute whether
// one is due, by the database's clock, and starts a process that makes it; the first to hold the lock does.

import { findRuns, NIGHTLY } from './backup-runs'
import { readBackupSettings } from './backup-settings'
import { type BackupStatus, readBackupStatus } from './backup-status'
import { startBackup } from './start-backup'

const LOOK_MS = 60_000
const DAY = 24 * 60 * 60_000
/** Milliseconds before one that came to nothing is tried again. */
const BEFORE_RETRY = 30 * 60_000

/**
 * True where no backup was made since the last time of day at which one should have been, `at` minutes after midnight
 * (UTC): also right away on the first day.
 */
export function isDue(
  { now, lastSuccess }: Pick<BackupStatus, 'now' | 'lastSuccess'>,
  { at, lastTry }: { at: number; lastTry: Date | null },
): boolean {
  const today = Math.floor(now.getTime() / DAY) * DAY + at * 60_000
  const last = today <= now.getTime() ? today : today - DAY
  if (lastSuccess && lastSuccess.at.getTime() >= last) return false
  return lastTry === null || lastTry.getTime() < last || now.getTime() - lastTry.getTime() >= BEFORE_RETRY
}

/** True where a backup is due by the settings of this process. Throws DatabaseUnavailable. */
export async function isBackupDue(): Promise<boolean> {
  const { at } = readBackupSettings(process.env)
  if (at === null) return false
  const [last] = await findRuns(1)
  return isDue(await readBackupStatus(), { at, lastTry: last?.startedAt ?? null })
}

// On globalThis, for Next bundles this module several times into one process.
const shared = globalThis as typeof globalThis & { gantryBackups?: NodeJS.Timeout }

/** Begins to look whether a backup is due, where the settings ask for them. */
export function watchBackups(): void {
  if (shared.gantryBackups || readBackupSettings(process.env).at === null) return
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      if (await isBackupDue()) await startBackup(NIGHTLY)
    } catch {
      // The database is away, which the catalogue's own watch tells.
    } finally {
      isLooking = false
    }
  }
  shared.gantryBackups = setInterval(() => void look(), LOOK_MS).unref()
}
