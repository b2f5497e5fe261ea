// Pages from memory: made once, bounded, forgotten with the catalogue they were made from.
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { beginGeneration } from '@/lib/process/generation.mjs'
import { isKept, keepPages, keyOf, sendKept, toKept } from '@/lib/process/kept-pages.mjs'

const kept = (bytes: number) => ({
  ...{ etag: '"x"', type: 'text/html', same: [], isAgain: false },
  forms: { identity: { body: Buffer.alloc(bytes, 'x'), head: [] } },
})
const put = (pages: ReturnType<typeof keepPages>, key: string, bytes = 1000) => pages.begin(key)(kept(bytes))

beforeEach(() => beginGeneration())

describe('What is kept', () => {
  const ask = (traits: Partial<IncomingMessage>) =>
    keyOf({ url: '/tools', method: 'GET', headers: {}, ...traits } as IncomingMessage) // the parts that are read

  test.each([
    ['/', true],
    ['/tools?category=proxies', true],
    ['/tools/podman', true],
    ['/tools/podman.json', true],
    ['/tools.csv', true],
    ['/compare/calico-vs-cilium?at=3', true],
    ['/tools/podman/card.png', true],
    ['/api/v1/catalogue.json', true],
    ['/tools/podman/history', false],
    ['/changes', false],
    ['/gaps', false],
    ['/suggest?tool=podman', false],
    ['/sign-in', false],
    ['/admin', false],
    ['/readyz', false],
    [`/tools?${Array.from({ length: 13 }, (_, place) => `q${place}=1`).join('&')}`, false],
  ])('%s: %s', (url, expected) => expect(isKept(url)).toBe(expected))

  test('nothing of somebody who is signed in, and nothing that was sent', () => {
    expect(ask({ headers: { cookie: '__Host-gantry.session_token=1' } })).toBeNull()
    expect(ask({ headers: { cookie: 'theme=dark' } })).not.toBeNull()
    expect(ask({ method: 'POST' })).toBeNull()
    expect(ask({ method: 'HEAD' })).toBe(ask({}))
  })

  test('apart for each origin a page was addressed to, unless the site has one address', () => {
    const at = (host: string) => ask({ headers: { host } })
    expect(at('a.example')).not.toBe(at('b.example'))
    vi.stubEnv('SITE_URL', 'https://gantry.example')
    expect(at('a.example')).toBe(at('b.example'))
    vi.unstubAllEnvs()
  })
})

describe('The room', () => {
  test('is bounded, and what is read stays while 100,000 addresses are asked once', () => {
    const pages = keepPages(1_000_000)
    const popular = Array.from({ length: 20 }, (_, place) => `popular ${place}`)
    for (const key of popular) {
      put(pages, key, 10_000)
      expect(pages.find(key)).not.toBeNull()
    }
    for (let flood = 0; flood < 100_000; flood += 1) put(pages, `flood ${flood}`)
    expect(pages.size().bytes).toBeLessThanOrEqual(1_000_000)
    expect(pages.size().answers).toBeGreaterThan(60)
    for (const key of popular) expect(pages.find(key)).not.toBeNull()
  })

  test('takes no answer larger than an eighth of it, and none where there is no room', () => {
    const pages = keepPages(1_000_000)
    put(pages, 'large', 130_000)
    expect(pages.find('large')).toBeNull()
    const none = keepPages(0)
    put(none, 'small', 1)
    expect(none.find('small')).toBeNull()
  })

  test('counts bodies in other codings', () => {
    const pages = keepPages(1_000_000)
    put(pages, 'page')
    const page = pages.find('page')
    if (page === null) throw new Error('The page is not kept.')
    const before = pages.size().bytes
    pages.addForm('page', page, 'gzip', { body: Buffer.alloc(500), head: [] })
    expect(pages.size().bytes).toBe(before + 500)
  })
})

