// Finds the folder that holds the embedded database, the start lock and the logs, and makes sure it can be used.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { canEnter, checkHasName, findDatabaseUser } from './database-user.mjs'
import { Refusal } from './refusal.mjs'

/**
 * @typedef {{ path: string, user: import('./database-user.mjs').DatabaseUser | null, moved: boolean }} DataFolder
 * `user` is who PostgreSQL runs as (null: ourselves); `moved` says that it does not lie in the project.
 */

/**
 * Prepares the data folder: GANTRY_DATA_DIR, or `.data` in the project. A project in root's own home is closed to
 * the database's user; its data then lies under /var/lib/gantry. Throws a Refusal when the folder cannot be used.
 * @param {string} project
 * @param {{ external: boolean }} database `external`: DATABASE_URL names a server, so no database lives here
 * @returns {DataFolder}
 */
export function prepareDataFolder(project, { external }) {
  const named = process.env.GANTRY_DATA_DIR
  const path = makeWritable(resolve(project, named || '.data'))
  const user = external ? null : findDatabaseUser()
  if (!external && user === null && !existsSync(join(path, 'postgres'))) checkHasName()
  if (user === null || canEnter(path, user)) return { path, user, moved: false }
  if (named) {
    throw new Refusal(
      `The data folder ${path} cannot be reached by the user "postgres", which the database runs as: name one outside a private home with GANTRY_DATA_DIR.`,
    )
  }
  const hash = createHash('sha256').update(project).digest('hex').slice(0, 8)
  const elsewhere = makeWritable(join('/var/lib/gantry', `${basename(project)}-${hash}`))
  if (canEnter(elsewhere, user)) return { path: elsewhere, user, moved: true }
  throw new Refusal(
    `Neither ${path} nor ${elsewhere} can be reached by the user "postgres", which the database runs as: name a folder that can with GANTRY_DATA_DIR.`,
  )
}

/** Returns the folder by its one true name, so that a server in it is known whatever link led here. @param {string} path */
function makeWritable(path) {
  const probe = join(path, `.probe-${process.pid}`)
  try {
    makeFolders(path)
    writeFileSync(probe, '')
    rmSync(probe)
    return realpathSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const reason =
      code === 'ENOSPC'
        ? 'the disk is full'
        : code === 'EROFS'
          ? 'it is on a read-only disk'
          : 'it is not writable'
    throw new Refusal(
      `The data folder ${path} cannot be used, because ${code === 'ENOTDIR' || code === 'EEXIST' ? 'a file is in its place' : reason}: name another with GANTRY_DATA_DIR.`,
    )
  }
}

/** @param {string} path */
function makeFolders(path) {
  // One by one: Node's own recursive mkdir tries for ever where a file system refuses with ENOENT, as /proc does.
  if (existsSync(path)) return
  makeFolders(dirname(path))
  mkdirSync(path, { mode: 0o755 })
}
