// A backup out of the bucket into a file of this machine, for a restore.

import { createWriteStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { BackupSettings } from './backup-settings'
import { bucketPlace } from './bucket-place'
import { BackupRefused } from './manifest'

/** The path of a copy of a backup in the bucket, `latest` for the newest, in a folder of its own to be removed. Throws BackupRefused where there is none. */
export async function fetchBackup({ bucket }: BackupSettings, wanted: string): Promise<string> {
  if (bucket === null)
    throw new BackupRefused('GANTRY_BACKUP_S3 is not set, so there is no bucket to take a backup from.')
  const place = bucketPlace(bucket)
  const name = wanted === 'latest' ? (await place.list())[0]?.name : wanted
  const bytes = name === undefined ? null : await place.read(name)
  if (name === undefined || bytes === null)
    throw new BackupRefused(
      wanted === 'latest' ? `There is no backup in ${bucket}.` : `There is no backup ${wanted} in ${bucket}.`,
    )
  const file = join(await mkdtemp(join(tmpdir(), 'gantry-restore-')), name)
  // The DOM's type of a web stream and Node's own are the same thing.
  await pipeline(Readable.fromWeb(bytes as ReadableStream), createWriteStream(file, { mode: 0o600 }))
  return file
}
