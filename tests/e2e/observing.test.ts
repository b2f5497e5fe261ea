// What the served site tells of itself: metrics that stay bounded, lines that hold nothing of anybody, whatever is asked.

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { measuredRoute } from '@/lib/process/observing/route-template.mjs'
import { findFreePort } from '@/lib/process/port.mjs'
import { type FaultFront, openFaultFront } from '@/tests/support/fault-front'
import { describeWith, findTool } from '@/tests/support/needs-tool'
import { ask, eachAtOnce } from '@/tests/support/requests'
import { fillPath, findRoutes } from '@/tests/support/routes'
import { type Site, startSite } from '@/tests/support/site'
import { variedRequests } from '@/tests/support/varied-requests'

const SECRET = 'planted-Zk3vQ9sLw0TtXb7RyPa2'
const slugs = readdirSync('prisma/catalogue/tools').map((name) => name.replace('.yaml', ''))
const params = {
  slug: 'podman',
  slugs: 'buildah-vs-podman',
  span: '2016-09-09..2020-01-31',
  format: 'md',
  token: SECRET,
  key: 'x',
  id: 'x',
}
const kinds = { kind: 'category', field: 'summary', attribute: 'rootless', number: '1' }
const routes = findRoutes().map(({ path }) => path)

let site: Site
let front: FaultFront
let metricsUrl: string
let printed = ''

const scrape = async () => (await ask(metricsUrl)).text
const seriesOf = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const readingOf = (text: string, series: string) =>
  seriesOf(text)
    .find((line) => line.startsWith(`${series} `))
    ?.split(' ')
    .at(-1)

/** Scrapes until what is said holds. */
async function scrapeUntil(holds: (text: string) => boolean): Promise<string> {
  for (;;) {
    const text = await scrape()
    if (holds(text)) return text
    await new Promise((done) => setTimeout(done, 200))
  }
}

beforeAll(async () => {
  const port = await findFreePort()
  metricsUrl = `http://127.0.0.1:${port}/metrics`
  front = await openFaultFront(inject('databaseUrl'))
  site = await startSite(front.url, {
    env: {
      GANTRY_METRICS_PORT: String(port),
      GANTRY_PROXIES: '1',
      GANTRY_LOG: 'json',
      GANTRY_LOG_REQUESTS: 'all',
    },
    onOutput: (text) => {
      printed += text
    },
  })
})
afterAll(async () => {
  await site?.stop()
  await front?.close()
})

/** Asks for every page and handler, for 1,000 odd addresses, and by every method. */
async function crawl(): Promise<void> {
  const known = routes.map((route) => fillPath(route, { ...params, ...kinds }))
  const odd = [
    ...variedRequests(slugs, { count: 1000, seed: 20_261_127 }),
    ...[
      '/%00',
      '//x',
      '/%E0%A4%A',
      `/${'a'.repeat(9000)}`,
      '/wp-login.php',
      `/?email=ada@example.org&t=${SECRET}`,
    ],
    `/sign-in/link/${SECRET}?next=/admin`,
    `/invite/${SECRET}`,
  ]
  const headers = { cookie: `gantry.session_token=${SECRET}`, authorization: `Bearer ${SECRET}` }
  await eachAtOnce(odd, 4, async (path) => void (await ask(`${site.baseUrl}${path}`)))
  await eachAtOnce(known, 4, async (path) => {
    const { headers: said } = await ask(`${site.baseUrl}${path}`)
    if (said.etag) await ask(`${site.baseUrl}${path}`, { headers: { 'if-none-match': said.etag } })
    for (const method of ['POST', 'PROPFIND']) await ask(`${site.baseUrl}${path}`, { method, headers })
  })
}

