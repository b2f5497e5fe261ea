// What readers notice of edits: the same requests at a steady pace, first while nothing is saved, then while somebody saves.

import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../../lib/db/client'
import { getStoredTool } from '../../lib/store/tools/find-document'
import { saveTool } from '../../tests/support/save-tool'
import type { SyntheticCatalogue } from '../../tests/support/synthetic-catalogue'
import { msRow, percentile, type Row } from './figures'
import { startServer } from './server'

const REQUESTS = 1000
const A_SECOND = 40
const EDITS_A_SECOND = 1
const LIMIT = 2
/** Of the requests, one in so many is for a page that nobody asked for before; the others are for these first tools and the listing. */
const NEW_EVERY = 5
const POPULAR = 30

/** The slowest of a hundred readers, with and without edits; each edit empties the pages that are kept. */
export async function benchEdits(databaseUrl: string, synthetic: SyntheticCatalogue): Promise<Row[]> {
  const slugs = synthetic.tools.map(({ slug }) => slug)
  const server = await startServer(databaseUrl)
  try {
    // What the compiler does in the first requests is no cost of edits.
    await read(server.port, slugs, 0)
    const quiet = percentile(await read(server.port, slugs, 1), 0.99)
    const edits = startEdits(databaseUrl, slugs)
    const edited = percentile(await read(server.port, slugs, 2), 0.99)
    const saved = await edits.stop()
    const ratio = edited / quiet
    return [
      msRow('readers, nothing saved: p99', quiet),
      msRow(`readers, ${saved} edits meanwhile: p99`, edited),
      {
        ...{ what: 'readers’ p99 with edits to without', value: `${ratio.toFixed(2)} ×` },
        ...{ target: `≤ ${LIMIT} ×`, met: ratio <= LIMIT },
      },
    ]
  } finally {
    await server.stop()
  }
}

/** Asks for pages at a steady pace, whether or not earlier ones were answered; milliseconds from when each was due. */
async function read(port: number, slugs: readonly string[], round: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const begin = performance.now()
  const answered: Promise<number>[] = []
  for (let count = 0; count < REQUESTS; count += 1) {
    const due = begin + (count * 1000) / A_SECOND
    await wait(Math.max(0, due - performance.now()))
    answered.push(ask(agent, port, addressOf(slugs, count, round)).then(() => performance.now() - due))
  }
  const samples = await Promise.all(answered)
  agent.destroy()
  return samples
}

function addressOf(slugs: readonly string[], count: number, round: number): string {
  if (count % NEW_EVERY === 0) return `/tools?q=${slugs[(round * REQUESTS + count) % slugs.length]}`
  const place = (count * 7) % (POPULAR + 1)
  return place === POPULAR ? '/tools' : `/tools/${slugs[place]}`
}

/** Saves one tool after the other until it is told to stop; how many. */
function startEdits(databaseUrl: string, slugs: readonly string[]): { stop: () => Promise<number> } {
  const database = openDatabase(databaseUrl)
  let [isStopped, saved] = [false, 0]
  const save = async () => {
    for (; !isStopped; saved += 1) {
      const base = await getStoredTool(database.pool, slugs[saved % slugs.length] ?? '')
      if (base === null) throw new Error('A tool of the benchmark is missing.')
      const document = { ...base.document, summary: `Saved for the ${saved + 1}. time.` }
      await saveTool(database, { document, base, author: { name: 'Bench' } })
      await wait(1000 / EDITS_A_SECOND)
    }
  }
  const saving = save()
  const stop = async () => {
    isStopped = true
    await saving
    await database.close()
    return saved
  }
  return { stop }
}

function ask(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`))
      answer.resume().on('end', resolve)
    }).on('error', reject)
  })
}
