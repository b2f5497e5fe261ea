// Where backups go, when, and how many stay: read from the environment, whose words lib/process/settings.mjs has checked
// at the start (README's table).

import { resolve } from 'node:path'

export type BackupSettings = {
  folder: string
  /** Minutes after midnight, UTC, at which the app makes one by itself; null where it makes none. */
  at: number | null
  /** How many stay. */
  keep: number
  /** `https://s3.example.org/bucket/prefix`, where copies go as well; null for nowhere. */
  bucket: string | null
}

const KEEP = 14

/** The settings of backups, as the environment has them. */
export function readBackupSettings(env: Readonly<Record<string, string | undefined>>): BackupSettings {
  const { GANTRY_BACKUP_DIR, GANTRY_BACKUP_AT, GANTRY_BACKUP_KEEP, GANTRY_BACKUP_S3, GANTRY_DATA_DIR } = env
  return {
    folder: resolve(GANTRY_BACKUP_DIR || `${GANTRY_DATA_DIR || '.data'}/backups`),
    at: toMinutes(GANTRY_BACKUP_AT),
    keep: Number(GANTRY_BACKUP_KEEP || KEEP),
    bucket: GANTRY_BACKUP_S3 || null,
  }
}

// 03:30 → 210
function toMinutes(text: string | undefined): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text ?? '') ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}
