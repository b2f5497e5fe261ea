// A backup in a sentence, as commands print it.

import { formatCount } from '../../catalogue/shown/noun-words'
import type { BackupStatus } from './backup-status'
import type { Manifest } from './manifest'

/** `1.2 MB, 48 tables, 9,132 rows, made on 2026-11-27 03:00 UTC by Gantry 0.1.0.` */
export function sayBackup({ createdAt, version, tables }: Manifest, bytes?: number): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const parts = [
    ...(bytes === undefined ? [] : [formatBytes(bytes)]),
    formatCount(tables.length, 'table'),
    formatCount(rows, 'row'),
    `made on ${createdAt.slice(0, 16).replace('T', ' ')} UTC by Gantry ${version}`,
  ]
  return `${parts.join(', ')}.`
}

/** Bytes for people: `640 kB`, `1.2 MB`, `51.6 GB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}

/** How long ago something was, for people: `5 minutes`, `31 hours`, `4 days`. */
export function sayAge(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000))
  if (minutes < 120) return formatCount(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? formatCount(hours, 'hour') : formatCount(Math.round(hours / 24), 'day')
}

/** How backups stand, in sentences; `at` is whether the app makes them by itself. */
export function sayStatus(status: BackupStatus, { isNightly }: { isNightly: boolean }): string[] {
  const { now, lastSuccess, lastFailure, failures, isUnderWay } = status
  const made = lastSuccess
    ? `The last backup was made ${sayAge(now.getTime() - lastSuccess.at.getTime())} ago and has ${formatBytes(lastSuccess.bytes)}.`
    : 'No backup of this database has been made yet.'
  const failed = lastFailure && [
    `Since then ${formatCount(failures, 'attempt')} came to nothing, the last one ${sayAge(now.getTime() - lastFailure.at.getTime())} ago: ${lastFailure.fault}`,
  ]
  return [
    made,
    ...(failed ?? []),
    ...(isUnderWay ? ['One is being made just now.'] : []),
    ...(isNightly ? [] : ['The app makes none by itself: GANTRY_BACKUP_AT is not set.']),
  ]
}
