// Why a backup came to nothing, in words for those who run the site.

import { DatabaseUnavailable } from '../../db/unavailable'

const CODES: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk’s quota is used up',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it is on a read-only disk',
  ENOTDIR: 'a file is in its place',
  EEXIST: 'a file is in its place',
}

/** A fault as a sentence; `folder` is where backups go. */
export function sayFault(error: unknown, folder = 'the folder of backups'): string {
  if (error instanceof DatabaseUnavailable) return `${error.message} (${messageOf(error.cause)})`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = CODES[code]
  if (why !== undefined)
    return `${folder} cannot be used, because ${why}: name another with GANTRY_BACKUP_DIR, or make room.`
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return `${messageOf(error)}${cause}`
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
