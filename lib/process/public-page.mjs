// Public pages carry none of Next's scripts: they are links and forms, and its runtime would only download, hydrate and
// idle. Takes the page out of Next's hands whole, removes the scripts, names our one and compresses it. docs/decisions/0002-pages-without-scripts.md
import { statusOf } from './answer-status.mjs'
import { chooseEncoding, compress } from './content-coding.mjs'
import { pathOf } from './request-guard.mjs'
import { SHARED_FILES } from './shared-files.mjs'

/** @typedef {{ redirect: (location: string) => string, rewrite: (html: string) => string }} Rewriting */

/** Paths below which pages keep their scripts: the editors' forms use them. */
const SCRIPTED = ['/admin']

/** Addresses of files, whose answers Next compresses and sends as they come. Whatever else has a dot is a page: a 404. */
const FILES = [
  /^\/_next\/static\/./,
  /^\/(icon\.svg|robots\.txt|sitemap\.xml|llms\.txt|mcp)$/,
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
 * Removes what only scripts need, and names the one of ours; structured data for search engines stays. All that is looked
 * for is ASCII, so a letter of the text is a byte: reading UTF-8 took nine times as long.
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
 * Holds back what Next writes until it is whole, then sends a page compressed as the reader takes it, and a public one
 * without its scripts. Call before Next gets the request.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ ownScript?: string, markdown?: Rewriting | null, send?: (body: Buffer) => Promise<boolean> }} how `ownScript`:
 * the tag of the script that public pages have; `markdown`: how the page becomes Markdown; `send`: what sends the whole
 * body in the place of this, unless it answers false
 */
export function sendWhole(request, response, { ownScript = '', markdown = null, send } = {}) {
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
    const how = {
      encoding,
      markdown,
      ownScript: isPublic ? ownScript : null,
      send: send ?? (async () => false),
    }
    finish(response, Buffer.concat(chunks), how).catch((error) => response.destroy(error))
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
 * @param {{ encoding: 'br' | 'gzip' | null, ownScript: string | null, markdown: Rewriting | null, send: (body: Buffer) => Promise<boolean> }} how
 * `ownScript`: null for a page that keeps its scripts
 */
async function finish(response, body, { encoding, ownScript, markdown, send }) {
  if (response.destroyed) return
  const location = response.getHeader('location')
  if (markdown !== null && typeof location === 'string')
    response.setHeader('Location', markdown.redirect(location))
  const isHtml = String(response.getHeader('content-type') ?? '').startsWith('text/html')
  // Preload headers name scripts too, and the one style sheet is named in the head of the page.
  if (isHtml) response.removeHeader('link')
  const isRewritten =
    isHtml && markdown !== null && body.length > 0 && !/^[35]/.test(String(statusOf(response)))
  if (isRewritten) response.setHeader('Content-Type', 'text/markdown; charset=utf-8')
  const plain = isRewritten
    ? Buffer.from(markdown.rewrite(body.toString()))
    : isHtml && ownScript !== null
      ? Buffer.from(withOwnScript(body.toString('latin1'), ownScript), 'latin1')
      : body
  if (body.length > 0 && response.statusCode < 500 && (await send(plain))) return
  if (!isHtml || body.length === 0 || response.statusCode >= 500) {
    response.end(body.length === 0 ? undefined : body)
    return
  }
  const sent = encoding === null ? plain : await compress(plain, encoding, 'fast')
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding !== null) response.setHeader('Content-Encoding', encoding)
  response.removeHeader('Transfer-Encoding')
  response.setHeader('Content-Length', sent.length)
  response.end(sent)
}
