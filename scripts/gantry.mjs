// What the image starts: `web`, which is also meant where nothing is named, or a command that was compiled into it. Its
// folder is the working one, as npm has it, so that a file named for a command is best named from the root.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { COMMANDS, commandFile } from '../lib/process/compile-processes.mjs'
import { inJson, isJsonAsked } from '../lib/process/observing/log-form.mjs'
import { runToExit } from '../lib/process/run-to-exit.mjs'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const [name = 'web', ...rest] = process.argv.slice(2)
const file = join(home, 'commands', commandFile(name))
process.chdir(home)
if (name === 'web') {
  await runToExit(async (project) => {
    const { serveAlone } = await import('../lib/process/stand-alone.mjs')
    return serveAlone(project)
  }, tell)
} else if (Object.hasOwn(COMMANDS, name) && existsSync(file)) {
  process.argv = [process.execPath, file, ...rest]
  await import(pathToFileURL(file).href)
} else {
  console.error(`There is no command "${name}": choose among web, ${Object.keys(COMMANDS).join(', ')}.`)
  process.exitCode = 64
}

/** @param {string} sentence */
function tell(sentence) {
  const isJson = isJsonAsked(process.env, { isTerminal: process.stdout.isTTY === true, dev: false })
  console.error(isJson ? inJson('error', sentence) : sentence)
}
