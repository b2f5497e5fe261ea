// Starts the web process again when it dies by itself: at once, then after pauses that grow, as keep-postgres.mjs does
// for the database.
import { setTimeout as sleep } from 'node:timers/promises'
import { MOST_TRIES, pauseBefore, STEADY } from './keep-postgres.mjs'
import { Refusal } from './refusal.mjs'

/** @typedef {{ ended: Promise<number> }} Server `ended`: its exit code */

/**
 * Keeps a web process running; `serve` starts another. Resolves once the signal has ended it. Throws a Refusal when it
 * dies too often in a row.
 * @param {Server} first @param {() => Promise<Server>} serve
 * @param {{ say: (text: string) => void, signal: AbortSignal, pause?: (turn: number) => number }} how
 */
export async function keepWeb(first, serve, { say, signal, pause = pauseBefore }) {
  let server = first
  for (let tries = 0, since = Date.now(); ; ) {
    const code = await server.ended
    if (signal.aborted) return
    tries = Date.now() - since > STEADY ? 1 : tries + 1
    if (tries > MOST_TRIES)
      throw new Refusal(
        `The web process ended by itself ${MOST_TRIES} times in a row, at last with exit code ${code}.`,
      )
    say(`${new Date().toISOString()} The web process has died (exit code ${code}), and is started again.`)
    try {
      await sleep(pause(tries), undefined, { signal })
      server = await serve()
      since = Date.now()
      say(`${new Date().toISOString()} The web process runs again.`)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof Refusal)) throw error
      say(error.message)
      server = { ended: Promise.resolve(1) }
    }
  }
}
