// Which versions of Gantry a database fits. A migration only adds (old and new version run side by side), or it takes
// away what an earlier version still used and says so in its name: `<day>_<what>_contract_since_<day>` fits versions
// that know the migration of the second day, and no earlier one.

import type pg from 'pg'
import { NEWEST_MIGRATION } from '../../generated/newest-migration'

/** What a web process calls the connection on which it listens: the others see by it what it knows. */
export const LISTENER = `gantry listen ${toDay(NEWEST_MIGRATION)}`

/** This version and the database do not fit; the message says what to do. */
export class VersionRefused extends Error {
  override readonly name = 'VersionRefused'
}

type Facts = {
  /** Names of the migrations of this version, and of those applied to the database. */
  known: readonly string[]
  applied: readonly string[]
  /** What other web processes on the database call the connection on which they listen. */
  listeners?: readonly string[]
}

/** Why this version may not run on a database, or not bring it to its own model, in a sentence; null where it may. */
export function findMisfit({ known, applied, listeners = [] }: Facts): string | null {
  const newest = toDay(known.toSorted().at(-1) ?? '')
  const ahead = applied.filter((name) => !known.includes(name)).find((name) => newest < sinceOf(name))
  if (ahead !== undefined)
    return `This database was brought to a newer version of Gantry, which took away what this one needs (${ahead}). Start that version or a newer one, or restore a backup of before.`
  const pending = applied.length === 0 ? [] : known.filter((name) => !applied.includes(name))
  // A process of before this was said names no day, and is older than any.
  const behind = pending.find((name) =>
    listeners.some((listener) => (/\d{14}$/.exec(listener)?.[0] ?? '') < sinceOf(name)),
  )
  return behind === undefined
    ? null
    : `An older version of Gantry runs on this database, and this one would take away what it needs (${behind}). Stop the older one first, or go by way of a version in between.`
}

/** Reads what is applied to a database and who listens there. Nothing is applied to an empty one. */
export async function readApplied(
  client: pg.ClientBase | pg.Pool,
): Promise<Pick<Facts, 'applied' | 'listeners'>> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as exists`,
  )
  if (!rows[0]?.exists) return { applied: [], listeners: [] }
  const applied = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  )
  const listeners = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where datname = current_database() and application_name like 'gantry listen%'`,
  )
  return { applied: applied.rows.map(({ name }) => name), listeners: listeners.rows.map(({ name }) => name) }
}

/** Throws a VersionRefused where the web process is older than what its database fits. */
export async function requireFit(pool: pg.Pool): Promise<void> {
  const { applied } = await readApplied(pool)
  // Only the newest one is known to a web process, and all before it with it.
  const known = [...applied.filter((name) => name <= NEWEST_MIGRATION), NEWEST_MIGRATION]
  const misfit = findMisfit({ known, applied })
  if (misfit !== null) throw new VersionRefused(misfit)
}

/** The day since which versions fit a migration that takes something away; '' for one that only adds. */
export function sinceOf(name: string): string {
  return /_contract_since_(\d{14})$/.exec(name)?.[1] ?? ''
}

function toDay(name: string): string {
  return /^\d{14}/.exec(name)?.[0] ?? ''
}