describe('A swapped catalogue', () => {
  test('forgets all, and what was begun before it is not kept', () => {
    const pages = keepPages(1_000_000)
    put(pages, 'before')
    const late = pages.begin('late')
    beginGeneration()
    expect(pages.find('before')).toBeNull()
    late(kept(10))
    expect(pages.find('late')).toBeNull()
    expect(pages.size().answers).toBe(0)
  })
})

test('Two requests for one page make it once; whoever waited for nothing makes it', async () => {
  const pages = keepPages(1_000_000)
  const tell = pages.begin('page')
  const waiting = pages.await('page')
  const made = kept(10)
  tell(made)
  expect(await waiting).toBe(made)
  const fails = pages.begin('other')
  const waits = pages.await('other')
  fails(null)
  expect(await waits).toBeNull()
  expect(await pages.await('other')).toBeNull()
})

describe('An answer', () => {
  let close = () => {}
  afterEach(() => close())

  /** Serves one answer as `say` makes it, first made and then from memory, and counts how often it was made. */
  async function serve(say: (response: ServerResponse) => string) {
    const pages = keepPages(1_000_000)
    const counts = { made: 0 }
    const server = createServer(async (request, response) => {
      const asked = {
        accepted: String(request.headers['accept-encoding'] ?? ''),
        known: request.headers['if-none-match'],
      }
      const send = (page: NonNullable<ReturnType<typeof toKept>>) =>
        sendKept(response, page, {
          ...asked,
          addForm: (coding, form) => pages.addForm('/', page, coding, form),
        })
      const found = pages.find('/')
      if (found) return send(found)
      counts.made += 1
      const tell = pages.begin('/')
      const page = toKept(response, Buffer.from(say(response)))
      tell(page)
      if (page) return send(page)
      response.end('not kept')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    close = () => server.close()
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    return { counts, get: (headers: Record<string, string> = {}) => fetch(address, { headers }) }
  }

  const TEXT = 'A page of many words. '.repeat(50)

  test('is the same from memory in each coding, and 304 for whoever has it', async () => {
    const { get, counts } = await serve((response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Cache-Control', 'private, no-cache, no-store, max-age=0')
      return TEXT
    })
    for (const coding of ['identity', 'gzip', 'br', 'gzip', 'br', 'identity']) {
      const answer = await get({ 'accept-encoding': coding })
      expect(answer.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding)
      expect(answer.headers.get('vary')).toBe('Accept-Encoding')
      expect(answer.headers.get('cache-control')).toBe(
        'public, max-age=0, s-maxage=1, must-revalidate, stale-while-revalidate=1, stale-if-error=86400',
      )
      expect(await answer.text()).toBe(TEXT)
    }
    const etag = (await get()).headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    const known = await get({ 'if-none-match': `"other", ${etag}` })
    expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, etag, ''])
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200)
    expect(counts.made).toBe(1)
  })

  test.each(['gzip', 'br'])('is compressed better by %s once it was asked for again', async (coding) => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8')
    const { get } = await serve((response) => {
      response.setHeader('Content-Type', 'text/html')
      return text
    })
    const bytes: number[] = []
    for (let times = 0; times < 3; times += 1) {
      const answer = await get({ 'accept-encoding': coding })
      bytes.push(Number(answer.headers.get('content-length')))
      expect(await answer.text()).toBe(text)
    }
    expect(bytes[1]).toBeLessThan(bytes[0] ?? 0)
    expect(bytes[2]).toBe(bytes[1])
  })

  test.each([
    ['another status than 200', (response: ServerResponse) => Object.assign(response, { statusCode: 404 })],
    ['a cookie', (response: ServerResponse) => response.setHeader('Set-Cookie', 'a=1')],
  ])('with %s is made each time', async (_, say) => {
    const { get, counts } = await serve((response) => {
      say(response)
      return TEXT
    })
    for (const times of [1, 2]) {
      expect(await (await get()).text()).toBe('not kept')
      expect(counts.made).toBe(times)
    }
  })
})
