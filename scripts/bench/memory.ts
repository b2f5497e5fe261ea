// What the web process holds after many requests, no two alike: what a container for it has to have.

import { readdir } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { eachAtOnce } from '../../tests/support/requests'
import { variedRequests } from '../../tests/support/varied-requests'
import type { Row } from './figures'
import { type BenchServer, memoryOf } from './server'

const STEPS = [10_000, 50_000]
const LIMIT = 450 // MB
const AT_ONCE = 8

/** Asks a server with the curated catalogue for 50,000 different pages and files, and reads its memory on the way. */
export async function benchMemory(server: BenchServer): Promise<Row[]> {
  const files = await readdir('prisma/catalogue/tools')
  const slugs = files.map((name) => name.replace('.yaml', ''))
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const rows = [toRow('memory at the start', server)]
  let asked = 0
  for (const step of STEPS) {
    while (asked < step) {
      const some = variedRequests(slugs, { count: 1000, seed: asked })
      await eachAtOnce(some, AT_ONCE, (path) => ask(agent, server.port, path))
      asked += some.length
    }
    const limit = step === STEPS.at(-1) ? LIMIT : undefined
    rows.push(toRow(`memory after ${step.toLocaleString('en')} varied requests`, server, limit))
  }
  agent.destroy()
  return rows
}

function toRow(what: string, server: BenchServer, limit?: number): Row {
  const megabytes = Math.round(memoryOf(server))
  const row = { what, value: `${megabytes} MB` }
  return limit === undefined ? row : { ...row, target: `≤ ${limit} MB`, met: megabytes <= limit }
}

function ask(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      if ((answer.statusCode ?? 500) >= 500) reject(new Error(`${path} answered ${answer.statusCode}`))
      answer.resume().on('end', resolve)
    }).on('error', reject)
  })
}
