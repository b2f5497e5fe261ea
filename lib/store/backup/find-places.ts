// The places that backups go to, as the settings have them.

import type { BackupPlace } from './backup-place'
import type { BackupSettings } from './backup-settings'
import { folderPlace } from './folder-place'

/** The places that are set, the folder first. */
export async function findPlaces({ folder, bucket }: BackupSettings): Promise<BackupPlace[]> {
  if (bucket === null) return [folderPlace(folder)]
  // Loaded only where a bucket is set.
  const { bucketPlace } = await import('./bucket-place')
  return [folderPlace(folder), bucketPlace(bucket)]
}
