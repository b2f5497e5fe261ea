// The web process: a thin HTTP server around Next. It guards each request, sets the security headers, turns errors
// into one page, bounds every answer in time and ends cleanly. Why not proxy.ts: docs/decisions/0001-custom-server.md.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { renderToString } from 'react-dom/server'
import { takeSaidStatus } from './lib/process/answer-status.mjs'
import { isMissingFile } from './lib/process/built-files.mjs'
import { ADDRESS_HEADER, clientAddress } from './lib/process/client-address.mjs'
import { chooseEncoding } from './lib/process/content-coding.mjs'
import { makeDrain } from './lib/process/drain.mjs'
import { offerDrawing } from './lib/process/drawing.mjs'
import { errorBody, refuseSocket, replaceServerErrors } from './lib/process/error-answers.mjs'
import { makeKeptAnswers } from './lib/process/kept-answers.mjs'
import { keepPages, sendKept } from './lib/process/kept-pages.mjs'
import { startObserving } from './lib/process/observing/observe.mjs'
import { inRequest } from './lib/process/observing/request-context.mjs'
import { readRoutes } from './lib/process/observing/route-template.mjs'
import { inRequestSpan } from './lib/process/observing/traces.mjs'
import { REQUEST_ID_HEADER } from './lib/process/observing/watch-requests.mjs'
import { addressedOrigin } from './lib/process/own-origin.mjs'
import { asMarkdown } from './lib/process/page-markdown.mjs'
import { isPage, isPublicPage, sendWhole } from './lib/process/public-page.mjs'
import { readReaderScript, sendReaderScript } from './lib/process/reader-script.mjs'
import { requestErrors } from './lib/process/request-errors.mjs'
import {
  isMachineReadable,
  judgeRequest,
  pathOf,
  stripInternalHeaders,
} from './lib/process/request-guard.mjs'
import { OWN_ORIGIN_HEADER, REQUEST_PATH_HEADER } from './lib/process/request-path.mjs'
import { contentSecurityPolicy, guardingHeaders, transportHeaders } from './lib/process/security-headers.mjs'
import { isShared, PREFLIGHT_HEADERS, SHARED_HEADERS } from './lib/process/shared-files.mjs'

/** @typedef {import('./lib/process/observing/watch-requests.mjs').Watched} Watched */

const dev = process.argv.includes('--dev')
const port = Number(process.env.PORT ?? 3000)
const project = fileURLToPath(new URL('.', import.meta.url))
const distDir = join(project, process.env.GANTRY_DIST_DIR || '.next')
const { isFile } = readRoutes(distDir)
const readerScript = dev ? null : readReaderScript(distDir)
/** Public pages that are made: in development none, for they change with each line of code. */
const pages = keepPages(dev ? 0 : 1_000_000 * Number(process.env.GANTRY_PAGES_MB ?? 64))
const { findKept, answerOnce } = makeKeptAnswers(pages)
const observing = await startObserving({ env: process.env, dev, project, distDir, kept: pages })
/** The longest an answer may take, in milliseconds; a page takes 10, and in development it is compiled first. */
const ANSWER_TIME = Number(process.env.GANTRY_ANSWER_TIME ?? (dev ? 300_000 : 30_000))
/** What Node finds wrong with a request before there is one; anything else is a 400. @type {Record<string, number>} */
const CLIENT_ERRORS = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }
const SENTENCES = {
  500: 'Something went wrong on our side while making this page. It is noted; trying again may help.',
  503: 'The database does not answer just now. Please try again in a few seconds.',
  stopping: 'This server is being stopped or started anew. Please try again in a few seconds.',
}

// In development pages are drawn by Next alone, so that its tools see every element.
if (!dev) offerDrawing(renderToString)

// In production nothing of ours speaks WebSocket. Next listens for upgrades on a server that never has any, so that
// a request which offers one (curl --http2 does) is answered as if it had not.
const upgrades = dev ? {} : { httpServer: /** @type {never} */ (new EventEmitter()) }
const app = next({ dev, dir: project, port, quiet: !dev, ...upgrades })
const handle = app.getRequestHandler()
await app.prepare()

// Slow senders are looked for every 5 s.
const server = createServer({ connectionsCheckingInterval: 5000 }, (request, response) => {
  const watched = observing.watch(request, response)
  const kept = findKept(request, watched)
  const answered =
    kept === null
      ? inRequest(watched, () => answer(request, response, watched))
      : sendKept(response, kept.page, kept.asked)
  answered.catch((error) => {
    requestErrors.note(request.headers, error)
    if (response.headersSent) response.destroy()
    else refuse(request, response, { status: 500, sentence: SENTENCES[500] })
  })
})
server.requestTimeout = 20_000
server.headersTimeout = 10_000
// Longer than the idle time of the usual proxies, so that the proxy is the one to close.
server.keepAliveTimeout = 75_000
server.on('clientError', (error, socket) => {
  const status = 'code' in error ? (CLIENT_ERRORS[String(error.code)] ?? 400) : 400
  refuseSocket(socket, { status, sentence: 'This request could not be read.' })
})
server.on('connect', (_request, socket) =>
  refuseSocket(socket, { status: 405, sentence: 'This server is no proxy.', allow: 'GET, HEAD' }),
)

