// The outermost frame of each command: turns a Refusal into its sentence and anything else into one line.
import { Refusal } from './refusal.mjs'

/** Runs a command's body and ends the process with the exit code it returns. @param {() => Promise<number>} body */
export async function runToExit(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    const known = error instanceof Refusal
    console.error(`\n${known ? error.message : `Unexpected: ${explain(error)}`}`)
    process.exitCode = known ? error.exitCode : 1
  }
  // Nothing is left to do; a forgotten timer or socket must not keep the terminal.
  process.exit()
}

/** @param {unknown} error */
function explain(error) {
  if (process.env.GANTRY_DEBUG && error instanceof Error) return error.stack
  return error instanceof Error ? `${error.message} (GANTRY_DEBUG=1 shows where).` : String(error)
}
