// A way to the database that writes down what is asked: a TCP proxy which reads the SQL out of PostgreSQL's protocol.
// The site is given its address instead of the database's.

import { createServer, connect as open, type Server, type Socket } from 'node:net'

export type QueryLog = {
  /** The database's address, by way of the log. */
  url: string
  /** Every statement since the log was made or emptied, in order. */
  statements: string[]
  close: () => Promise<void>
}

/** Stands between a site and the database at `databaseUrl`. */
export async function openQueryLog(databaseUrl: string): Promise<QueryLog> {
  const target = new URL(databaseUrl)
  const statements: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const database = open(Number(target.port), target.hostname)
    const read = readStatements((sql) => statements.push(sql))
    client.on('data', read)
    client.pipe(database).pipe(client)
    for (const socket of [client, database]) {
      sockets.add(socket)
      socket.on('error', () => client.destroy())
      socket.once('close', () => {
        sockets.delete(socket)
        client.destroy()
        database.destroy()
      })
    }
  })
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(await listen(server))
  const close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: url.href, statements, close }
}

/**
 * Cuts what a client sends into messages and tells the SQL of each `Query` and `Parse`, and `execute NAME` for a
 * `Bind` to a statement that was prepared before (postgresql.org/docs/current/protocol-message-formats.html).
 */
function readStatements(tell: (sql: string) => void): (chunk: Buffer) => void {
  let held: Buffer = Buffer.alloc(0)
  // The first message has no letter before its length.
  let started = false
  return (chunk) => {
    held = Buffer.concat([held, chunk])
    for (;;) {
      const head = started ? 1 : 0
      if (held.length < head + 4) return
      const end = head + held.readUInt32BE(head)
      if (held.length < end) return
      const letter = started ? String.fromCharCode(held[0] ?? 0) : ''
      const texts = held
        .subarray(head + 4, end)
        .toString('utf8')
        .split('\0')
      if (letter === 'Q') tell(texts[0] ?? '')
      if (letter === 'P') tell(texts[1] ?? '')
      if (letter === 'B' && texts[1]) tell(`execute ${texts[1]}`)
      started = true
      held = held.subarray(end)
    }
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      // Listening on TCP gives an address with a port.
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}
