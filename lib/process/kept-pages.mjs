// A public page is a function of the catalogue and its address, so it is made once: finished answers, bounded in bytes,
// forgotten whole when the catalogue is swapped. docs/decisions/0012-pages-kept.md
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { statusOf } from './answer-status.mjs'
import { chooseEncoding, compress, isCompressible } from './content-coding.mjs'
import { currentGeneration } from './generation.mjs'
import { pathOf } from './request-guard.mjs'

/** Addresses whose answers come from the catalogue alone; histories and forms ask the database and are made each time. */
const KEPT = [
  /^\/$/,
  /^\/(tools|categories|compare|choose)(\/[^/]+)?$/,
  /^\/tools\.(csv|json)$/,
  /^\/(about|gaps|glossary|news|then-and-now|sitemap\.xml|robots\.txt|news\.atom|names\.json)$/,
  /^\/(tools|compare)\/[^/]+\/card\.png$/,
  /^\/api\/v1\/catalogue\.json$/,
]
/** With more parameters an address is one of too many for anybody to ask again. */
const MOST_PARAMETERS = 12
/** Of the room this part is for what was asked once; the rest is for what was asked again, and no flood reaches it. */
const ONCE = 0.25
/** An answer larger than this part of the room would push out too many others. */
const LARGEST = 1 / 8
/** What an entry takes besides its bodies, in bytes: measured, rounded up. */
const OVERHEAD = 1500
/** Headers of an answer that belong to what it says; the rest is set anew for each request. */
const OWN_HEADERS = ['content-type', 'content-disposition', 'cache-control', 'etag']
/** A page may be kept, and is asked for again each time; a proxy may show it for a day when we fail. */
const REVALIDATED = 'public, max-age=0, must-revalidate, stale-if-error=86400'

/** @typedef {import('./content-coding.mjs').Coding} Coding */
/** @typedef {{ headers: Record<string, string>, bodies: Partial<Record<Coding, Buffer>> & { identity: Buffer } }} Kept */

/**
 * True for a request whose answer may be kept: a public address of few parameters, asked by somebody who is not signed in.
 * @param {import('node:http').IncomingMessage} request
 */
export function isKept({ url = '/', headers, method }) {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (headers.cookie?.includes('gantry.')) return false
  return (
    KEPT.some((pattern) => pattern.test(pathOf(url))) &&
    url.split('&', MOST_PARAMETERS + 1).length <= MOST_PARAMETERS
  )
}

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

    /** What is kept of an address. @param {string} key @returns {Kept | null} */
    find(key) {
      forgetEarlier()
      const known = again.get(key)
      if (known) return known
      const first = once.get(key)
      if (!first) return null
      once.delete(key)
      again.set(key, first)
      return first
    },

    /** The answer somebody else's request is making; null where there is none, or where it came to nothing that is kept. @param {string} key */
    await: async (key) => (await making.get(key)) ?? null,

    /**
     * Begins to make what an address answers; call the result with it, or with null when it is none to keep.
     * @param {string} key @returns {(kept: Kept | null) => void}
     */
    begin(key) {
      forgetEarlier()
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

    /** Adds a body in another coding to what is kept. @param {string} key @param {Kept} kept @param {Coding} coding @param {Buffer} body */
    addBody(key, kept, coding, body) {
      // Another object: of the one it has the cache would not count the new size.
      const fuller = { ...kept, bodies: { ...kept.bodies, [coding]: body } }
      for (const cache of [once, again]) if (cache.peek(key) === kept) cache.set(key, fuller)
    },
  }
}

/** What is kept of an answer that is done; null where it is not to be. @param {import('node:http').ServerResponse} response @param {Buffer} body @returns {Kept | null} */
export function toKept(response, body) {
  if (statusOf(response) !== 200 || response.hasHeader('set-cookie')) return null
  /** @type {Record<string, string>} */
  const headers = {}
  for (const name of OWN_HEADERS) {
    const value = response.getHeader(name)
    if (value !== undefined) headers[name] = String(value)
  }
  if (/no-cache|no-store|private|max-age=0/.test(headers['cache-control'] ?? 'private'))
    headers['cache-control'] = REVALIDATED
  headers.etag ??= `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { headers, bodies: { identity: body } }
}

/**
 * Answers with what is kept: nothing to whoever has it already, else the body compressed as the reader takes it.
 * @param {import('node:http').ServerResponse} response
 * @param {Kept} kept
 * @param {{ accepted?: string | undefined, known?: string | undefined, addBody: (coding: Coding, body: Buffer) => void }} asked
 * `accepted`, `known`: Accept-Encoding and If-None-Match of the request
 */
export async function sendKept(response, kept, { accepted = '', known, addBody }) {
  for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value)
  response.setHeader('Vary', 'Accept-Encoding')
  response.removeHeader('Transfer-Encoding')
  if (hasAlready(kept, known)) {
    response.statusCode = 304
    response.removeHeader('Content-Type')
    response.end()
    return
  }
  const coding = isCompressible(kept.headers['content-type']) ? chooseEncoding(accepted) : null
  const body = kept.bodies[coding ?? 'identity'] ?? (await compress(kept.bodies.identity, coding ?? 'gzip'))
  if (coding !== null) {
    response.setHeader('Content-Encoding', coding)
    if (kept.bodies[coding] === undefined) addBody(coding, body)
  }
  response.setHeader('Content-Length', body.length)
  response.end(body)
}

/** True when a browser has what is kept (RFC 9110, 13.1.2: compared weakly). @param {Kept} kept @param {string | undefined} known */
function hasAlready({ headers }, known) {
  if (known === undefined) return false
  const bare = (/** @type {string | undefined} */ tag) => tag?.trim().replace(/^W\//, '')
  return known.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(headers.etag))
}

/** @param {Kept} kept @param {string} key */
function sizeOf({ bodies }, key) {
  const bytes = Object.values(bodies).reduce((sum, body) => sum + body.length, 0)
  return OVERHEAD + 2 * key.length + bytes
}
