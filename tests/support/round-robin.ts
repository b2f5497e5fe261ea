// A front for several web processes, as nginx is one: hands each connection to the next process, and to the one after
// where nobody listens. What a process has taken is never sent to another.

import { connect, createServer, type Socket } from 'node:net'

export type RoundRobin = {
  baseUrl: string
  /** The ports of the processes; a test changes them as it goes. */
  ports: number[]
  /** Connections that nobody took. */
  refused: () => number
  close: () => Promise<void>
}

/** Stands in front of web processes on these ports. */
export async function openRoundRobin(ports: number[]): Promise<RoundRobin> {
  let turn = 0
  let refused = 0
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (client) => {
    sockets.add(client)
    client.on('error', () => client.destroy()).on('close', () => sockets.delete(client))
    const start = turn++
    const attempt = (tries: number) => {
      const port = ports[(start + tries) % ports.length]
      if (port === undefined || tries >= ports.length * 2) {
        refused += 1
        return client.destroy()
      }
      const process = connect(port, '127.0.0.1')
      process.once('error', () => attempt(tries + 1))
      process.once('connect', () => {
        process.removeAllListeners('error')
        process.on('error', () => client.destroy()).on('close', () => client.destroy())
        client.on('close', () => process.destroy())
        client.pipe(process).pipe(client)
      })
    }
    attempt(0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const close = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets) socket.destroy()
    return closed
  }
  // Listening on TCP gives an address with a port.
  const baseUrl = `http://localhost:${typeof address === 'object' ? address?.port : 0}`
  return { baseUrl, ports, refused: () => refused, close }
}
