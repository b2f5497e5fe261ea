// How the web process stops: takes no new connections, answers whoever has asked, also on kept connections, tells each
// that its connection ends with the answer, and closes the idle ones once nobody asks any more.
import { Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds without a request after which kept connections count as idle: requests under way have come by then. */
const QUIET = 500
/** Milliseconds that all of it may take. */
const LONGEST = 5000
/** Milliseconds for the last answers to leave. */
const LAST_WORDS = 300

/**
 * Follows the requests of a server, and returns the function that stops it, which resolves when all connections have
 * ended. `refuse` answers what would take longer.
 * @param {import('node:http').Server} server
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} refuse
 */
export function makeDrain(server, refuse) {
  /** @type {Set<import('node:http').ServerResponse>} */
  const open = new Set()
  let draining = false
  let last = 0
  // Before the listener that answers, which may do so at once.
  server.prependListener('request', (_request, response) => {
    last = Date.now()
    open.add(response)
    response.once('close', () => open.delete(response))
    if (draining) response.setHeader('Connection', 'close')
  })
  return async () => {
    draining = true
    last = Date.now()
    const deadline = last + LONGEST
    for (const response of open) if (!response.headersSent) response.setHeader('Connection', 'close')
    let ended = false
    // Not the close() of an HTTP server, which ends kept connections on which a request may be under way.
    Server.prototype.close.call(server, () => {
      ended = true
    })
    while (!ended && Date.now() < deadline) {
      await sleep(20)
      if (open.size === 0 && Date.now() - last > QUIET) server.closeIdleConnections()
    }
    if (ended) return
    for (const response of open) if (!response.headersSent) refuse(response.req, response)
    await sleep(LAST_WORDS)
    server.closeAllConnections()
  }
}
