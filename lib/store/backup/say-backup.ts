// A backup in a sentence, as commands print it.

import { formatCount } from '../../catalogue/shown/noun-words'
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

/** Bytes for people: `640 kB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
