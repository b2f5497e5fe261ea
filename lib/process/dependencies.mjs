// Says whether node_modules holds what package-lock.json names, and installs that when it does not.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './child-processes.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, dev?: boolean }} Locked */

/**
 * True when every package of the lock file lies in node_modules in its version; `withDev` counts those for tests too.
 * @param {string} project @param {{ withDev: boolean }} scope
 */
export function areDependenciesInstalled(project, { withDev }) {
  const wanted = readPackages(join(project, 'package-lock.json'))
  // npm writes this list as the last thing it does: an install that was cut off has none.
  const present = readPackages(join(project, 'node_modules', '.package-lock.json'))
  if (wanted === null || present === null) return false
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '' || (locked.dev && !withDev)) return true
    const found = present[path]
    // Optional ones are those of other platforms.
    if (found === undefined) return locked.optional === true || locked.devOptional === true
    return found.version === locked.version && found.integrity === locked.integrity
  })
}

/**
 * Installs exactly what the lock file names, running no package's own scripts; without `withDev` only what serving needs.
 * @param {string} project @param {{ withDev: boolean }} scope
 */
export async function installDependencies(project, { withDev }) {
  await runCommand({
    command: 'npm',
    args: ['ci', '--ignore-scripts', withDev ? '--include=dev' : '--omit=dev', '--no-fund', '--no-audit'],
    cwd: project,
    failure: 'The dependencies could not be installed (npm ci failed). Is the network there? npm said:',
  })
}

/** @param {string} path @returns {Record<string, Locked> | null} */
function readPackages(path) {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null
  } catch {
    return null
  }
}
