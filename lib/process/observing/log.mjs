// What the web process says: one JSON line for each event (pino), or plain lines for a person at a terminal. A line is
// bounded and holds no secret and nothing of a person; docs/observing.md names the fields.
import { format } from 'node:util'
import pino from 'pino'
import { onOneLine, redact, shorten } from './redact.mjs'
import { currentRequest } from './request-context.mjs'

/** Bytes. Together with the small fields a line stays below 4,096, which a pipe takes whole however many write to it. */
const LONGEST = { msg: 1000, message: 800, cause: 300, stack: 1500 }
const MOST_FRAMES = 12

/** @typedef {'debug' | 'info' | 'warn' | 'error' | 'fatal'} Level */
/** @typedef {{ info: (fields: object, text: string) => void, [level: string]: any }} Lines */

/**
 * A log that writes JSON lines. `event` says what a line is about: `request`, `error` or `message`.
 * @param {import('pino').DestinationStream} [stream] standard output unless said; written before a call returns
 */
export function openJsonLog(stream = pino.destination({ dest: 1, sync: true })) {
  const lines = pino(
    {
      base: null,
      level: 'info',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const request = currentRequest()
        return request === undefined ? {} : { request: request.id }
      },
    },
    stream,
  )
  return {
    /** An answer, by what is known of it without looking at what was sent. @param {Level} level @param {Record<string, string | number | boolean | undefined>} fields */
    request: (level, fields) => lines[level]({ event: 'request', ...fields }, 'request'),
    /** Something that went wrong. @param {unknown} error @param {Level} [level] */
    error: (error, level = 'error') => {
      const told = tellError(error)
      lines[level]({ event: 'error', error: told }, told.message)
    },
    /** A sentence. @param {Level} level @param {string} text */
    message: (level, text) => lines[level]({ event: 'message' }, tell(text, LONGEST.msg)),
  }
}

/** @typedef {ReturnType<typeof openJsonLog>} JsonLog */

/**
 * What is said of an error: its type, code and message, the places it came through, and what caused it.
 * @param {unknown} error
 */
export function tellError(error) {
  if (!(error instanceof Error)) return { type: typeof error, message: tell(String(error), LONGEST.message) }
  const { code, digest } = /** @type {{ code?: unknown, digest?: unknown }} */ (error)
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !/\(node:/.test(line))
  const stack = frames
    .slice(0, MOST_FRAMES)
    .map((line) => tell(line, 200))
    .join('\n')
  return {
    type: tell(error.name, 80),
    ...(typeof code === 'string' && { code: tell(code, 40) }),
    ...(typeof digest === 'string' && { digest: tell(digest, 40) }),
    message: tell(messageOf(error), LONGEST.message),
    ...(error.cause instanceof Error && { cause: tell(messageOf(error.cause), LONGEST.cause) }),
    ...(stack !== '' && { stack: shorten(stack, LONGEST.stack) }),
  }
}

/**
 * Takes over what anybody prints by `console`, ours, Next's and that of libraries, so that no line is another kind.
 * Objects are named, not shown: they may be what somebody typed.
 * @param {JsonLog} log
 */
export function takeConsole(log) {
  /** @type {readonly (readonly ['debug' | 'log' | 'info' | 'warn' | 'error' | 'trace', Level])[]} */
  const levels = [
    ...[/** @type {const} */ (['debug', 'debug']), /** @type {const} */ (['log', 'info'])],
    ...[/** @type {const} */ (['info', 'info']), /** @type {const} */ (['warn', 'warn'])],
    ...[/** @type {const} */ (['error', 'error']), /** @type {const} */ (['trace', 'debug'])],
  ]
  for (const [name, level] of levels) {
    console[name] = (/** @type {unknown[]} */ ...said) => {
      const error = said.find((one) => one instanceof Error)
      if (error !== undefined) return log.error(error, level)
      const words = said.map((one) => (typeof one === 'object' && one !== null ? one.constructor?.name : one))
      log.message(level, withoutTime(format(...words)))
    }
  }
}

/** Tells what would end the process, or what Node warns of, as lines like all others. @param {JsonLog} log */
export function takeProcess(log) {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.error(warning, 'warn'))
  process.on('uncaughtException', (error) => {
    log.error(error, 'fatal')
    process.exit(1)
  })
}

/** @param {string} text @param {number} bytes */
const tell = (text, bytes) => shorten(onOneLine(redact(text)), bytes)

/**
 * Prisma repeats what it was called with, and PostgreSQL the value it could not read: that may be what somebody typed.
 * @param {Error} error
 */
function messageOf(error) {
  if (error.name.startsWith('Prisma'))
    return (
      error.message
        .trim()
        .split(/\n\s*\n/)
        .at(-1) ?? ''
    )
  if ('severity' in error && 'routine' in error) return error.message.replace(/: ".*$/s, ': […]')
  return error.message
}

/** Lines for a terminal begin with the time, which each JSON line has besides. @param {string} text */
const withoutTime = (text) => text.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z\s+/, '')
