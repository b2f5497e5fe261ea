// A request from its arrival to its end: its id, whether it gets a line, and that nothing it carries is in that line.
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { openJsonLog } from '@/lib/process/observing/log.mjs'
import { requestId, watchRequests } from '@/lib/process/observing/watch-requests.mjs'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

describe('The id of a request', () => {
  test('is what a proxy of ours calls it', () => {
    const headers = { 'x-request-id': 'f3a0c1d2e4b5f6a7' }
    expect(requestId(headers, { GANTRY_PROXIES: '1' } as never)).toBe('f3a0c1d2e4b5f6a7')
    expect(requestId(headers, {} as never)).toMatch(UUID)
    expect(requestId(headers, { GANTRY_PROXIES: '0' } as never)).toMatch(UUID)
  })

  test.each([
    'short',
    'a'.repeat(65),
    'with blank in it',
    'a\u0000bcdefgh',
    '{"level":1}',
    'ada@example.org',
    '',
  ])('is another one where that is no name: %j', (said) =>
    expect(requestId({ 'x-request-id': said }, { GANTRY_PROXIES: '1' } as never)).toMatch(UUID),
  )
})

let server: Server | undefined
afterEach(() => server?.close())

/** Serves with a watch, asks once, and gives the lines of the log and what was measured. */
async function watchOne(
  env: Record<string, string>,
  answer: RequestListener,
  ask = (address: string) => fetch(address).then(async (got) => void (await got.text())),
) {
  const written: string[] = []
  const measured: { route: string; status: string; seconds: number }[] = []
  const log = openJsonLog({ write: (text: string) => void written.push(text) })
  const watch = watchRequests({
    routeOf: () => '/sign-in/link/[token]',
    log,
    measure: (one) => void measured.push(one),
    env: env as NodeJS.ProcessEnv,
  })
  const own = createServer()
  server = own
  const ended = new Promise<void>((resolve) => {
    own.on('request', (request, response) => {
      watch(request, response)
      response.once('close', () => setImmediate(resolve))
      answer(request, response)
    })
  })
  await new Promise<void>((done) => own.listen(0, '127.0.0.1', done))
  const { port } = own.address() as AddressInfo // a TCP server's address is an object
  await ask(`http://127.0.0.1:${port}/sign-in/link/planted-secret?email=ada@example.org`).catch(() => {})
  await ended
  return { lines: written.map((line) => JSON.parse(line)), text: written.join(''), measured }
}

const ALL = { GANTRY_LOG_REQUESTS: 'all' }

describe('The line of a request', () => {
  test('says route, status, time and bytes, and nothing of what was asked or by whom', async () => {
    const { lines, text } = await watchOne(ALL, (_, response) => response.end('x'.repeat(1000)))
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        event: 'request',
        request: expect.stringMatching(UUID),
        method: 'GET',
        route: '/sign-in/link/[token]',
        status: 200,
        ms: expect.any(Number),
        bytes: expect.any(Number),
        msg: 'request',
      },
    ])
    expect(lines[0].bytes).toBeGreaterThan(1000)
    expect(lines[0].bytes).toBeLessThan(1400)
    expect(text).not.toMatch(/planted-secret|ada|127\.0\.0\.1/)
  })

  test('names who asked where that is wanted', async () => {
    const { lines } = await watchOne({ ...ALL, GANTRY_LOG_ADDRESSES: '1' }, (_, response) => response.end())
    expect(lines[0].address).toBe('127.0.0.1')
  })

  test('is written of failures alone unless more is asked for, and of none where none is', async () => {
    const fine: RequestListener = (_, response) => response.end()
    const fails: RequestListener = (_, response) => response.writeHead(503).end()
    expect((await watchOne({}, fine)).lines).toEqual([])
    expect((await watchOne({}, fails)).lines).toMatchObject([{ level: 'error', status: 503 }])
    expect((await watchOne({ GANTRY_LOG_REQUESTS: 'none' }, fails)).lines).toEqual([])
  })

  test('says of one that nobody waited for that it was cut', async () => {
    const { lines, measured } = await watchOne(
      {},
      () => {},
      async (address) => {
        const { port, pathname } = new URL(address)
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(`GET ${pathname} HTTP/1.1\r\nHost: x\r\n\r\n`)
          setTimeout(() => socket.destroy(), 50)
        })
      },
    )
    expect(lines).toMatchObject([{ level: 'warn', cut: true, bytes: 0 }])
    expect(lines[0]).not.toHaveProperty('status')
    expect(measured).toMatchObject([{ status: 'none' }])
  })
})

test('Each answer is measured by its route and class of status', async () => {
  const { measured } = await watchOne({}, (_, response) => response.writeHead(404).end())
  expect(measured).toEqual([{ route: '/sign-in/link/[token]', status: '4xx', seconds: expect.any(Number) }])
})
