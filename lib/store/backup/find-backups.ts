// The backups that there are, for the page of admins: what this process finds in the folder and in the bucket.

import type { BackupPlace, KeptBackup } from './backup-place'
import { readBackupSettings } from './backup-settings'
import { sayFault } from './fault-words'
import { findPlaces } from './find-places'

export type FoundBackups = {
  place: string
  backups: KeptBackup[]
  /** Why none can be listed; null where they can. */
  fault: string | null
}

const places = (): Promise<BackupPlace[]> => findPlaces(readBackupSettings(process.env))

/** The backups of each place, newest first. */
export async function findBackups(): Promise<FoundBackups[]> {
  const list = async ({ name, list }: BackupPlace): Promise<FoundBackups> => {
    try {
      return { place: name, backups: await list(), fault: null }
    } catch (error) {
      return { place: name, backups: [], fault: sayFault(error, name) }
    }
  }
  return Promise.all((await places()).map(list))
}

/** The bytes of a backup from the first place that has it; null where none does. Throws what a place says. */
export async function readBackup(name: string): Promise<ReadableStream<Uint8Array> | null> {
  for (const place of await places()) {
    const bytes = await place.read(name)
    if (bytes !== null) return bytes
  }
  return null
}
