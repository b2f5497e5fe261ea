// One backup from beginning to end: only one at a time on a database, wherever it runs; noted when it begins and when it
// ends; copied to the bucket where one is set; and the oldest removed once the new one is there.

import { getConnectionString } from '../../db/pool'
import { asOnly } from '../one-at-a-time'
import { removeOld } from './backup-place'
import { beginRun, endRun, findRuns } from './backup-runs'
import type { BackupSettings } from './backup-settings'
import { sayFault } from './fault-words'
import { findPlaces } from './find-places'
import { removeUnfinished, type Written, writeBackup } from './write-backup'

/** Another process makes a backup of this database just now. */
export class BackupUnderWay extends Error {
  override readonly name = 'BackupUnderWay'
  constructor() {
    super('A backup of this database is being made just now: this one does nothing.')
  }
}

type Order = {
  settings: BackupSettings
  askedBy: string
  /** Looked at once no other can begin: false ends it before it began. */
  isWanted?: () => Promise<boolean>
}

/** What was written, and why no copy of it is elsewhere; null where it was not wanted any more. */
export type Made = { written: Written; removed: string[]; fault: string | null } | null

/** Makes a backup. Throws BackupUnderWay, DatabaseUnavailable, and what the disk says; older backups are as they were. */
export function runBackup({ settings, askedBy, isWanted = async () => true }: Order): Promise<Made> {
  return asOnly(
    'backup',
    () => new BackupUnderWay(),
    async () => ((await isWanted()) ? makeBackup(settings, askedBy) : null),
  )
}

async function makeBackup(settings: BackupSettings, askedBy: string): Promise<Made> {
  await endCutOff()
  const id = await beginRun(askedBy)
  try {
    await removeUnfinished(settings.folder)
    const written = await writeBackup({ connectionString: getConnectionString(), folder: settings.folder })
    const { removed, fault } = await placeElsewhere(settings, written)
    await endRun(id, { written, ...(fault !== null && { fault }) })
    return { written, removed, fault }
  } catch (error) {
    await endRun(id, { fault: sayFault(error, settings.folder) }).catch(() => {})
    throw error
  }
}

// Nobody else is at it: what says that it is under way was killed.
async function endCutOff(): Promise<void> {
  for (const { id, finishedAt } of await findRuns(20))
    if (finishedAt === null) await endRun(id, { fault: 'It was cut off.' })
}

async function placeElsewhere(settings: BackupSettings, { file, fileName }: Written) {
  const removed: string[] = []
  try {
    for (const place of await findPlaces(settings)) {
      await place.put?.(fileName, file)
      removed.push(...(await removeOld(place, settings.keep)))
    }
    return { removed, fault: null }
  } catch (error) {
    return {
      removed,
      fault: `It is in ${settings.folder}, and its copy is not in ${settings.bucket}: ${sayFault(error)}`,
    }
  }
}
