// A public page is a function of the catalogue and its address, so it is made once: finished answers, bounded in bytes,
// forgotten whole when the catalogue is swapped. docs/decisions/0012-pages-kept.md
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { statusOf } from './answer-status.mjs'
import { chooseEncoding, compress, isCompressible } from './content-coding.mjs'
import { currentGeneration } from './generation.mjs'
import { pageOfMarkdown } from './markdown-address.mjs'
import { REQUEST_ID_HEADER } from './observing/watch-requests.mjs'
import { originWords } from './own-origin.mjs'
import { pathOf } from './request-guard.mjs'

/** Addresses whose answers come from the catalogue alone; histories and forms ask the database and are made each time. */
const KEPT = [
  /^\/$/,
  /^\/(tools|categories|compare|choose)(\/[^/]+)?$/,
  /^\/tools\.(csv|json)$/,
  /^\/(about|api|glossary|map|news|support|then-and-now|timeline|sitemap\.xml|robots\.txt|llms\.txt|news\.atom|feed\.(?:atom|json)|names\.json|support\.(?:ics|atom|json))$/,
  /^\/(fits|fits\.json|moving)$/,
  /^\/(tools|compare)\/[^/]+\/card\.png$/,
  /^\/api\/v1\/catalogue\.json$/,
  /^\/(embed\/(tools|categories|compare)|cite)\/[^/]+$/,
  /^\/badge\/[^/]+\/(status|supported)\.svg$/,
  /^\/oembed$/,
  /^\/(categories|then-and-now|openapi|datapackage|tools\.csv-metadata|news)\.json$/,
  /^\/schemas\/[^/]+\.json$/,
]
/** With more parameters an address is one of too many for anybody to ask again. */
const MOST_PARAMETERS = 12
/** Of the room this part is for what was asked once; the rest is for what was asked again, and no flood reaches it. */
const ONCE = 0.25
/** An answer larger than this part of the room would push out too many others. */
const LARGEST = 1 / 8
/** What an entry takes besides its bodies, in bytes: its headers and objects, rounded up. */
const OVERHEAD = 3000
/**
 * A page may be kept, and is asked for again each time. A front may show it for a second, for another one while it asks
 * again, and for a day when we fail (deploy/nginx).
 */
const REVALIDATED =
  'public, max-age=0, s-maxage=1, must-revalidate, stale-while-revalidate=1, stale-if-error=86400'

/** @typedef {import('./content-coding.mjs').Coding} Coding */
/**
 * @typedef {{ body: Buffer, head: string[] }} Form an answer in one coding, with all its headers: names and values in turn
 * @typedef {{ etag: string, type: string, same: string[], isAgain: boolean,
 *   forms: Partial<Record<Coding | 'identity', Form>> & { identity: Form } }} Kept
 * `same`: the headers for whoever has it already; `isAgain`: it was asked for more than once
 */

/**
 * Under which key the answer to a request may be kept, or null: a public address of few parameters, asked by somebody who
 * is not signed in. Pages name themselves by the origin they were addressed to, unless the site has one address.
 * @param {import('node:http').IncomingMessage} request
 * @returns {string | null}
 */
export function keyOf({ url = '/', headers, method }) {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (headers.cookie?.includes('gantry.')) return null
  return process.env.SITE_URL ? url : `${originWords(headers)} ${url}`
}

/** True for an address whose answers may be kept: a page as Markdown is where the page is. @param {string} target */
export const isKept = (target) =>
  [target, pageOfMarkdown(target)].some(
    (one) => one !== null && KEPT.some((pattern) => pattern.test(pathOf(one))),
  ) && target.split('&', MOST_PARAMETERS + 1).length <= MOST_PARAMETERS

/**
 * The answers kept in at most so many bytes. All of them are of the catalogue that pages are made from now.
 * @param {number} bytes 0 to keep none
 */
