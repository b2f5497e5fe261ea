// Tells a process that still runs from one whose number was given to another: locks and pid files rest on it.
import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** True while a process with this number runs, whoever owns it. @param {number} pid */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The moment a process started, as a text to compare with; null where that cannot be known. @param {number} pid */
export function startOf(pid) {
  const stat = statOf(pid)
  // Field 22 of proc(5) stat, in ticks since boot; the name in parentheses before it may hold spaces.
  if (stat !== null) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  return ps(pid, 'lstart=')
}

/**
 * True when a process works in a folder, also one that was moved since, or has it on its command line; true as well
 * where neither can be known.
 * @param {number} pid @param {string} folder
 */
export function worksIn(pid, folder) {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) === folder) return true
  } catch {
    // No Linux, or no right to ask.
  }
  return commandOf(pid)?.includes(folder) ?? true
}

/** The command line of a process, its words joined by spaces; null where it cannot be known. @param {number} pid */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ps(pid, 'command=')
  }
}

/** @param {number} pid */
function isZombie(pid) {
  const stat = statOf(pid)
  return stat !== null && stat.charAt(stat.lastIndexOf(')') + 2) === 'Z'
}

/** @param {number} pid */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null
  }
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  if (process.platform === 'linux' || process.platform === 'win32') return null
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
