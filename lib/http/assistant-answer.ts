// The door to the MCP server: who may come in, how often, and by which name of this site.

import {
  createMcpHandler,
  localhostAllowedHostnames,
  originValidationResponse,
  validateHostHeader,
} from '@modelcontextprotocol/server'
import { makeServer } from '../assistant/mcp-server'
import { ownOrigin } from '../auth/origin'
import { networkOf } from '../network-of'
import { ADDRESS_HEADER } from '../process/client-address.mjs'
import { tellFault } from '../process/observing/tell-fault.mjs'
import { OWN_ORIGIN_HEADER } from '../process/request-path.mjs'
import { siteUrl } from '../site-url'
import { getCatalogue } from '../store/readers/live-catalogue'
import { makeAskLimit } from './ask-limit'

/** A question is a few words; an answer is what is long. */
const LARGEST_BODY = 64 * 1024
const waitOf = makeAskLimit({ most: 60, seconds: 60, networks: 10_000 })

const handler = createMcpHandler(
  ({ requestInfo }) =>
    makeServer(async () => {
      const origin = requestInfo === undefined ? siteUrl.origin : ownOrigin(requestInfo.headers)
      return { catalogue: await getCatalogue(), absolute: (path) => new URL(path, origin).href }
    }, tellFault),
  // Nothing is announced by itself, so few have a reason to listen.
  { maxSubscriptions: 16, maxRequestBodySize: LARGEST_BODY },
)

/** Answers an assistant; refuses other names than the site's own, pages of other sites, and whoever asks without end. */
export async function answerAssistant(request: Request): Promise<Response> {
  const { headers } = request
  const addressed = new URL(headers.get(OWN_ORIGIN_HEADER) || `http://${headers.get('host')}`).host
  const names = allowedNames(addressed)
  const isOwn = validateHostHeader(addressed, names).ok
  if (!isOwn) return refuse(403, 'This server does not go by that name; SITE_URL says which is its own.')
  const foreign = originValidationResponse(request, names)
  if (foreign !== undefined) return foreign
  const wait = waitOf(networkOf(headers.get(ADDRESS_HEADER) ?? ''), Date.now())
  if (wait > 0)
    return refuse(429, `Many questions came from this address. Ask again in ${wait} seconds.`, wait)
  return handler.fetch(request)
}

/**
 * The names under which the site may be asked: its own, and this machine's. Without SITE_URL a number will do as well, for
 * no other site's name can be made to lead to one (DNS rebinding).
 */
function allowedNames(addressed: string): string[] {
  const isNumber = /^(\[[\da-f:.]+\]|\d+(\.\d+){3})(:\d+)?$/i.test(addressed)
  const hostname = addressed.replace(/:\d+$/, '')
  return [
    ...localhostAllowedHostnames(),
    siteUrl.hostname,
    ...(!process.env.SITE_URL && isNumber ? [hostname] : []),
  ]
}

function refuse(status: number, message: string, retryAfter?: number): Response {
  const headers = { 'Cache-Control': 'no-store', ...(retryAfter && { 'Retry-After': String(retryAfter) }) }
  return Response.json({ jsonrpc: '2.0', id: null, error: { code: -32000, message } }, { status, headers })
}
