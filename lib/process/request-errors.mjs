// Carries an error from inside Next, where instrumentation.ts sees it, to the response that must say it, and logs it.
// Next bundles its own copy of every module, so the two meet on a global under a registered symbol.

import { tellFault } from './observing/tell-fault.mjs'

const HEADER = 'x-gantry-request'
const KEY = Symbol.for('gantry.request-errors')
let last = 0

/** @typedef {import('node:http').IncomingHttpHeaders} Headers */
/** @type {Map<string, unknown>} errors by request number, for requests in flight */
const errors = new Map()
Object.assign(globalThis, { [KEY]: note })

/** @param {Headers} headers @param {unknown} error */
function note(headers, error) {
  const number = headers[HEADER]
  // One line each; the first error of a request is the cause of those that follow.
  if (typeof number === 'string') {
    if (errors.get(number) !== undefined) return
    if (errors.has(number)) errors.set(number, error)
  }
  tellFault(error)
}

/** The errors of requests in flight. */
export const requestErrors = {
  note,
  /**
   * Begins to keep the errors of a request. Puts a number into its headers, by which they are told apart.
   * @param {Headers} headers
   */
  open(headers) {
    last += 1
    const number = String(last)
    headers[HEADER] = number
    errors.set(number, undefined)
    return {
      isDatabaseAway: () => {
        const error = errors.get(number)
        return error instanceof Error && error.name === 'DatabaseUnavailable'
      },
      close: () => void errors.delete(number),
    }
  },
}
