// Backups in a folder of this machine.

import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type BackupPlace, newestFirst } from './backup-place'
import { timeOfName } from './manifest'

/** A folder; one that is not there holds nothing. */
export function folderPlace(folder: string): BackupPlace {
  return {
    name: folder,
    list: async () => {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return []
        throw error
      })
      const files = names.filter((name) => timeOfName(name) !== null)
      return newestFirst(
        await Promise.all(
          files.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })),
        ),
      )
    },
    read: async (name) => {
      const file = join(folder, name)
      const isThere = timeOfName(name) !== null && (await stat(file).catch(() => null))?.isFile()
      // Node's own type of a web stream and the DOM's are the same thing.
      return isThere ? (Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>) : null
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  }
}
