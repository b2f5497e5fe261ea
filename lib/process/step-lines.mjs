// Prints start-up and test runs: one line per step with the time it took, and signs of life while it runs.
import { inJson } from './observing/log-form.mjs'

/** The time between two signs of life where the output is not a terminal, in milliseconds. */
const LIFE_INTERVAL = 10_000

/** Formats a duration in seconds with one decimal, right-aligned: `21.4 s`. @param {number} milliseconds */
export const formatSeconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`.padStart(8)

/** @param {string} text */
let print = (text) => void process.stdout.write(`${text}\n`)

/** Prints a line of its own, in step with the lines of steps. @param {string} text */
export const say = (text) => print(text)

/** Prints lines of JSON from now on. */
export function sayInJson() {
  print = (text) => void process.stdout.write(`${inJson('info', text)}\n`)
}

/**
 * Runs one step, prints `<done>  <seconds>` when it ends and shows that it lives in between.
 * @template T
 * @param {{ doing: string, done: string | ((result: T) => string) }} words
 * @param {() => T | Promise<T>} run
 * @returns {Promise<T>}
 */
export async function step({ doing, done }, run) {
  const started = Date.now()
  const stopLife = showLife(doing, started)
  try {
    const result = await run()
    stopLife()
    const text = typeof done === 'function' ? done(result) : done
    say(`${text.padEnd(44)}${formatSeconds(Date.now() - started)}`)
    return result
  } catch (error) {
    stopLife()
    throw error
  }
}

/** @param {string} doing @param {number} started @returns {() => void} */
function showLife(doing, started) {
  const terminal = process.stdout.isTTY
  const timer = setInterval(
    () => {
      const line = `${`${doing} …`.padEnd(44)}${formatSeconds(Date.now() - started)}`
      if (terminal) process.stdout.write(`\r${line}`)
      else say(`  ${line}`)
    },
    terminal ? 1000 : LIFE_INTERVAL,
  )
  return () => {
    clearInterval(timer)
    // Carriage return and "erase to the end of the line": the ticker leaves nothing behind.
    if (terminal) process.stdout.write('\r\x1b[K')
  }
}
