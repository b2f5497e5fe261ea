// Runs the commands that start-up and the test run are made of, and ends all of them when it is told to stop.
import { spawn } from 'node:child_process'
import { Refusal } from './refusal.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let stopping = false

/**
 * Runs a command to its end and returns what it printed; a failure becomes a sentence and the output's tail.
 * @param {{ command: string, args: string[], env?: Record<string, string | undefined>, cwd: string,
 *   failure: string, tail?: number, show?: boolean }} what
 * @returns {Promise<string>}
 */
export async function runCommand({ failure, tail = 40, ...what }) {
  const { code, output } = await runToEnd(what)
  if (code === 0) return output
  const last = output.trimEnd().split('\n').slice(-tail).join('\n')
  throw new Refusal(last === '' ? failure : `${failure}\n\n${last}\n`)
}

/**
 * Runs a command to its end and returns its exit code and what it printed on both streams. One that prints nothing for
 * `silence` milliseconds is ended with all it started, and `hung` is true.
 * @param {{ command: string, args: string[], env?: Record<string, string | undefined>, cwd: string, show?: boolean,
 *   silence?: number }} what
 * @returns {Promise<{ code: number, output: string, hung: boolean }>}
 */
export function runToEnd({ command, args, env, cwd, show, silence }) {
  return new Promise((resolve) => {
    const child = startChild({ command, args, env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let hung = false
    const watch = silence === undefined ? null : setTimeout(() => end(), silence)
    const end = () => {
      hung = true
      signalChild(child, 'SIGKILL')
    }
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk
        watch?.refresh()
        if (show) process.stdout.write(chunk)
      })
    }
    const finish = (/** @type {number} */ code, /** @type {string} */ said) => {
      if (watch !== null) clearTimeout(watch)
      resolve({ code, output: output + said, hung })
    }
    child.once('error', (error) => finish(127, `${command}: ${error.message}\n`))
    child.once('close', (code) => finish(code ?? 1, ''))
  })
}

/**
 * Starts a command in a process group of its own: a terminal's Ctrl-C reaches us alone, and we end the rest in order.
 * @param {{ command: string, args: string[], env?: Record<string, string | undefined>, cwd: string,
 *   stdio: import('node:child_process').StdioOptions }} what
 */
export function startChild({ command, args, env, cwd, stdio }) {
  if (stopping) throw new Refusal('Stopped.', 130)
  const child = spawn(command, args, {
    cwd,
    stdio,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
    // npm and npx are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32' && command.startsWith('np'),
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Ends a command and everything it started. @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalChild(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It ended between the check and the signal.
  }
}

/**
 * Ends every command still running, first politely, after `patience` milliseconds for certain, and lets none begin.
 * @param {number} patience
 */
export async function stopChildren(patience) {
  stopping = true
  const children = [...running]
  const ended = Promise.all(children.map((child) => new Promise((resolve) => child.once('close', resolve))))
  for (const child of children) signalChild(child, 'SIGTERM')
  const timer = setTimeout(() => {
    for (const child of children) signalChild(child, 'SIGKILL')
  }, patience)
  if (children.length > 0) await ended
  clearTimeout(timer)
}
