// The last release, checked out and built beside this tree, on the packages of this tree. Kept in .data, for a build
// takes a minute.

import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { runCommand } from '../../lib/process/child-processes.mjs'
import released from '../../prisma/released.json'

/** True where the commit of the last release is here: in a clone that is not shallow. */
export const isReleaseHere = (() => {
  try {
    execFileSync('git', ['cat-file', '-e', `${released.commit}^{commit}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Builds the last release, unless it is built, and returns its folder. */
export async function buildLastRelease(): Promise<string> {
  const folder = resolve('.data', 'released', released.commit)
  const stamp = join(folder, 'built')
  if (existsSync(stamp)) return folder
  // Those of earlier releases go with it.
  rmSync(resolve('.data', 'released'), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const archive = join(folder, 'archive.tar')
  execFileSync('git', ['archive', '--format=tar', `--output=${archive}`, released.commit])
  execFileSync('tar', ['-xf', archive], { cwd: folder })
  rmSync(archive)
  link(resolve('node_modules'), join(folder, 'node_modules'))
  const build = `import('./lib/process/preparation.mjs').then(async ({ generateIfNeeded, buildIfNeeded }) => {
    await generateIfNeeded(process.cwd())
    await buildIfNeeded(process.cwd(), '.next')
  })`
  await runCommand({
    command: process.execPath,
    args: ['-e', build],
    cwd: folder,
    env: { GANTRY_DIST_DIR: '.next', NODE_ENV: 'production' },
    failure: 'The last release could not be built:',
  })
  writeFileSync(stamp, '')
  return folder
}

/** The same files at another place: Next takes no node_modules that lead out of the project. */
function link(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.name === '.cache') continue
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isDirectory()) link(source, target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
