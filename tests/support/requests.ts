// Plain HTTP for tests: nothing is followed, decompressed or cached behind their back.

import http from 'node:http'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; text: string }

export type Asking = {
  method?: string
  headers?: http.OutgoingHttpHeaders
  agent?: http.Agent | undefined
  body?: Buffer
  /** Of this machine, where it counts who asks: `127.0.0.77`. */
  localAddress?: string
}

/** Longer than any answer may take: the server gives up on a page after 30 s. */
const LONGEST_WAIT = 45_000

/** Asks for an address and reads the whole answer; a connection that is cut or stays silent is an error. */
export function ask(
  url: string,
  { method = 'GET', headers = {}, agent, body, localAddress }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    // Not through URL: it would straighten out what a test wants to be crooked.
    const path = url.slice(url.indexOf('/', 'http://'.length))
    const request = http.request(
      { hostname, port, path, method, headers, agent, localAddress, timeout: LONGEST_WAIT },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () => {
          const read = Buffer.concat(chunks)
          const { statusCode: status = 0, headers: said } = response
          resolve({ status, headers: said, body: read, text: read.toString('utf8') })
        })
      },
    )
    request.once('timeout', () => request.destroy(new Error(`No answer to ${method} ${path}`)))
    request.once('error', reject)
    request.end(body)
  })
}

/** Runs `work` for every piece, at most `width` at a time. */
export async function eachAtOnce<Piece>(
  pieces: readonly Piece[],
  width: number,
  work: (piece: Piece, place: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const run = async () => {
    while (next < pieces.length) {
      const place = next++
      // `next` stays below the length.
      await work(pieces[place] as Piece, place)
    }
  }
  await Promise.all(Array.from({ length: width }, run))
}
