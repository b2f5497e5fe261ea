// The folder of the embedded database, a cluster in PostgreSQL's word: made once with a password of its own, and looked at
// before each start. embedded-postgres.mjs runs the server on it.

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

const MAJOR = '18'
/** The role that owns the database. */
export const USER = 'gantry'

/** @typedef {{ binaries: string, dataFolder: import('./data-folder.mjs').DataFolder, cluster: string, disposable: boolean }} Where */

/**
 * Makes the cluster unless it is there, and returns the password of its owner. Throws a Refusal when it cannot be used.
 * @param {Where} where
 */
export function prepareCluster({ binaries, dataFolder, cluster, disposable }) {
  const password = readPassword(dataFolder.path, existsSync(cluster))
  if (!existsSync(cluster)) makeCluster({ binaries, dataFolder, cluster, password, disposable })
  checkVersion(cluster)
  return password
}

/** @param {string} folder @param {boolean} mustExist */
function readPassword(folder, mustExist) {
  const path = join(folder, 'postgres-password')
  // Empty where a full disk took the name of the file and not what is in it.
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  if (kept !== '') return kept
  if (mustExist) {
    throw new Refusal(
      `${path} is missing or empty, so the database beside it cannot be opened: restore that file.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  writeFileSync(path, `${password}\n`, { mode: 0o600 })
  return password
}

/** @param {Where & { password: string }} what */
function makeCluster({ binaries, dataFolder, cluster, password, disposable }) {
  // Made under another name and renamed: a cluster that a kill left half made is never taken for a whole one.
  const unfinished = `${cluster}.new`
  const passwordFile = `${cluster}.initial-password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const { user } = dataFolder
  if (user !== null) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid)
  // The locale provider that PostgreSQL carries itself: text sorts and folds alike on every machine.
  const options = ['--no-locale', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const account = [`--username=${USER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  if (disposable) options.push('--no-sync')
  const made = spawnSync(join(binaries, 'initdb'), [`--pgdata=${unfinished}`, ...account, ...options], {
    cwd: dataFolder.path,
    encoding: 'utf8',
    ...user,
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    const reason = faultOf(made.stderr || made.error?.message || '')
    throw new Refusal(`The database could not be made in ${cluster}: ${reason}`)
  }
  renameSync(unfinished, cluster)
}

/** @param {string} cluster */
function checkVersion(cluster) {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR) return
  throw new Refusal(
    `The database in ${cluster} was made by PostgreSQL ${version}, and this is PostgreSQL ${MAJOR}: export it with the former version, or name another data folder with GANTRY_DATA_DIR.`,
  )
}

/** What PostgreSQL's programs say in the end, without the level. @param {string} text */
export function faultOf(text) {
  const lines = text.trim().split('\n')
  return (lines.findLast((line) => /FATAL|error:/.test(line)) ?? lines.at(-1) ?? '').replace(
    /^.*?(FATAL|error):\s*/,
    '',
  )
}
