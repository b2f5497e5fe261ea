// Watches the embedded PostgreSQL while Gantry runs, and starts it again when it dies: at once, then after pauses that
// grow. Pages go on meanwhile from memory; one that never stays up ends the start with a sentence.
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './process-identity.mjs'
import { Refusal } from './refusal.mjs'

/** Milliseconds between two looks. Looked for rather than heard of: an adopted server is nobody's child here. */
const LOOK = 250
/** Milliseconds. */
const SHORTEST_PAUSE = 1000
const LONGEST_PAUSE = 60_000
/** Milliseconds after which a death has nothing to do with the one before. */
export const STEADY = 60_000
/** Tries in a row, about two minutes. */
export const MOST_TRIES = 8

/** @typedef {import('./embedded-postgres.mjs').EmbeddedPostgres} EmbeddedPostgres */
/** @typedef {{ pid: number, startAgain: () => Promise<Server>, stop: () => Promise<void> }} Server */

/** Milliseconds to wait before the given try in a row, the first of which is 1. @param {number} turn */
export function pauseBefore(turn) {
  return turn <= 1 ? 0 : Math.min(SHORTEST_PAUSE * 2 ** (turn - 2), LONGEST_PAUSE)
}

/**
 * Keeps a server running. `failed` rejects with a Refusal once it cannot be started again; `end` stops watching, and
 * returns the server that runs now.
 * @param {Server} first @param {{ say: (text: string) => void, pause?: (turn: number) => number }} how
 * @returns {{ failed: Promise<never>, end: () => Promise<Server> }}
 */
export function keepPostgres(first, { say, pause = pauseBefore }) {
  const stop = new AbortController()
  let server = first
  const watch = async () => {
    for (let tries = 0, since = Date.now(); ; ) {
      while (isAlive(server.pid)) await sleep(LOOK, undefined, stop)
      tries = Date.now() - since > STEADY ? 1 : tries + 1
      if (tries > MOST_TRIES)
        throw new Refusal(`PostgreSQL died ${MOST_TRIES} times in a row: see its log, postgres.log.`)
      say(`${now()} PostgreSQL has died; pages go on, and it is started again${inSeconds(pause(tries))}.`)
      await sleep(pause(tries), undefined, stop)
      try {
        server = await server.startAgain()
        since = Date.now()
        say(`${now()} PostgreSQL runs again.`)
      } catch (error) {
        if (!(error instanceof Refusal) || tries === MOST_TRIES) throw error
        say(`${now()} ${error.message}`)
      }
    }
  }
  const watching = watch()
  const ended = watching.catch(() => {})
  // Being told to stop is no failure.
  const failed = /** @type {Promise<never>} */ (
    watching.catch((error) => (stop.signal.aborted ? new Promise(() => {}) : Promise.reject(error)))
  )
  failed.catch(() => {})
  const end = async () => {
    stop.abort()
    await ended
    return server
  }
  return { failed, end }
}

const now = () => new Date().toISOString()

/** @param {number} pause */
const inSeconds = (pause) => (pause === 0 ? '' : ` in ${pause / 1000} s`)
