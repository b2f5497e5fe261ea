// Finds the Chromium that the end-to-end tests drive, or gets one for this machine.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './child-processes.mjs'
import { Refusal } from './refusal.mjs'
import { step } from './step-lines.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a Chromium: CHROMIUM_PATH, an installed one, or Playwright's own; null when there is none. */
export async function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const folders = [...PATH.split(delimiter), '/usr/bin']
  const installed = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPLICATIONS]
  const found = installed.find((path) => existsSync(path))
  if (found !== undefined) return found
  const { chromium } = await import('playwright-core')
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

/** Finds a Chromium or installs one: Debian's package where apt is at hand, else Playwright's. @param {string} project */
export async function getChromium(project) {
  const found = await findChromium()
  if (found !== null) return found
  const debian = existsSync('/usr/bin/apt-get')
  const root = process.getuid?.() === 0
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    runCommand({ command, args, cwd: project, failure: `Chromium could not be installed (${command}):` })
  const apt = async (/** @type {string[]} */ args) =>
    root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args])
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
    await apt(['install', '-y', '--no-install-recommends', 'chromium'])
    return true
  } catch {
    // No rights, or a distribution whose package is a stub: Playwright's own download is next.
    return false
  }
}