describe('After a crawl of the whole site and 1,000 odd addresses', () => {
  let text = ''
  beforeAll(async () => {
    await crawl()
    text = await scrape()
  }, 600_000)

  test('there are at most 2,000 series, and no route but those of the build', () => {
    expect(seriesOf(text).length).toBeLessThanOrEqual(2000)
    const said = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route))
    const files = ['/sitemap.xml', '/robots.txt', '/icon.svg', '/_next/[...file]']
    const known = new Set([...routes, ...files].map(measuredRoute))
    expect([...said].filter((route) => !known.has(route ?? ''))).toEqual([])
    expect(said.size).toBeGreaterThan(40)
    expect(text).not.toMatch(/planted|ada@example|podman|127\.0\.0\.1/)
  })

  test('what the catalogue holds is told, and that the database answers', () => {
    expect(Number(readingOf(text, 'gantry_catalogue_tools'))).toBe(slugs.length)
    expect(Number(readingOf(text, 'gantry_catalogue_revision'))).toBeGreaterThan(0)
    expect(readingOf(text, 'gantry_database_up')).toBe('1')
    expect(readingOf(text, 'gantry_proposals_waiting{kind="change"}')).toMatch(/^\d+$/)
    expect(Number(readingOf(text, 'gantry_catalogue_load_duration_seconds_count{kind="whole"}'))).toBe(1)
    expect(Number(readingOf(text, 'gantry_kept_pages_requests_total{result="hit"}'))).toBeGreaterThan(0)
    expect(Number(readingOf(text, 'gantry_kept_pages_bytes'))).toBeGreaterThan(100_000)
    const facts = seriesOf(text).filter((line) => line.startsWith('gantry_catalogue_facts'))
    expect(facts.some((line) => line.includes('state="value"'))).toBe(true)
  })

  test('each line of the log is a bounded piece of JSON, and none repeats what was sent', () => {
    const lines = printed.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(1000)
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThan(4096)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), event: expect.any(String) })
    }
    expect(printed).not.toMatch(/planted|ada@|ada%40|q=|127\.0\.0\.1/)
    expect(lines.filter((line) => line.includes('"event":"error"'))).toEqual([])
  })

  describeWith(['promtool'])('promtool', () => {
    test('finds nothing to say against names, units and help', () => {
      const { status, stdout, stderr } = spawnSync(findTool('promtool') ?? '', ['check', 'metrics'], {
        input: text,
        encoding: 'utf8',
      })
      expect([stdout + stderr, status]).toEqual(['', 0])
    })
  })
})

describe('The id of a request', () => {
  test.each(['/tools', '/tools', '/gaps', '/nothing', '/livez', '//refused'])(
    'is what the proxy says, in the answer and in the line: %s',
    async (path) => {
      const id = `test-${Math.random().toString(36).slice(2, 12)}`
      const { headers } = await ask(`${site.baseUrl}${path}`, { headers: { 'x-request-id': id } })
      expect(headers['x-request-id']).toBe(id)
      await expect.poll(() => printed).toContain(`"request":"${id}"`)
    },
  )

  test('is not kept with a page', async () => {
    const first = await ask(`${site.baseUrl}/glossary`)
    const second = await ask(`${site.baseUrl}/glossary`)
    expect(first.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    expect(second.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  })
})

test('Metrics stand at their own port alone, and nothing else stands there', async () => {
  expect((await ask(`${site.baseUrl}/metrics`)).status).toBe(404)
  expect((await ask(metricsUrl.replace('/metrics', '/'))).status).toBe(404)
  expect((await ask(metricsUrl, { method: 'POST' })).status).toBe(405)
  expect((await ask(metricsUrl, { method: 'HEAD' })).text).toBe('')
})

test('While the database is away a scrape says so, and what is known', async () => {
  await scrapeUntil((text) => readingOf(text, 'gantry_database_up') === '1')
  await front.set('refuse')
  const text = await scrapeUntil((text) => readingOf(text, 'gantry_database_up') === '0')
  expect(Number(readingOf(text, 'gantry_catalogue_tools'))).toBe(slugs.length)
  // What was counted before holds a while; what could not be counted is left out.
  await scrapeUntil((text) => !text.includes('gantry_proposals_waiting{'))
  await front.set('none')
  await scrapeUntil((text) => text.includes('gantry_proposals_waiting{'))
})
