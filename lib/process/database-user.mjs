// PostgreSQL refuses to run as root. Started by root, it runs as the system user `postgres`, who must reach its files.
import { execFileSync, spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { Refusal } from './refusal.mjs'

/** @typedef {{ uid: number, gid: number }} DatabaseUser */

/**
 * Finds the user PostgreSQL runs as: null for ourselves, else `postgres`, created when it is missing.
 * Throws a Refusal when the machine has no such user and will not let us create one.
 * @returns {DatabaseUser | null}
 */
export function findDatabaseUser() {
  if (process.getuid?.() !== 0) return null
  const user = lookUp()
  if (user !== null) return user
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  const created = lookUp()
  if (created !== null) return created
  throw new Refusal(
    'PostgreSQL does not run as root, and the user "postgres" could not be created: run Gantry as another user, or set DATABASE_URL.',
  )
}

/**
 * Throws a Refusal where we are a user without a name, as in a container that is started with a bare number: PostgreSQL
 * runs as such a one, and makes no database.
 */
export function checkHasName() {
  try {
    userInfo()
  } catch {
    throw new Refusal(
      `The user with the number ${process.getuid?.()} has no entry in /etc/passwd, without which PostgreSQL makes no database: run Gantry as a user that has one, or set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/** True when the database's user can enter a folder, or run a program. @param {string} path @param {DatabaseUser | null} user */
export function canEnter(path, user) {
  if (user === null) return true
  // Asked of the kernel as that user: modes, groups, ACLs and mounts all count.
  return spawnSync('test', ['-x', path], { cwd: '/', stdio: 'ignore', ...user }).status === 0
}

/** @returns {DatabaseUser | null} */
function lookUp() {
  try {
    const ask = (/** @type {string} */ flag) =>
      Number(
        execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      )
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return null
  }
}
