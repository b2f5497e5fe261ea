// Finds the Chromium that the end-to-end tests drive, or gets one for this machine.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './child-processes.mjs'
import { Refusal } from './refusal.mjs'
import { step } from './step-lines.mjs'

/**
 * Chromium without all that draws windows, a package of Debian's: 32 pages in eight windows take 2.8 s of a processor with
 * it, and 12.5 s with the whole.
 */
const SHELL = 'chromium-headless-shell'
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a Chromium: CHROMIUM_PATH, an installed one, or Playwright's own; null when there is none. */
export async function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const folders = [...PATH.split(delimiter), '/usr/bin']
  const installed = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPLICATIONS]
  const found = installed.find((path) => existsSync(path))
  if (found !== undefined) return found
  const { chromium } = await import('playwright-core')
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

/**
 * Finds a Chromium or installs one: Debian's package where apt is at hand, else Playwright's. Where there is Debian's whole
 * one it is given the lighter one beside it, if that can be had at once.
 * @param {string} project
 */
export async function getChromium(project) {
  const found = await findChromium()
  const debian = existsSync('/usr/bin/apt-get')
  const isWhole = debian && found === '/usr/bin/chromium' && !process.env.CHROMIUM_PATH
  if (found !== null && !isWhole) return found
  const root = process.getuid?.() === 0
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    runCommand({ command, args, cwd: project, failure: `Chromium could not be installed (${command}):` })
  const apt = async (/** @type {string[]} */ args) =>
    root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args])
  if (found !== null) {
    const add = () => apt(['install', '-y', '--no-install-recommends', '-o', 'Acquire::Retries=0', SHELL])
    return add()
      .then(findChromium, () => found)
      .then((path) => path ?? found)
  }
  await step({ doing: 'Getting Chromium', done: 'Chromium installed' }, async () => {
    const byApt = debian && (await installByApt(apt))
    if (!byApt) await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  })
  const installed = await findChromium()
  if (installed === null)
    throw new Refusal('No Chromium was found: install one and name it in CHROMIUM_PATH.')
  return installed
}

/** @param {(args: string[]) => Promise<string>} apt */
async function installByApt(apt) {
  try {
    await apt(['update'])
    const install = (/** @type {string} */ name) => apt(['install', '-y', '--no-install-recommends', name])
    await install(SHELL).catch(() => install('chromium'))
    return true
  } catch {
    // No rights, or a distribution whose package is a stub: Playwright's own download is next.
    return false
  }
}
