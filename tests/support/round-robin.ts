// A front for several web processes, as nginx is one: hands each connection to the next process, and to the one after
// where nobody listens, or where one that only reads was cut before a byte of its answer came. Whatever else a process has
// taken is never sent to another.

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
    const sent: Buffer[] = []
    let taken: Socket | null = null
    client.on('data', (chunk: Buffer) => {
      sent.push(chunk)
      taken?.write(chunk)
    })
    client.on('end', () => taken?.end()).on('close', () => taken?.destroy())
    const isRead = () => /^(GET|HEAD) |^$/.test(Buffer.concat(sent).toString('latin1', 0, 5))
    const attempt = (tries: number) => {
      const port = ports[(start + tries) % ports.length]
      if (port === undefined || tries >= ports.length * 2) {
        refused += 1
        return client.destroy()
      }
      const process = connect(port, '127.0.0.1')
      let [isConnected, isAnswered] = [false, false]
      process.on('connect', () => {
        isConnected = true
        for (const chunk of sent) process.write(chunk)
        taken = process
      })
      process.on('data', (chunk: Buffer) => {
        isAnswered = true
        client.write(chunk)
      })
      process.on('error', () => process.destroy())
      process.once('close', () => {
        if (taken === process) taken = null
        const isAgain = !client.destroyed && !isAnswered && (!isConnected || isRead())
        if (isAgain) attempt(tries + 1)
        else client.end()
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
