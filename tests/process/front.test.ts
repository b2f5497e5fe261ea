// What stands in front of the web processes, with a web process in the place of theirs that says what reached it.
import { once } from 'node:events'
import http from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { askerAt, type Front, startFront } from '../support/front'
import { describeWith } from '../support/needs-tool'

/** As lib/process/kept-pages.mjs says it. */
const KEPT = 'public, max-age=0, s-maxage=1, must-revalidate, stale-while-revalidate=1, stale-if-error=86400'

// Addresses of the loopback network that nothing has to be set up for are Linux's.
const LOOPBACK = { name: 'a loopback network of many addresses', met: process.platform === 'linux' }

describeWith(['nginx', LOOPBACK])('the front', () => {
  let web: http.Server
  let front: Front
  let reached: { url: string; headers: http.IncomingHttpHeaders }[] = []
  let words = 'first'

  beforeAll(async () => {
    web = http.createServer((request, response) => {
      const { url = '', headers } = request
      reached.push({ url, headers })
      request.resume().once('end', () => {
        const isPublic = url.startsWith('/tools')
        response.setHeader('Cache-Control', isPublic ? KEPT : 'no-store')
        response.setHeader('Vary', 'Accept-Encoding')
        setTimeout(() => response.end(`${words} ${headers['accept-encoding'] ?? 'plain'}`), 100)
      })
    })
    web.listen(0, '127.0.0.1')
    await once(web, 'listening')
    front = await startFront([(web.address() as AddressInfo).port])
  })
  afterAll(async () => {
    await front?.stop()
    web?.closeAllConnections()
    web?.close()
  })

  const at = (path: string) => `http://127.0.0.1:${front.port}${path}`
  const timesReached = (path: string) => reached.filter(({ url }) => url === path).length

  test('asks once for a public page that many ask for at once, and answers them from memory after that', async () => {
    const ask = askerAt('127.0.1.1')
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(at('/tools?many'))))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['200 first plain']),
    )
    expect(timesReached('/tools?many')).toBe(1)
    expect((await ask(at('/tools?many'), { method: 'HEAD' })).headers['x-front']).toMatch(
      /HIT|STALE|UPDATING/,
    )
  })

  test('keeps a page in each coding apart', async () => {
    const ask = askerAt('127.0.1.2')
    const get = (coding: string) => ask(at('/tools?coding'), { headers: { 'accept-encoding': coding } })
    expect((await get('gzip, deflate, br, zstd')).text).toBe('first br')
    expect((await get('deflate, gzip;q=1.0')).text).toBe('first gzip')
    expect((await get('identity')).text).toBe('first plain')
    expect((await get('br')).headers['x-front']).toMatch(/HIT|STALE|UPDATING/)
  })

  test('shows a change two seconds later to whoever comes first', async () => {
    const ask = askerAt('127.0.1.3')
    expect((await ask(at('/tools?change'))).text).toBe('first plain')
    words = 'second'
    // Whole seconds are what nginx counts in.
    await sleep(3000)
    expect((await ask(at('/tools?change'))).text).toBe('second plain')
    words = 'first'
  })

  test('keeps nothing of whoever has a cookie, nor what is not public', async () => {
    const ask = askerAt('127.0.1.4')
    const headers = { cookie: 'gantry.session_token=ada' }
    for (const path of ['/tools?cookie', '/admin'])
      for (const asking of [{ headers }, { headers }, {}, { headers }]) await ask(at(path), asking)
    expect(timesReached('/tools?cookie')).toBe(4)
    expect(timesReached('/admin')).toBe(4)
  })

  test('tells the web process who asks and where, whatever the request claims', async () => {
    const ask = askerAt('127.0.1.5')
    const claimed = {
      'x-forwarded-for': '198.51.100.7',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-real-ip': '198.51.100.7',
      forwarded: 'for=198.51.100.7;host=evil.example',
    }
    await ask(at('/admin?who'), { headers: { ...claimed, host: 'gantry.lan:8080' } })
    const { headers } = reached.find(({ url }) => url === '/admin?who') ?? { headers: {} }
    expect(headers).toMatchObject({
      host: 'gantry.lan:8080',
      'x-forwarded-for': '127.0.1.5',
      'x-forwarded-host': 'gantry.lan:8080',
      'x-forwarded-proto': 'http',
    })
    expect(Object.values(headers).join(' ')).not.toMatch(/evil|198\.51/)
  })

  test('refuses bodies and methods that nothing here takes, and lets the files of an import through', async () => {
    const ask = askerAt('127.0.1.6')
    const body = Buffer.alloc(5_000_000, 'a')
    const large = await ask(at('/suggest?large'), { method: 'POST', body })
    expect([large.status, large.text]).toEqual([413, expect.stringMatching(/^This is larger than .*\.\n$/)])
    expect((await ask(at('/admin/import?large'), { method: 'POST', body })).status).toBe(200)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE'])
      expect([method, (await ask(at('/tools?method'), { method })).status]).toEqual([method, 405])
    const long = await ask(at('/tools?header'), { headers: { 'x-long': 'a'.repeat(40_000) } })
    expect(long.status).toBe(400)
    expect(['/suggest?large', '/tools?method', '/tools?header'].map(timesReached)).toEqual([0, 0, 0])
  })

  test('lets go of those who send a letter now and then, while others are answered', async () => {
    const begin = (words: string): Promise<Socket> =>
      new Promise((resolve, reject) => {
        const socket: Socket = connect({ port: front.port, host: '127.0.0.1', localAddress: '127.0.1.7' })
        onTestFinished(() => void socket.destroy())
        socket.once('error', reject)
        socket.once('connect', () => {
          socket.on('error', () => {}).resume()
          socket.write(words)
          resolve(socket)
        })
      })
    const half = 'POST /suggest?slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\na'
    const slow = await Promise.all(
      Array.from({ length: 200 }, (_, place) =>
        begin(place % 20 === 0 ? half : 'GET /tools?slow HTTP/1.1\r\nHost'),
      ),
    )
    const closed = slow.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
    expect((await askerAt('127.0.1.8')(at('/tools?quick'))).status).toBe(200)
    await Promise.all(closed)
    expect(timesReached('/suggest?slow')).toBe(0)
  })

  test('asks an address that wants too much to wait, and nobody else', async () => {
    const ask = askerAt('127.0.1.9')
    await ask(at('/tools?greedy'))
    const answers = await Promise.all(Array.from({ length: 250 }, () => ask(at('/tools?greedy'))))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(50)
    expect(refused[0]?.headers['retry-after']).toBe('2')
    expect(refused[0]?.text).toMatch(/^Too many requests came from your address/)
    expect((await askerAt('127.0.1.10')(at('/tools?greedy'))).status).toBe(200)
    const sending = askerAt('127.0.1.11')
    const forms = await Promise.all(
      Array.from({ length: 40 }, () => sending(at('/suggest'), { method: 'POST' })),
    )
    expect(forms.filter(({ status }) => status === 429).length).toBeGreaterThan(5)
  })

  test('shows what it has when the web process is gone, and says so where it has nothing', async () => {
    const ask = askerAt('127.0.1.12')
    expect((await ask(at('/tools?stale'))).status).toBe(200)
    web.closeAllConnections()
    await new Promise((resolve) => web.close(resolve))
    await sleep(3000)
    const stale = await ask(at('/tools?stale'))
    expect([stale.status, stale.text, stale.headers['x-front']]).toEqual([200, 'first plain', 'STALE'])
    for (const asking of [{ headers: { cookie: 'gantry.session_token=ada' } }, { method: 'POST' }]) {
      const away = await ask(at('/tools?stale'), asking)
      expect([away.status, away.headers['retry-after'], away.text]).toEqual([
        503,
        '5',
        expect.stringMatching(/^This site does not answer just now/),
      ])
    }
    expect((await ask(at('/tools?unknown'))).status).toBe(503)
    reached = []
  })
})
