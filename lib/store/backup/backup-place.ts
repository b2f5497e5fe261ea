// Where backups lie: a folder, and a bucket of an S3-compatible store where one is set. Both list, give and remove them
// the same way; nothing but files with the name of a backup is ever seen or removed.

import { timeOfName } from './manifest'

export type KeptBackup = { name: string; bytes: number; madeAt: Date }

export type BackupPlace = {
  /** Where it takes files: sends one, which is seen once it is whole. The folder has what was written there. */
  put?: (name: string, file: string) => Promise<void>
  /** As people know it, without anything secret. */
  name: string
  /** The backups in it, newest first. */
  list: () => Promise<KeptBackup[]>
  /** The bytes of one; null where it is not there. */
  read: (name: string) => Promise<ReadableStream<Uint8Array> | null>
  remove: (name: string) => Promise<void>
}

/** Removes the oldest backups of a place but the newest `keep`, and says which. */
export async function removeOld(place: BackupPlace, keep: number): Promise<string[]> {
  const old = (await place.list()).slice(keep).map(({ name }) => name)
  for (const name of old) await place.remove(name)
  return old
}

/** Backups by when they were made. */
export function newestFirst(files: readonly { name: string; bytes: number }[]): KeptBackup[] {
  return files
    .flatMap(({ name, bytes }) => {
      const madeAt = timeOfName(name)
      return madeAt ? [{ name, bytes, madeAt }] : []
    })
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}
