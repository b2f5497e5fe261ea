// Each request from its arrival to the end of its answer: its id, the line of the log where one is written, and what
// is measured. Looks at no query, no body and no header but the id's.
import { randomUUID } from 'node:crypto'
import { clientAddress } from '../client-address.mjs'

/** The header by which a request is known from the first proxy to the last line of the log. */
export const REQUEST_ID_HEADER = 'x-request-id'
/** Milliseconds above which an answer is told of though nothing failed. */
const SLOW = 1000
/** What a proxy may call a request; anything else is given another id. */
const ID = /^[\w.:-]{8,64}$/

/** @typedef {import('./request-context.mjs').RequestContext & { route: string }} Watched */
/** @typedef {{ route: string, status: string, seconds: number }} Measured `status`: `2xx` and so on; `none` where nothing was answered */

/**
 * The id of a request: what a proxy of ours calls it, where GANTRY_PROXIES says that there is one, else a new one.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {NodeJS.ProcessEnv} env
 */
export function requestId(headers, { GANTRY_PROXIES = '0' }) {
  const said = headers[REQUEST_ID_HEADER]
  return Number(GANTRY_PROXIES) > 0 && typeof said === 'string' && ID.test(said) ? said : randomUUID()
}

/**
 * What is called with each request as it comes; it returns the id and the route. GANTRY_LOG_REQUESTS says which answers
 * get a line: `failed` (the rule: a status of 500 and more, slower than a second, cut off), `all` or `none`.
 * GANTRY_LOG_ADDRESSES=1 adds who asked.
 * @param {{ routeOf: (target: string) => string, log: import('./log.mjs').JsonLog | null,
 *   measure: ((measured: Measured) => void) | null, env: NodeJS.ProcessEnv }} how
 */
export function watchRequests({ routeOf, log, measure, env }) {
  const { GANTRY_LOG_REQUESTS: asked = 'failed' } = env
  /** @type {WeakMap<import('node:net').Socket, number>} bytes written on a connection up to the last answer */
  const written = new WeakMap()
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return (request, response) => {
    const begun = performance.now()
    const { method, headers, socket } = request
    /** @type {Watched} */
    const watched = { id: requestId(headers, env), route: routeOf(request.url ?? '/') }
    // Next, its compressor and this server wait for the end by some ten listeners, after which Node warns of a leak.
    response.setMaxListeners(20)
    response.once('close', () => {
      watched.ended = true
      const ms = performance.now() - begun
      const status = response.headersSent ? response.statusCode : null
      measure?.({
        route: watched.route,
        status: status === null ? 'none' : `${Math.floor(status / 100)}xx`,
        seconds: ms / 1000,
      })
      const bytes = socket.bytesWritten - (written.get(socket) ?? 0)
      written.set(socket, socket.bytesWritten)
      const cut = !response.writableFinished
      const failed = status === null || status >= 500 || cut || ms > SLOW
      if (log === null || asked === 'none' || (asked !== 'all' && !failed)) return
      log.request(status !== null && status >= 500 ? 'error' : failed ? 'warn' : 'info', {
        request: watched.id,
        method: METHODS.has(method ?? '') ? method : 'other',
        route: watched.route,
        ...(status !== null && { status }),
        ms: Math.round(10 * ms) / 10,
        bytes,
        ...(cut && { cut }),
        ...(env.GANTRY_LOG_ADDRESSES === '1' && { address: clientAddress(headers, socket.remoteAddress) }),
      })
    })
    return watched
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT'])
