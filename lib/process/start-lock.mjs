// Only one start at a time installs, builds and migrates; another waits its turn. The lock is a file with our pid.
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isAlive, startOf } from './process-identity.mjs'

/**
 * Takes the start lock of a data folder and returns how to give it back; calls `onWait` once when it must wait.
 * @param {string} dataFolder
 * @param {{ onWait: (holder: number) => void, signal: AbortSignal }} waiting
 */
export async function takeStartLock(dataFolder, { onWait, signal }) {
  const path = join(dataFolder, 'start.lock')
  let told = false
  while (!tryCreate(path)) {
    const holder = readHolder(path)
    if (holder === null) discard(path)
    else {
      if (!told) onWait(holder)
      told = true
      await setTimeout(250, undefined, { signal })
    }
  }
  let held = true
  return () => {
    // Given back twice it would be the next holder's that goes.
    if (held) rmSync(path, { force: true })
    held = false
  }
}

/**
 * Notes that this process uses the data folder's PostgreSQL, and returns whether it was the last one on leaving.
 * @param {string} dataFolder
 * @returns {() => boolean}
 */
export function joinUsers(dataFolder) {
  const folder = join(dataFolder, 'users')
  mkdirSync(folder, { recursive: true })
  const mine = join(folder, String(process.pid))
  tryCreate(mine)
  return () => {
    rmSync(mine, { force: true })
    return readdirSync(folder).every((name) => {
      const gone = readHolder(join(folder, name)) === null
      if (gone) rmSync(join(folder, name), { force: true })
      return gone
    })
  }
}

/** @param {string} path */
function tryCreate(path) {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, `${process.pid} ${startOf(process.pid) ?? ''}\n`)
    closeSync(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** The process that holds a lock file, or null when it is gone. @param {string} path @returns {number | null} */
function readHolder(path) {
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
    // Created a moment ago and not yet written: someone is taking it.
    if (text === '' && Date.now() - statSync(path).mtimeMs < 2000) return 0
  } catch {
    return null
  }
  const [pid = '', started = ''] = text.trim().split(' ')
  const holder = Number(pid)
  if (!isAlive(holder)) return null
  // After a restart of the machine the same number can belong to another program.
  return started === '' || startOf(holder) === started ? holder : null
}

/** @param {string} path */
function discard(path) {
  // Renamed first: of two waiting starters only one gets to remove the stale file.
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    // The other one may have taken the lock since we looked: then this is its file, and goes back.
    if (readHolder(aside) === null) rmSync(aside, { force: true })
    else renameSync(aside, path)
  } catch {
    // The other one was faster.
  }
}
