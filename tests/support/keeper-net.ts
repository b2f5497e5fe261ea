// A small internet on loopback: what a host answers to an address is written down beforehand, one reply after the other.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Reply = {
  status?: number
  body?: string
  headers?: Record<string, string>
  /** Ends the connection after so many characters of the body. */
  cutAfter?: number
  /** Says nothing at all. */
  isSilent?: boolean
  /** Answers 304 to whoever knows this ETag. */
  etag?: string
}

export type Request = { address: string; headers: IncomingMessage['headers']; body: string }

/** Serves replies by their address; an address without any is gone. The last reply goes on. */
export async function startNet(): Promise<{
  at: (address: string) => string
  replies: Map<string, Reply[]>
  requests: Request[]
  stop: () => Promise<void>
}> {
  const replies = new Map<string, Reply[]>()
  const requests: Request[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const address = decodeURIComponent((request.url ?? '').slice(1))
      requests.push({ address, headers: request.headers, body: Buffer.concat(chunks).toString() })
      const list = replies.get(address) ?? [{ status: 404 }]
      answer(request, response, (list.length > 1 ? list.shift() : list[0]) ?? {})
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const at = (address: string) => `http://127.0.0.1:${port}/${encodeURIComponent(address)}`
  return { at, replies, requests, stop: () => close(server) }
}

function answer(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const { status = 200, body = '', headers = {}, cutAfter, isSilent, etag } = reply
  if (isSilent) return
  if (etag !== undefined && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  response.writeHead(status, { ...(etag !== undefined && { etag }), ...headers })
  if (cutAfter === undefined) response.end(body)
  else response.write(body.slice(0, cutAfter), () => response.destroy())
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
