// Remembers from which sources a generated folder was made, so that a start repeats no step whose sources are the same.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Computes one hash over files and folders, by content: a checkout or a copy that changes no byte changes no hash.
 * @param {string} project
 * @param {{ sources: readonly string[], except?: string }} what paths in the project; absent ones count as absent
 */
export function hashSources(project, { sources, except }) {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}\0`)
  for (const path of sources.flatMap((source) => filesUnder(project, source))) {
    if (except !== undefined && path.startsWith(except)) continue
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(project, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** True when a stamp says that the result was made from these sources. @param {string} stamp @param {string} hash */
export const isFresh = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hash

/** Notes from which sources the result was made. @param {string} stamp @param {string} hash */
export function noteFresh(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, `${hash}\n`)
}

/** @param {string} project @param {string} path @returns {string[]} */
function filesUnder(project, path) {
  const whole = join(project, path)
  if (!existsSync(whole)) return []
  if (statSync(whole).isFile()) return [path]
  return readdirSync(whole)
    .sort()
    .flatMap((name) => filesUnder(project, `${path}/${name}`))
}
