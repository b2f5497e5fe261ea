import { readdirSync, statSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { baseUrl } from '@/tests/support/browser'
import { malformedBytes, malformedRequest } from '@/tests/support/malformed-requests'
import { curated, startOwnSite } from '@/tests/support/own-site'
import { ask, eachAtOnce } from '@/tests/support/requests'
import fc from '../support/properties'

const SEED = 20_261_122
const OVER_HTTP = 9000
const OVER_SOCKETS = 1000
const LONG = 600_000

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
let filesBefore: string[]
beforeAll(() => {
  filesBefore = filesBelow(buildFolder)
})
afterAll(() => agent.destroy())

const buildFolder = process.env.GANTRY_DIST_DIR || '.next'

it(
  `${OVER_HTTP} malformed requests are answered without an error of the server’s, and forbidden methods with 405`,
  async () => {
    const requests = fc.sample(malformedRequest, { seed: SEED, numRuns: OVER_HTTP })
    const wrong: string[] = []
    const seen = new Map<number, number>()
    await eachAtOnce(requests, 12, async ({ method, target, headers }) => {
      const said = `${method} ${target} ${JSON.stringify(headers)}`.slice(0, 600)
      try {
        const { status } = await ask(`${baseUrl()}${target}`, { method, headers, agent })
        seen.set(status, (seen.get(status) ?? 0) + 1)
        if (status >= 500) wrong.push(`${status}: ${said}`)
        if (
          !isReading(method) &&
          !isForm(target) &&
          status < 400 &&
          !(method === 'OPTIONS' && status === 204)
        )
          wrong.push(`${status} to another method: ${said}`)
      } catch (error) {
        wrong.push(`${error instanceof Error ? error.message : error}: ${said}`)
      }
    })
    expect(wrong.slice(0, 10)).toEqual([])
    // They reached pages too, and were not all turned away at the door.
    for (const status of [200, 308, 400, 404, 405])
      expect(`${status}: ${(seen.get(status) ?? 0) > 20}`).toBe(`${status}: true`)
  },
  LONG,
)

it(
  `${OVER_SOCKETS} times bytes that are hardly HTTP get a refusal or a closed connection`,
  async () => {
    const wrong: string[] = []
    await eachAtOnce(fc.sample(malformedBytes, { seed: SEED, numRuns: OVER_SOCKETS }), 12, async (bytes) => {
      const answer = await send(bytes)
      if (answer === null) wrong.push(`no answer: ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`)
      else if (/^HTTP\/1\.1 5/.test(answer))
        wrong.push(`${answer.slice(0, 60)}: ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`)
    })
    expect(wrong.slice(0, 10)).toEqual([])
  },
  LONG,
)

it('answers as before when it is over', async () => {
  for (const page of [
    '/',
    '/tools',
    '/tools/kubernetes',
    '/compare/apache-mesos-vs-kubernetes',
    '/api/v1/catalogue.json',
  ])
    expect(`${page} ${(await ask(`${baseUrl()}${page}`)).status}`).toBe(`${page} 200`)
})

it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'OPTIONS'])(
  'refuses %s on public pages with 405 and says what it allows',
  async (method) => {
    for (const page of [
      '/',
      '/tools',
      '/tools/kubernetes',
      '/compare/apache-mesos-vs-kubernetes',
      '/choose/orchestrators',
      '/glossary',
      '/timeline',
      '/nonsense',
    ]) {
      const { status, headers } = await ask(`${baseUrl()}${page}`, { method })
      expect({ page, status, allow: headers.allow }).toEqual({ page, status: 405, allow: 'GET, HEAD' })
    }
  },
)

it(
  'unknown slugs and random filters grow neither its memory nor its files',
  async () => {
    const addresses = fc.sample(
      fc
        .tuple(fc.stringMatching(/^[a-z]{6,20}$/), fc.nat(4))
        .map(
          ([word, kind]) =>
            [
              `/tools/${word}`,
              `/compare/${word}-vs-kubernetes`,
              `/tools?q=${word}&category=orchestrators&sort=name`,
              `/tools.json?state-store=!${word}&page=${word.length}&q=${word}`,
              `/categories/${word}?${word}=${word}`,
            ][kind] ?? '/',
        ),
      { seed: SEED, numRuns: 4000 },
    )
    const site = await startOwnSite(curated)
    const run = (some: string[]) =>
      eachAtOnce(some, 8, async (address) => {
        const { status } = await ask(`${site.baseUrl}${address}`, { agent })
        if (status >= 500) throw new Error(`${status} to ${address}`)
      })
    // What is made once, code above all, is made by the first thousand.
    await run(addresses.slice(0, 1000))
    const before = await site.heap()
    await run(addresses.slice(1000))
    const grown = (await site.heap()) - before
    await site.stop()
    // 3,000 answers of 5 to 30 KB: kept, they would take 36 MB at least. Compiled code and the like differ by a few MB.
    expect(grown / 2 ** 20).toBeLessThan(20)
    expect(filesBelow(buildFolder)).toEqual(filesBefore)
  },
  LONG,
)

const isReading = (method: string) => method === 'GET' || method === 'HEAD'
/** Forms may be posted below these; whether they exist is their own tests' business. */
const isForm = (target: string) => /^\/(admin|sign-|set-up|invite|suggest)/.test(target)

/** Every file below a folder with its size, sorted; without the icon, which Next keeps there once it was asked for. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/\/icon\.svg\.(body|meta)$/.test(name) && statSync(path.join(folder, name)).isFile())
    .map((name) => `${name} ${statSync(path.join(folder, name)).size}`)
    .sort()
}

/** Sends bytes and reads until the server closes; null when it neither answers nor closes within a minute. */
function send(bytes: Buffer): Promise<string | null> {
  const { port } = new URL(baseUrl())
  return new Promise((resolve) => {
    let answer = ''
    const socket = net.connect(Number(port), 'localhost')
    const done = (result: string | null) => {
      clearTimeout(limit)
      socket.destroy()
      resolve(result)
    }
    const limit = setTimeout(() => done(answer === '' ? null : answer), 60_000)
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      // A whole answer may leave the connection open for the next request.
      if (/\r\n\r\n/.test(answer)) done(answer)
    })
    socket.on('close', () => done(answer))
    socket.on('error', () => done(answer))
    socket.end(bytes)
  })
}
