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
  /** From the next statement on that matches, all is silent: the server does what it says, and nobody hears of it. */
  swallowAfter: (statement: RegExp) => void
  /** How many connections were made. */
  connections: () => number
  /** How often somebody asked and waited for the answer, on whichever connection; what is asked each second is left out. */
  roundTrips: () => number
  close: () => Promise<void>
}

type Pair = { inner: Socket; outer: Socket; hung: boolean }

/** What a site asks each second, whether or not anybody wants anything of it. */
const REVISION = 'select revision::int from catalogue_revision\0'

/** Stands in front of the database at `databaseUrl`. */
export async function openFaultFront(databaseUrl: string): Promise<FaultFront> {
  const target = new URL(databaseUrl)
  const pairs = new Set<Pair>()
  let fault: Fault = 'none'
  let delay = 0
  let made = 0
  let trips = 0
  let last: RegExp | null = null
  const hang = () => {
    for (const pair of pairs) pair.hung = true
    return pairs.size
  }
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
    let answered = true
    let isWatching = false
    inner.on('data', async (chunk) => {
      const text = chunk.toString('latin1')
      isWatching ||= /gantry (listen|watch)/.test(text)
      if (answered && !isWatching && !text.includes(REVISION)) trips += 1
      answered = false
      if (delay > 0) await sleep(delay)
      if (!pair.hung && fault !== 'silence') outer.write(chunk)
      if (last === null || isWatching || !last.test(text)) return
      last = null
      fault = 'silence'
      hang()
    })
    outer.on('data', (chunk) => {
      answered = true
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
    swallowAfter: (statement) => {
      last = statement
    },
    connections: () => made,
    roundTrips: () => trips,
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