/**
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 * @param {Watched} watched
 */
async function answer(request, response, watched) {
  const { method = 'GET', url: target = '/', headers } = request
  const nonce = randomBytes(16).toString('base64')
  const isPublic = !dev && method !== 'POST' && isPublicPage(pathOf(target))
  response.setHeader(REQUEST_ID_HEADER, watched.id)
  const shared = isShared(pathOf(target)) ? SHARED_HEADERS : {}
  const guarding = guardingHeaders(pathOf(target), contentSecurityPolicy({ nonce, dev, isPublic }))
  const fixed = { ...guarding, ...transportHeaders(headers), ...shared }
  for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value)
  // Of two Host headers Node takes the first; joined they are no name of a server, and are refused.
  const host = request.headersDistinct.host?.join(' ')
  const verdict = judgeRequest({ method, target, host, dev })
  if (verdict !== null) return refuse(request, response, verdict)
  if (!dev && isMissingFile(pathOf(target), distDir)) {
    return refuse(request, response, { status: 404, sentence: 'This build has no such file.' })
  }
  if (readerScript !== null && pathOf(target) === readerScript.path) {
    return sendReaderScript(response, readerScript, chooseEncoding(headers['accept-encoding'] ?? ''))
  }

  // Before X-Forwarded-Host is taken away: Next would believe it from anybody.
  headers[OWN_ORIGIN_HEADER] = addressedOrigin(headers)
  const keeping = dev ? null : await answerOnce(request, response, watched)
  if (keeping === 'answered') return
  if (!dev) stripInternalHeaders(headers)
  if (isPublic) delete headers['content-security-policy']
  else headers['content-security-policy'] = contentSecurityPolicy({ nonce, dev })
  const markdown = dev ? null : asMarkdown(request, isFile)
  headers[REQUEST_PATH_HEADER] = request.url
  headers[ADDRESS_HEADER] = clientAddress(headers, request.socket.remoteAddress)
  const track = requestErrors.open(headers)
  const json = isMachineReadable(pathOf(target))
  const making = takeSaidStatus(response)
  response.once('close', track.close)
  if (!dev) {
    replaceServerErrors(response, (said) => {
      const status = said === 503 || track.isDatabaseAway() ? 503 : 500
      return { status, sentence: SENTENCES[status], json }
    })
  }
  if (!dev && (keeping || isPage(pathOf(target))))
    sendWhole(request, response, {
      markdown,
      ...(readerScript && { ownScript: readerScript.tag }),
      ...keeping,
    })
  const limit = setTimeout(() => {
    if (response.headersSent) response.destroy()
    else
      refuse(request, response, {
        status: 503,
        sentence: 'This page took too long to make. Please try again.',
      })
  }, ANSWER_TIME)
  response.once('close', () => clearTimeout(limit))
  const span = { request, response, route: watched.route }
  await inRequestSpan(span, () => making(() => handle(request, response)))
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number, sentence: string, allow?: string }} verdict
 */
function refuse(request, response, { status, sentence, allow }) {
  const json = isMachineReadable(pathOf(request.url ?? '/'))
  response.statusCode = status
  if (allow !== undefined) response.setHeader('Allow', allow)
  if (status === 503) response.setHeader('Retry-After', '5')
  if (status === 204) {
    for (const [name, value] of Object.entries(PREFLIGHT_HEADERS)) response.setHeader(name, value)
    response.end()
    return
  }
  const { type, body } = errorBody({ status, sentence, json })
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.setHeader('Cache-Control', 'no-store')
  response.end(request.method === 'HEAD' ? undefined : body)
}

const drain = makeDrain(server, (request, response) =>
  refuse(request, response, { status: 503, sentence: SENTENCES.stopping }),
)
let stopping = false
/** Takes no new connections, answers whoever has asked, then exits. */
function stop() {
  if (stopping) return
  stopping = true
  drain()
    .then(observing.end)
    .then(() => process.exit(0))
}
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)
// The start script is gone without a word: a web process without it would hold the port for ever.
process.on('disconnect', stop)

server.once('error', (error) => {
  console.error(`Port ${port} cannot be listened on: ${error.message}`)
  process.exit(1)
})
server.listen(port, async () => {
  // Loads the catalogue before the address is printed, so that nobody's first page waits for it.
  if (!dev)
    await fetch(`http://localhost:${port}/readyz`, { signal: AbortSignal.timeout(10_000) }).catch(() => {})
  process.send?.('listening')
})
