// Decides about a request before Next sees it: what is refused, with which status and sentence, and what is stripped.
// Next answers some of these with 500 or obeys headers meant for its own parts; all of it costs microseconds here.

import { isShared } from './shared-files.mjs'

/** Longer request targets are refused; a listing with every facet chosen stays far below. */
const LONGEST_TARGET = 8192
/** More parameters are refused before anybody reads them: each costs, and a listing has a hundred filters. */
const MOST_PARAMETERS = 200
/** The last step of a form's address below /admin says what the form does; the page it stands on is no such address. */
const VERBS = [
  'add',
  'answer',
  'begin',
  'change',
  'choose',
  'confirm',
  'decide',
  'end',
  'invite',
  'make',
  'map',
  'merge',
  'move',
  'password',
  'publication',
  'restore',
  'retire',
  'save',
  'send',
  'sessions',
  'withdraw',
  'undo',
  'withdraw-invite',
  'work',
].join('|')
/** Pages take no other method than GET and HEAD; forms are sent to these paths only. @type {readonly RegExp[]} */
const FORM_PATHS = [
  new RegExp(`^/admin/.+/(${VERBS})$`),
  /^\/sign-in\/(password|code\/check|link\/send|link\/[^/]+\/use)$/,
  /^\/(sign-out|suggest\/send|set-up\/[^/]+\/(make|restore)|invite\/[^/]+\/accept)$/,
  // What assistants ask, which is no form.
  /^\/mcp$/,
]
/** What Next's own tools ask in development, such as the source files and lines of an error. */
const DEVELOPMENT_TOOLS = /^\/(__nextjs_|_next\/)/
/** Headers by which Next's parts talk among themselves, and those that make it answer with fragments of a page. */
const INTERNAL_HEADERS = [
  'next-action',
  'next-url',
  'next-resume',
  'next-hmr-refresh',
  'next-instant-navigation-testing',
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-request-id',
  'x-now-route-matches',
  'x-matched-path',
  'x-invoke-path',
  'x-invoke-query',
  'x-invoke-status',
  'x-invoke-output',
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-forwarded-host',
  'x-gantry-request',
  'purpose',
  'sec-purpose',
  'x-nonce',
  'content-security-policy-report-only',
]

/**
 * @typedef {{ status: number, sentence: string, allow?: string }} Verdict
 */

/**
 * Says why a request is refused, or answered on the spot (204); null lets it through to the pages.
 * @param {{ method: string, target: string, host: string | undefined, dev?: boolean }} request
 * @returns {Verdict | null}
 */
export function judgeRequest({ method, target, host, dev = false }) {
  const fault = faultOfTarget(target)
  if (fault !== null) return fault
  if (host !== undefined && !/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host)) {
    return { status: 400, sentence: 'The Host header of this request is not the name of a server.' }
  }
  const path = pathOf(target)
  const forms = FORM_PATHS.some((pattern) => pattern.test(path)) || (dev && DEVELOPMENT_TOOLS.test(path))
  if (method === 'GET' || method === 'HEAD' || (method === 'POST' && forms)) return null
  const shared = isShared(path)
  if (method === 'OPTIONS' && shared) return { status: 204, sentence: '' }
  const allow = ['GET', 'HEAD', ...(forms ? ['POST'] : []), ...(shared ? ['OPTIONS'] : [])].join(', ')
  return { status: 405, sentence: `This address answers ${allow} only.`, allow }
}

/** True for addresses whose errors are told in JSON: the API, files ending in .json, what assistants ask. @param {string} path */
export const isMachineReadable = (path) =>
  path.startsWith('/api/') || path.endsWith('.json') || path === '/mcp'

/** The path of a request target, without its query. @param {string} target */
export const pathOf = (target) => target.split('?', 1)[0] ?? '/'

/**
 * Removes what a visitor must not say to Next. Changes the headers in place.
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export function stripInternalHeaders(headers) {
  for (const name of INTERNAL_HEADERS) delete headers[name]
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-middleware-') || name.startsWith('x-nextjs-') || name.startsWith('x-vercel-')) {
      delete headers[name]
    }
  }
  const proto = headers['x-forwarded-proto']
  if (proto !== 'http' && proto !== 'https') delete headers['x-forwarded-proto']
}

/** @param {string} target @returns {Verdict | null} */
function faultOfTarget(target) {
  const bad = (/** @type {string} */ sentence) => ({ status: 400, sentence })
  if (target.length > LONGEST_TARGET)
    return { status: 414, sentence: 'This address is longer than 8,192 characters.' }
  if (!target.startsWith('/')) return bad('This address does not begin with a slash.')
  const path = pathOf(target)
  if (/[^\x21\x22\x24-\x7e]/.test(target))
    return bad('This address has characters in it that must be percent-encoded.')
  if (/%00/.test(target)) return bad('This address has a character in it that no text has.')
  if (path.includes('//') || /\\|%5c/i.test(path))
    return bad('This address has a doubled or a backward slash in it.')
  if (target.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS)
    return bad(`This address has more than ${MOST_PARAMETERS} parameters in it.`)
  try {
    const plain = decodeURIComponent(path)
    // C0 controls and DEL never occur in an address of ours.
    if (/\p{Cc}/u.test(plain)) return bad('This address has control characters in it.')
    // Every browser resolves these itself; what Next makes of them need not be what was judged here.
    if (/\/\.{1,2}(\/|$)/.test(plain)) return bad('This address has a step of one or two dots in it.')
  } catch {
    return bad('This address has a percent sign in it that does not stand for a character.')
  }
  return null
}
