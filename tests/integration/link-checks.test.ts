// Asking for the addresses that the catalogue cites, of servers on this machine: what became of them is told apart, and
// only what failed on three days is dead.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { askLink } from '@/lib/keeper/links/ask-link'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { checkLinks } from '@/lib/store/keeper/check-links'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const answers: Record<string, Answer> = {}
const asked: string[] = []
/** How many requests are under way on each server, and the most there were. */
const busy = { now: 0, most: 0 }

const servers: Server[] = []
let site = ''
let other = ''
let database: TestDatabase

async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    busy.now += 1
    busy.most = Math.max(busy.most, busy.now)
    response.on('close', () => {
      busy.now -= 1
    })
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.end('here')
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end()

beforeAll(async () => {
  site = await serve()
  other = await serve()
  database = await useTestDatabase()
  const cited = ['/page#a-part', '/page', '/gone'].map((path) => `${site}${path}`)
  const tool = createTool({
    ...{ name: 'Harbour', homepage: `${site}/`, repository: null },
    tradeoffs: [{ aspect: 'isolation', kind: 'strength', text: 'It is said.', sources: cited }],
    ...{ events: [{ date: '2020', kind: 'first-release', text: 'First.', sources: [`${site}/page`] }] },
  })
  await seedCatalogue(database, { vocabulary: createVocabulary({ attributes: [] }), tools: [tool] })
})
afterEach(() => {
  for (const key of Object.keys(answers)) delete answers[key]
  asked.length = 0
})
afterAll(async () => {
  await closeStore()
  await database.drop()
  for (const server of servers) server.close()
})

const ask = (url: string) =>
  askLink(url.replace('https://harbour.example', other), {
    timeout: 2000,
    mayAsk: ({ hostname }) => hostname === '127.0.0.1',
  })
const round = (today: string, all = false) =>
  checkLinks({ today, all, kindness: { pause: 0, hostsAtOnce: 4 }, ask })
const outcomes = async (today: string) =>
  Object.fromEntries((await round(today)).asked.map(({ url, outcome }) => [new URL(url).pathname, outcome]))
const deadLinks = async () => (await refreshCatalogue()).deadLinks

const endless: Answer = (request, response) =>
  void response.writeHead(302, { location: `${request.url}x` }).end()

test.each<[string, () => Record<string, Answer>, object]>([
  ['alive', () => ({}), { outcome: 'alive' }],
  [
    'moved for good',
    () => ({ '/page': status(301, { location: '/new' }) }),
    { outcome: 'moved', leadsTo: '/new' },
  ],
  [
    'moved to another host',
    () => ({ '/page': status(308, { location: `${other}/new` }) }),
    { outcome: 'moved' },
  ],
  [
    'redirected for now',
    () => ({ '/page': status(302, { location: '/new' }) }),
    { outcome: 'redirected', leadsTo: '/new' },
  ],
  [
    'redirected for now on its way',
    () => ({ '/page': status(301, { location: '/a' }), '/a': status(307, { location: '/b' }) }),
    { outcome: 'redirected', leadsTo: '/b' },
  ],
  [
    'moved to nothing',
    () => ({ '/page': status(301, { location: '/new' }), '/new': status(404) }),
    { outcome: 'failed', why: '404' },
  ],
  [
    'in a circle',
    () => ({ '/page': status(301, { location: '/page' }) }),
    { outcome: 'failed', why: 'it redirects without an end' },
  ],
  [
    'leading to where nobody asks',
    () => ({ '/page': status(301, { location: 'http://localhost:1/' }) }),
    { outcome: 'failed', why: 'it leads to http://localhost:1/, which is not asked for' },
  ],
  ['not found', () => ({ '/page': status(404) }), { outcome: 'failed', why: '404' }],
  ['gone', () => ({ '/page': status(410) }), { outcome: 'failed', why: '410' }],
  ['broken', () => ({ '/page': status(500) }), { outcome: 'failed', why: '500' }],
  ['closed to machines', () => ({ '/page': status(403) }), { outcome: 'refused', why: '403' }],
  [
    'asking for peace',
    () => ({ '/page': status(429, { 'retry-after': '60' }) }),
    { outcome: 'refused', why: '429' },
  ],
  ['cut off', () => ({ '/page': (_, response) => void response.destroy() }), { outcome: 'failed' }],
])('an address is told to be %s', async (_, given, expected) => {
  Object.assign(answers, given())
  const { answer } = await ask(`${site}/page`)
  const leadsTo = answer.leadsTo && new URL(answer.leadsTo).pathname
  expect({ ...answer, leadsTo }).toMatchObject(expected)
})

test('an endless chain of redirections is left, and so is an answer that does not come', async () => {
  for (let length = 0; length < 30; length++) answers[`/page${'x'.repeat(length)}`] = endless
  expect((await ask(`${site}/page`)).answer.why).toBe('it redirects without an end')
  expect(asked.length).toBe(10)
  answers['/slow'] = () => {}
  const { answer } = await askLink(`${site}/slow`, { timeout: 100, mayAsk: () => true })
  expect(answer.why).toBe('no answer within 0.1 seconds')
})

