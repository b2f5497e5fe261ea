// What was begun and what came of it, so that web processes agree on when the next is due, and people see how it stands.

import type { BackupRun } from '../../../generated/prisma/client'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { Written } from './write-backup'

/** Runs that are remembered. */
const REMEMBERED = 200
/** `asked_by` of a backup that the app made by itself. */
export const NIGHTLY = 'nightly'

export type Run = Omit<BackupRun, 'bytes' | 'rows'> & { bytes: number | null; rows: number | null }

/** Notes that a backup begins, and forgets runs of long ago; returns its number. */
export async function beginRun(askedBy: string): Promise<number> {
  const { backupRun } = getDatabase().prisma
  return orUnavailable(async () => {
    const { id } = await backupRun.create({ data: { askedBy } })
    await backupRun.deleteMany({ where: { id: { lte: id - REMEMBERED } } })
    return id
  })
}

/** Notes what came of a backup; with both, it was made and its copy elsewhere was not. */
export async function endRun(
  id: number,
  { written, fault }: { written?: Written; fault?: string },
): Promise<void> {
  const data = {
    finishedAt: new Date(),
    fault: fault ?? null,
    ...(written && {
      fileName: written.fileName,
      bytes: written.bytes,
      rows: written.manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    }),
  }
  await orUnavailable(() => getDatabase().prisma.backupRun.update({ where: { id }, data }))
}

/** The newest runs. */
export async function findRuns(most: number): Promise<Run[]> {
  const { backupRun } = getDatabase().prisma
  const rows = await orUnavailable(() => backupRun.findMany({ orderBy: { id: 'desc' }, take: most }))
  return rows.map(({ bytes, rows: count, ...run }) => ({
    ...run,
    bytes: bytes === null ? null : Number(bytes),
    rows: count === null ? null : Number(count),
  }))
}
