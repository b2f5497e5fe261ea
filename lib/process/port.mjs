// Ports of this machine: whether one is free, and a free one for the embedded PostgreSQL.
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

/** Finds a port on 127.0.0.1 that nothing listens on. @returns {Promise<number>} */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** @param {number} port @returns {Promise<string | null>} the error code, null when it could listen */
function tryListen(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, () => server.close(() => resolve(null)))
  })
}
