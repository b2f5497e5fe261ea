// The status of a page that is not 200. A page knows it before it draws anything, and Next has no word for it: notFound()
// sends an empty body that scripts fill, and there is nothing for 410. So the page tells the server, which writes the head.
// Next bundles its own copy of every module, so the two meet on a global under a registered symbol.
import { AsyncLocalStorage } from 'node:async_hooks'

/** @typedef {{ status: number | null }} Said */

/** @type {WeakMap<import('node:http').ServerResponse, Said>} */
const saidOf = new WeakMap()

const KEY = Symbol.for('gantry.answer-status')
const shared = /** @type {Record<symbol, AsyncLocalStorage<Said> | undefined>} */ (
  /** @type {unknown} */ (globalThis)
)
shared[KEY] ??= new AsyncLocalStorage()
const answers = shared[KEY]

/**
 * Says with which status the page being made is sent; nothing where no server listens, as in tests.
 * @param {number} status
 */
export function sayStatus(status) {
  const said = answers.getStore()
  if (said) said.status = status
}

/**
 * Sends an answer with the status that is said while it is made; what Next itself answers with another one than 200
 * keeps that. Call before anything else takes hold of the response, and make the answer within what this returns.
 * @param {import('node:http').ServerResponse} response
 * @returns {<T>(make: () => T) => T}
 */
export function takeSaidStatus(response) {
  /** @type {Said} */
  const said = { status: null }
  saidOf.set(response, said)
  const { writeHead } = response
  const patched = /** @type {Record<string, Function>} */ (/** @type {unknown} */ (response))
  // Node comes through here, too, where nobody calls it and the body begins.
  patched.writeHead = (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) =>
    Reflect.apply(writeHead, response, [status === 200 ? (said.status ?? 200) : status, ...rest])
  return (make) => answers.run(said, make)
}

/** The status that an answer is going to have. @param {import('node:http').ServerResponse} response */
export const statusOf = (response) =>
  response.statusCode === 200 ? (saidOf.get(response)?.status ?? 200) : response.statusCode
