// Ports of this machine: whether one is free, and a free one for the embedded PostgreSQL.
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/**
 * Reads PORT, 3000 when it is not set. Throws a Refusal when it is no port number.
 * @param {string | undefined} text
 */
export function parsePort(text) {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65535) return port
  throw new Refusal(`PORT is "${text}", which is not a port number between 1 and 65535.`)
}

/** Throws a Refusal when something else listens on the port already. @param {number} port */
export async function checkPortFree(port) {
  const reason = await tryListen(port)
  if (reason === null) return
  throw new Refusal(
    reason === 'EACCES'
      ? `Port ${port} needs more rights than this user has: choose one above 1023, for example PORT=3000 npm start.`
      : `Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`,
  )
}

/**
 * Finds a port that nothing listens on. It is below the ports that systems give to outgoing connections, one of which
 * might else take it before it is used.
 */
export async function findFreePort() {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(10_000, 30_000)
    if ((await tryListen(port)) === null) return port
  }
  throw new Refusal('No free port was found between 10000 and 29999.')
}

/** @param {number} port @returns {Promise<string | null>} the error code, null when it could listen */
function tryListen(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, () => server.close(() => resolve(null)))
  })
}
