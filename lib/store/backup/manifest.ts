// What a backup says of itself: the file `manifest.json` in the archive. docs/backup.md describes the archive.

import { z } from 'zod'

/** The form of the archive; one of a later form is refused. */
export const FORMAT = 1
export const MANIFEST = 'manifest.json'

/** Tables whose rows no backup has, and why. Every other table of the schema is in it, whoever adds one. */
export const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['_prisma_migrations', 'the restore migrates by itself'],
  ['session', 'everybody signs in again'],
  ['verification', 'it proves a step for a few minutes'],
  ['rate_limit', 'it counts the last minute'],
  ['set_up_link', 'it opens the door to a first admin'],
  ['backup_run', 'it tells of files on the machine they were made on'],
])

const keptTable = z.object({
  name: z.string().min(1).max(63),
  columns: z.array(z.string().min(1).max(63)).min(1),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().length(64),
})

const keptSequence = z.object({ name: z.string().min(1).max(63), value: z.string(), isCalled: z.boolean() })

export const manifest = z.object({
  app: z.literal('Gantry'),
  format: z.int().positive(),
  /** The version of Gantry that made it, and of its PostgreSQL. */
  version: z.string(),
  postgres: z.string(),
  createdAt: z.iso.datetime(),
  /** The revision of the catalogue. */
  revision: z.int().nonnegative(),
  /** Those that had made the database, oldest first: what it fits follows from them. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** A fingerprint of the GANTRY_SECRET that second factors are encrypted with; null where the secret is in the database. */
  secret: z.string().nullable(),
  tables: z.array(keptTable),
  sequences: z.array(keptSequence),
  leftOut: z.array(z.string()),
})

export type Manifest = z.output<typeof manifest>
export type KeptTable = z.output<typeof keptTable>

/** Where the rows of a table are in the archive. */
export const entryOf = (table: string) => `tables/${table}.copy`

const NAME = /^gantry-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.zip$/

/** The name of the file of a backup, by which they sort: `gantry-20261127T030000Z.zip`. */
export const fileNameOf = (at: Date) => `gantry-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.zip`

/** When a file of this name was made; null for a name that is no backup's. */
export function timeOfName(name: string): Date | null {
  const [, ...parts] = NAME.exec(name) ?? []
  if (parts.length === 0) return null
  const [year, month, day, hour, minute, second] = parts
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}

/** A backup that cannot be used, or a database that it cannot go into: one sentence that says why. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}
