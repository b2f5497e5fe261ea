// The answers that are not pages: refusals, and the one page for errors nobody foresaw. Short, whole, without JavaScript.
import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'

/** @typedef {{ status: number, sentence: string, json: boolean }} Answer */

const SCHEME = ':root{color-scheme:light dark}'
const ERROR_STYLE = 'body{font:1.125rem/1.5 Georgia,serif;max-width:34rem;margin:12vh auto;padding:0 1rem}'
/** The style of the page for errors, whole. */
export const ERROR_SHEET = `${SCHEME}${ERROR_STYLE}`
/** How a policy names the style of the page for errors, which any address may come to answer with. */
export const ERROR_STYLE_HASH = `'sha256-${createHash('sha256').update(ERROR_SHEET).digest('base64')}'`

/**
 * Writes the body of an answer: a small HTML page, or JSON for addresses that programs read.
 * @param {Answer} answer
 * @returns {{ type: string, body: string }}
 */
export function errorBody({ status, sentence, json }) {
  if (json)
    return {
      type: 'application/json; charset=utf-8',
      body: `${JSON.stringify({ status, error: sentence })}\n`,
    }
  const title = STATUS_CODES[status] ?? 'Error'
  const body = errorPage({
    title,
    style: ERROR_STYLE,
    content: `<p>${sentence}</p>
<p><a href="/">Gantry: the start page</a> · <a href="/tools">All tools</a></p>
`,
  })
  return { type: 'text/html; charset=utf-8', body }
}

/**
 * A small whole page that no part of Next has drawn; `style`, `title` and `content` are HTML by now.
 * @param {{ title: string, nonce?: string, style: string, content: string }} page `nonce`: where the policy names no hash of the style
 */
export const errorPage = ({ title, nonce, style, content }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title} · Gantry</title>
<style${nonce === undefined ? '' : ` nonce="${nonce}"`}>${SCHEME}${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}</main>
</body>
</html>
`

/**
 * Answers on the connection itself, where Node has no response to offer, and closes it.
 * @param {import('node:stream').Duplex} socket
 * @param {{ status: number, sentence: string, allow?: string }} verdict
 */
export function refuseSocket(socket, { status, sentence, allow }) {
  if (!socket.writable) return socket.destroy()
  const { body, type } = errorBody({ status, sentence, json: false })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(allow === undefined ? [] : [`Allow: ${allow}`]),
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/**
 * Replaces whatever Next would say with a 5xx status by our own answer; call before Next gets the response.
 * @param {import('node:http').ServerResponse} response
 * @param {(status: number) => Answer} answerFor called once, when the status is known
 */
export function replaceServerErrors(response, answerFor) {
  const { write, end, writeHead } = response
  let replaced = false
  const replace = () => {
    if (replaced || response.headersSent || response.statusCode < 500) return replaced
    // A form that could not be saved repeats what was typed (lib/http/form-answer.ts).
    if (response.hasHeader('x-gantry-own-answer')) return false
    replaced = true
    const answer = answerFor(response.statusCode)
    const { type, body } = errorBody(answer)
    for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'vary']) response.removeHeader(name)
    response.setHeader('Content-Type', type)
    response.setHeader('Content-Length', Buffer.byteLength(body))
    response.setHeader('Cache-Control', 'no-store')
    if (answer.status === 503) response.setHeader('Retry-After', '5')
    writeHead.call(response, answer.status)
    Reflect.apply(end, response, response.req.method === 'HEAD' ? [] : [body])
    return true
  }
  // Each entry looks at the status first: Next and its gzip stream use all three, in different orders.
  const patched = /** @type {Record<string, Function>} */ (/** @type {unknown} */ (response))
  patched.writeHead = (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
    response.statusCode = status
    // The overloads of writeHead cannot be told apart here; they are passed on as they came.
    return replace() ? response : Reflect.apply(writeHead, response, [status, ...rest])
  }
  patched.write = (/** @type {unknown[]} */ ...chunk) => replace() || Reflect.apply(write, response, chunk)
  patched.end = (/** @type {unknown[]} */ ...chunk) =>
    replace() ? response : Reflect.apply(end, response, chunk)
}
