// The outermost frame of each command: checks Node, turns a Refusal into its sentence and anything else into one line.
// Written, with refusal.mjs, in words that Nodes of long ago can read: they have to say that they are too old.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.mjs'

/**
 * Runs a command's body, which imports what it needs itself, and ends the process with the exit code it returns.
 * @param {(project: string) => Promise<number>} body gets the folder of the project
 * @param {(sentence: string) => void} tell says why it ended
 */
export async function runToExit(body, tell = console.error) {
  // A terminal that was closed, a pipe nobody reads: no reason to leave PostgreSQL running.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    checkNode(process.version)
    process.exitCode = await body(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
  } catch (error) {
    const known = error instanceof Refusal
    tell(`\n${known ? error.message : explain(error)}`)
    process.exitCode = known ? error.exitCode : 1
  }
  // Nothing is left to do; a forgotten timer or socket must not keep the terminal.
  process.exit()
}

/** Throws a Refusal unless a version of Node is one that Gantry runs on. @param {string} named `v24.1.0` */
export function checkNode(named) {
  const version = named.slice(1)
  const [major = 0, minor = 0] = version.split('.').map(Number)
  // From these on, a module of the old kind may load one of the new, as Prisma's command does.
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return
  throw new Refusal(`Gantry needs Node 20.19, 22.12 or newer, and this is Node ${version}.`)
}

/** @param {unknown} error */
function explain(error) {
  if (!(error instanceof Error)) return `Unexpected: ${String(error)}`
  if (process.env.GANTRY_DEBUG) return String(error.stack)
  if ('code' in error && error.code === 'ENOSPC') return `The disk is full: ${error.message}.`
  return `Unexpected: ${error.message} (GANTRY_DEBUG=1 shows where).`
}