export function keepPages(bytes) {
  const options = (/** @type {number} */ part) => ({
    maxSize: Math.max(1, Math.floor(bytes * part)),
    maxEntrySize: Math.max(1, Math.floor(bytes * LARGEST)),
    sizeCalculation: sizeOf,
  })
  /** @type {LRUCache<string, Kept>} */
  const once = new LRUCache(options(ONCE))
  /** @type {LRUCache<string, Kept>} */
  const again = new LRUCache(options(1 - ONCE))
  /** @type {Map<string, Promise<Kept | null>>} */
  const making = new Map()
  let generation = currentGeneration()
  const counts = { hits: 0, misses: 0 }

  function forgetEarlier() {
    if (generation === currentGeneration()) return
    generation = currentGeneration()
    once.clear()
    again.clear()
    making.clear()
  }

  return {
    /** The bytes that all of it takes, and how many answers it is. */
    size: () => ({ bytes: once.calculatedSize + again.calculatedSize, answers: once.size + again.size }),

    /** How many requests were answered from memory, and for how many an answer was made to be kept. */
    counts: () => ({ ...counts }),

    /** What is kept of an address. @param {string} key @returns {Kept | null} */
    find(key) {
      forgetEarlier()
      const known = again.get(key)
      const first = known ? undefined : once.get(key)
      if (known || first) counts.hits += 1
      if (known) return known
      if (!first) return null
      once.delete(key)
      // From here on it is worth compressing well.
      const page = { ...first, isAgain: true, forms: { identity: first.forms.identity } }
      again.set(key, page)
      return page
    },

    /** The answer somebody else's request is making; null where there is none, or where it came to nothing that is kept. @param {string} key */
    async await(key) {
      const others = (await making.get(key)) ?? null
      if (others !== null) counts.hits += 1
      return others
    },

    /**
     * Begins to make what an address answers; call the result with it, or with null when it is none to keep.
     * @param {string} key @returns {(kept: Kept | null) => void}
     */
    begin(key) {
      forgetEarlier()
      counts.misses += 1
      const [begun, earlier] = [generation, making.get(key)]
      if (bytes === 0 || begun === null || earlier !== undefined) return () => {}
      /** @type {(kept: Kept | null) => void} */
      let tell = () => {}
      const made = new Promise((resolve) => {
        tell = resolve
      })
      making.set(key, made)
      return (kept) => {
        if (making.get(key) === made) making.delete(key)
        // Made from a catalogue that was swapped meanwhile: whoever waited for it has asked before that.
        if (kept !== null && begun === currentGeneration()) once.set(key, kept)
        tell(kept)
      }
    },

    /** Adds an answer in another coding to what is kept. @param {string} key @param {Kept} kept @param {Coding} coding @param {Form} form */
    addForm(key, kept, coding, form) {
      // Another object: of the one it has the cache would not count the new size.
      const fuller = { ...kept, forms: { ...kept.forms, [coding]: form } }
      for (const cache of [once, again]) if (cache.peek(key) === kept) cache.set(key, fuller)
    },
  }
}

/** What is kept of an answer that is done; null where it is not to be. @param {import('node:http').ServerResponse} response @param {Buffer} body @returns {Kept | null} */
export function toKept(response, body) {
  if (statusOf(response) !== 200 || response.hasHeader('set-cookie')) return null
  const said = String(response.getHeader('cache-control') ?? 'private')
  if (/no-cache|no-store|private|max-age=0/.test(said)) response.setHeader('Cache-Control', REVALIDATED)
  if (!response.hasHeader('etag'))
    response.setHeader('ETag', `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`)
  response.setHeader('Vary', 'Accept-Encoding')
  response.removeHeader('Transfer-Encoding')
  const head = Object.entries(response.getHeaders())
    .filter(([name]) => name !== REQUEST_ID_HEADER)
    .flatMap(([name, value]) => [name, String(value)])
  const type = String(response.getHeader('content-type') ?? '')
  return {
    ...{ etag: String(response.getHeader('etag')), type, isAgain: false },
    same: without(head, /^content-(type|disposition)$/),
    forms: { identity: { body, head: [...head, 'content-length', String(body.length)] } },
  }
}

/**
 * Answers with what is kept: nothing to whoever has it already, else the body compressed as the reader takes it.
 * @param {import('node:http').ServerResponse} response
 * @param {Kept} kept
 * @param {{ accepted?: string | undefined, known?: string | undefined, own?: string[], addForm: (coding: Coding, form: Form) => void }} asked
 * `accepted`, `known`: Accept-Encoding and If-None-Match of the request; `own`: headers of this answer alone, as `head`
 */
export async function sendKept(response, kept, { accepted = '', known, own = [], addForm }) {
  const { identity } = kept.forms
  if (hasAlready(kept, known)) {
    response.writeHead(304, [...kept.same, ...own])
    response.end()
    return
  }
  const coding = isCompressible(kept.type) ? chooseEncoding(accepted) : null
  let form = kept.forms[coding ?? 'identity']
  if (coding !== null && form === undefined) {
    const body = await compress(identity.body, coding, kept.isAgain ? 'well' : 'fast')
    const head = without(identity.head, /^content-length$/)
    form = { body, head: [...head, 'content-encoding', coding, 'content-length', String(body.length)] }
    addForm(coding, form)
  }
  const { body, head } = form ?? identity
  response.writeHead(200, [...head, ...own])
  response.end(body)
}

/** @param {readonly string[]} head names and values in turn @param {RegExp} names */
const without = (head, names) =>
  head.filter((_, place) => !names.test(head[place % 2 === 0 ? place : place - 1] ?? ''))

/** True when a browser has what is kept (RFC 9110, 13.1.2: compared weakly). @param {Kept} kept @param {string | undefined} known */
function hasAlready({ etag }, known) {
  if (known === undefined) return false
  if (known === etag) return true
  const bare = (/** @type {string} */ tag) => tag.trim().replace(/^W\//, '')
  return known.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}

/** @param {Kept} kept @param {string} key */
function sizeOf({ forms }, key) {
  const bytes = Object.values(forms).reduce((sum, { body }) => sum + body.length, 0)
  return OVERHEAD + 2 * key.length + bytes
}
