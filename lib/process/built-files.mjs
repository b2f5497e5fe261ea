// The files of the build that browsers fetch. Next answers an address of a file it does not have with a page, and a
// front that keeps files for a year would keep that page.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const PREFIX = '/_next/static/'

/**
 * True for the address of a file that this build does not have.
 * @param {string} path as the request guard lets it through @param {string} distDir
 */
export function isMissingFile(path, distDir) {
  return (
    path.startsWith(PREFIX) &&
    !existsSync(join(distDir, 'static', decodeURIComponent(path.slice(PREFIX.length))))
  )
}