test('the head is asked for, and the page where the head is not answered well', async () => {
  await ask(`${site}/page`)
  expect(asked).toEqual(['HEAD /page'])
  answers['/page'] = (request, response) =>
    void response.writeHead(request.method === 'HEAD' ? 405 : 200).end()
  asked.length = 0
  expect((await ask(`${site}/page`)).answer.outcome).toBe('alive')
  expect(asked).toEqual(['HEAD /page', 'GET /page'])
})

test('an address is dead once it failed on three days, and readers see it; a good answer makes an end of it', async () => {
  answers['/gone'] = status(404)
  expect(await outcomes('2026-11-01')).toEqual({
    '/': 'alive',
    '/page': 'alive',
    '/gone': 'failed',
    '/docs': 'alive',
  })
  expect(asked.filter((line) => line.endsWith('/page'))).toHaveLength(1)
  // Again on the same day: nothing is due, and with all of it asked for it is still one day.
  expect(await outcomes('2026-11-01')).toEqual({})
  await round('2026-11-01', true)
  expect(await outcomes('2026-11-02')).toEqual({ '/gone': 'failed' })
  expect(await deadLinks()).toEqual([])
  answers['/gone'] = status(403)
  expect(await outcomes('2026-11-03')).toEqual({ '/gone': 'refused' })
  expect(await deadLinks()).toEqual([])
  answers['/gone'] = status(410)
  const { dead } = await round('2026-11-04')
  expect(dead).toMatchObject([{ url: `${site}/gone`, failedOn: ['2026-11-01', '2026-11-02', '2026-11-04'] }])
  expect(await deadLinks()).toEqual([{ url: `${site}/gone`, why: '410', since: '2026-11-01' }])
  delete answers['/gone']
  expect((await round('2026-11-05')).dead).toEqual([])
  expect(await deadLinks()).toEqual([])
  // Two failures more, after the answer, are the first two.
  answers['/gone'] = status(404)
  for (const day of ['2026-11-12', '2026-11-13']) expect((await round(day)).dead).toEqual([])
  delete answers['/gone']
  await round('2026-11-14')
})

test('what answered is asked for again after a week', async () => {
  await round('2026-11-20', true)
  expect(await outcomes('2026-11-26')).toEqual({})
  expect(Object.keys(await outcomes('2026-11-27')).sort()).toEqual(['/', '/docs', '/gone', '/page'])
})

test('a host is asked one thing at a time, and left alone once it asks for it', async () => {
  busy.most = 0
  answers['/'] = (_, response) =>
    void setTimeout(() => response.writeHead(429, { 'retry-after': '5' }).end(), 50)
  answers['/page'] = answers['/']
  answers['/gone'] = answers['/']
  const { left, asked: told } = await round('2026-12-10', true)
  // Of the site with three addresses the first alone; the other site’s one beside it.
  expect([left, told.length]).toEqual([2, 2])
  expect(busy.most).toBeLessThanOrEqual(2)
})

test('while nobody answers at all, the net is away and no address failed', async () => {
  const deaf = (url: string) => askLink(url, { timeout: 2000, mayAsk: () => false })
  const asked = { kindness: { pause: 0, hostsAtOnce: 4 }, ask: deaf }
  for (const today of ['2026-12-15', '2026-12-16', '2026-12-17']) {
    const report = await checkLinks({ today, all: true, ...asked })
    expect([report.asked, report.unheard, report.dead]).toEqual([[], 4, []])
  }
  // One host that is gone beside others that answer is kept, whichever came first.
  const partly = (url: string) => (url.includes('harbour.example') ? deaf(url) : ask(url))
  const report = await checkLinks({ today: '2026-12-18', all: true, ...asked, ask: partly })
  expect([report.unheard, report.asked.filter(({ outcome }) => outcome === 'failed').length]).toEqual([0, 1])
  // The next day it alone is due, and one that answered says that the net is there.
  const next = await checkLinks({ today: '2026-12-19', all: false, ...asked, ask: partly })
  expect([next.unheard, next.asked.map(({ failedOn }) => failedOn)]).toEqual([
    0,
    [['2026-12-18', '2026-12-19']],
  ])
  const away = await checkLinks({ today: '2026-12-20', all: false, ...asked })
  expect([away.unheard, away.asked]).toEqual([1, []])
})

test('an address that nothing names any more is forgotten', async () => {
  await database.pool.query(
    `insert into link_check (url, outcome, checked_on, failed_on) values ('https://old.example/', 'failed', '2026-01-01',
       '{2026-01-01,2026-01-02,2026-01-03}')`,
  )
  expect((await round('2026-12-20')).dead).toEqual([])
})
