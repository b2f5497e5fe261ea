// Public pages carry none of Next's scripts: they are links and forms, and its runtime would only download, hydrate and
// idle. Takes the page out of Next's hands whole, removes the scripts, names our one and compresses it. docs/decisions/0002-pages-without-scripts.md
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { pathOf } from './request-guard.mjs'
import { SHARED_FILES } from './shared-files.mjs'

const compressors = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
}
// Measured on a listing of 30 tools: brotli 4 is as fast as gzip 6 and 10 % smaller.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Paths below which pages keep their scripts: the editors' forms use them. */
const SCRIPTED = ['/admin']

/** Addresses of files, whose answers Next compresses and sends as they come. Whatever else has a dot is a page: a 404. */
const FILES = [
  /^\/_next\/static\/./,
  /^\/(icon\.svg|robots\.txt|sitemap\.xml)$/,
  ...SHARED_FILES,
  /^\/admin\/export\/catalogue\.(json|zip)$/,
]

/**
 * True for the address of a page without scripts; files are left to Next.
 * @param {string} path
 */
export function isPublicPage(path) {
  return isPage(path) && !SCRIPTED.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
}

/**
 * True for the address of a page, with scripts or without.
 * @param {string} path
 */
export function isPage(path) {
  return !FILES.some((pattern) => pattern.test(path))
}

/**
 * Removes what only scripts need, and names the one of ours; structured data for search engines stays.
 * Text of the catalogue cannot be mistaken for a script: React escapes `<` in it.
 * @param {string} html @param {string} ownScript
 */
function withOwnScript(html, ownScript) {
  return html
    .replace(/<script(?![^>]*type="application\/ld\+json")[^>]*>.*?<\/script>/gs, '')
    .replace(/<link rel="(?:preload|modulepreload)"[^>]*as="script"[^>]*>/g, '')
    .replace('</head>', () => `${ownScript}</head>`)
}

/**
 * Holds back what Next writes until the page is whole, then sends it compressed as the reader takes it; a public page
 * without its scripts.
 * Call before Next gets the request.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} ownScript the tag of the script that public pages have
 */
export function sendWhole(request, response, ownScript = '') {
  const encoding = chooseEncoding(request.headers['accept-encoding'] ?? '')
  const isPublic = isPublicPage(pathOf(request.url ?? '/'))
  // Next would compress the page before its scripts can be found.
  delete request.headers['accept-encoding']
  // Next draws nothing for HEAD, and then neither status nor length is known; Node itself leaves the body out.
  if (request.method === 'HEAD') request.method = 'GET'
  const end = response.end.bind(response)
  const writeHead = response.writeHead.bind(response)
  /** @type {Buffer[]} */
  const chunks = []
  const patched = /** @type {Record<string, Function>} */ (/** @type {unknown} */ (response))
  patched.flushHeaders = () => {}
  patched.writeHead = (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
    response.statusCode = status
    const headers = rest.find((part) => typeof part === 'object' && part !== null)
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    return response
  }
  patched.write = (/** @type {any[]} */ ...parts) => {
    keep(chunks, parts)
    return true
  }
  patched.end = (/** @type {any[]} */ ...parts) => {
    keep(chunks, parts)
    Object.assign(response, { writeHead, end })
    finish(response, Buffer.concat(chunks), { encoding, ownScript: isPublic ? ownScript : null }).catch(
      (error) => response.destroy(error),
    )
    return response
  }
}

/** @param {Buffer[]} chunks @param {any[]} parts the arguments of write or end: chunk, encoding, callback */
function keep(chunks, parts) {
  const [chunk, encoding] = parts
  if (typeof chunk === 'string')
    chunks.push(
      Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8'),
    )
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  const callback = parts.at(-1)
  if (typeof callback === 'function') queueMicrotask(() => callback())
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Buffer} body
 * @param {{ encoding: 'br' | 'gzip' | null, ownScript: string | null }} how null for a page that keeps its scripts
 */
async function finish(response, body, { encoding, ownScript }) {
  if (response.destroyed) return
  const isHtml = String(response.getHeader('content-type') ?? '').startsWith('text/html')
  // Preload headers name scripts too, and the one style sheet is named in the head of the page.
  if (isHtml) response.removeHeader('link')
  if (!isHtml || body.length === 0 || response.statusCode >= 500) {
    response.end(body.length === 0 ? undefined : body)
    return
  }
  const plain = ownScript === null ? body : Buffer.from(withOwnScript(body.toString('utf8'), ownScript))
  const sent = encoding === null ? plain : await compressors[encoding](plain, encoding === 'br' ? BROTLI : {})
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding !== null) response.setHeader('Content-Encoding', encoding)
  response.removeHeader('Transfer-Encoding')
  response.setHeader('Content-Length', sent.length)
  response.end(sent)
}

/** The best encoding both sides know; one given the weight 0 is refused. @param {string} accepted @returns {'br' | 'gzip' | null} */
export function chooseEncoding(accepted) {
  const takes = (/** @type {string} */ name) =>
    accepted
      .toLowerCase()
      .split(',')
      .some((part) => {
        const [coding, ...weights] = part.trim().split(/\s*;\s*/)
        return coding === name && !weights.some((weight) => /^q=0(\.0*)?$/.test(weight))
      })
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}
