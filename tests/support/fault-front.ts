// A way to a database that breaks as a test says: a TCP proxy whose address a site is given instead of the database's.

import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * `refuse`: nobody listens, and what was open is closed. `reset`: whatever connects or is connected is reset.
 * `silence`: nothing gets through any more, and connections are taken all the same.
 */
export type Fault = 'none' | 'refuse' | 'reset' | 'silence'

export type FaultFront = {
  /** The database's address by way of the front. */
  url: string
  set: (fault: Fault) => Promise<void>
  /** Milliseconds by which what the client sends is late: each round trip takes that much longer. */
  slow: (milliseconds: number) => void
  /** Nothing gets through on the connections that are open now, and they stay open; new ones are well. Returns how many. */
  hang: () => number
  /** How many connections were made. */
  connections: () => number
  close: () => Promise<void>
}

type Pair = { inner: Socket; outer: Socket; hung: boolean }

/** Stands in front of the database at `databaseUrl`. */
export async function openFaultFront(databaseUrl: string): Promise<FaultFront> {
  const target = new URL(databaseUrl)
  const pairs = new Set<Pair>()
  let fault: Fault = 'none'
  let delay = 0
  let made = 0
  const join = (inner: Socket) => {
    made += 1
    inner.on('error', () => {})
    if (fault === 'reset') return inner.resetAndDestroy()
    const outer = connect(Number(target.port), target.hostname)
    const pair = { inner, outer, hung: fault === 'silence' }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      inner.destroy()
      // A network that has swallowed all tells the server nothing either.
      if (!pair.hung) outer.destroy()
    }
    for (const socket of [inner, outer]) socket.on('error', end).on('close', end)
    inner.on('data', async (chunk) => {
      if (delay > 0) await sleep(delay)
      if (!pair.hung && fault !== 'silence') outer.write(chunk)
    })
    outer.on('data', (chunk) => {
      if (!pair.hung && fault !== 'silence') inner.write(chunk)
    })
  }
  let server = createServer(join)
  const port = await listen(server)
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  // The limits that people have, not those of tests.
  for (const limit of ['query_timeout', 'statement_timeout']) url.searchParams.delete(limit)
  const hang = () => {
    for (const pair of pairs) pair.hung = true
    return pairs.size
  }
  const cut = (how: 'destroy' | 'resetAndDestroy') => {
    for (const { inner, outer } of pairs) {
      inner[how]()
      outer.destroy()
    }
  }
  return {
    url: url.href,
    set: async (next) => {
      if (next === fault) return
      if (fault === 'refuse') {
        server = createServer(join)
        await listen(server, port)
      }
      fault = next
      if (next === 'refuse') await stop(server, () => cut('destroy'))
      if (next === 'reset') cut('resetAndDestroy')
      if (next === 'silence') hang()
    },
    slow: (milliseconds) => {
      delay = milliseconds
    },
    hang,
    connections: () => made,
    close: () => stop(server, () => cut('destroy')),
  }
}

function stop(server: Server, cut: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  cut()
  return closed
}

function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      // Listening on TCP gives an address with a port.
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}
