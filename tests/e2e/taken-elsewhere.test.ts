// What leaves the site: citations by an address that stays, pages within pages of others, oEmbed, badges, feeds.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseUrl, launchBrowser, openPage } from '@/tests/support/browser'
import { ask } from '@/tests/support/requests'

const get = (path: string, headers = {}) => ask(`${baseUrl()}${path}`, { headers })
const EMBEDDED = [
  '/embed/tools/podman',
  '/embed/compare/docker-engine-vs-podman',
  '/embed/categories/orchestrators',
]

let browser: Browser
/** A site of somebody else, of another origin: it shows whatever `?show=` names in a frame. */
let other: Server
let otherUrl = ''
beforeAll(async () => {
  browser = await launchBrowser()
  other = createServer((request, response) => {
    const shown = new URL(request.url ?? '/', 'http://other').searchParams.get('show') ?? ''
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><title>Other</title><iframe src="${shown}" width="700" height="500"></iframe>`,
    )
  }).listen(0)
  otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}` // a port, for it listens
})
afterAll(async () => {
  await browser?.close()
  other?.close()
})

it.each(EMBEDDED)(
  '%s may stand within pages of others, weighs at most 25 KB and needs nothing else',
  async (path) => {
    const { status, headers, body, text } = await get(path)
    expect(status).toBe(200)
    expect(body.length).toBeLessThanOrEqual(25_000)
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-.*frame-ancestors \*$/,
    )
    expect(headers['x-frame-options']).toBeUndefined()
    expect(text).not.toMatch(/<script|<link rel="stylesheet"/)
    const again = await get(path, { 'if-none-match': headers.etag })
    expect([again.status, again.body.length]).toEqual([304, 0])
  },
)

it.each(['/', '/tools/podman', '/oembed?url=x', '/embed', '/badge/podman/status.svg', '/sign-in'])(
  '%s may not',
  async (path) => {
    const { headers } = await get(path)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-frame-options']).toBe('DENY')
  },
)

it('a reader of another site reads a tool in a frame there, and its links lead out of it', async () => {
  const page = await openPage(browser)
  await page.goto(`${otherUrl}/?show=${encodeURIComponent(`${baseUrl()}/embed/tools/podman`)}`)
  const frame = page.frameLocator('iframe')
  expect(await frame.getByRole('heading', { level: 1 }).textContent()).toBe('Podman')
  // Its style sheet is the one that the policy names.
  expect(
    await frame
      .locator('th')
      .first()
      .evaluate((cell) => getComputedStyle(cell).textAlign),
  ).toBe('left')
  await frame.getByRole('link', { name: 'Podman', exact: true }).click()
  await page.waitForURL(`${baseUrl()}/tools/podman`)
  await page.context().close()
})

it('a page that is no embedded one stays empty in a frame of another site', async () => {
  const page = await openPage(browser)
  await page.goto(`${otherUrl}/?show=${encodeURIComponent(`${baseUrl()}/tools/podman`)}`)
  expect(await page.frameLocator('iframe').getByText('Podman').count()).toBe(0)
  await page.context().close()
})

describe.each(['/tools/podman', '/compare/docker-engine-vs-podman', '/categories/orchestrators'])(
  '%s',
  (path) => {
    it('names where oEmbed tells how it is shown elsewhere, and that is answered', async () => {
      const { text } = await get(path)
      const [, href = ''] =
        /<link rel="alternate"[^>]*type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(text) ?? []
      const { pathname, search } = new URL(href.replaceAll('&amp;', '&'))
      const answer = await get(pathname + search)
      expect([answer.status, answer.headers['content-type']]).toEqual([
        200,
        'application/json; charset=utf-8',
      ])
      const { version, type, html } = JSON.parse(answer.text)
      expect([version, type]).toEqual(['1.0', 'rich'])
      const [, src = ''] = /<iframe src="([^"]+)"/.exec(html) ?? []
      expect((await get(new URL(src).pathname)).status).toBe(200)
    })
  },
)

it.each([
  ['/oembed', 400],
  ['/oembed?url=nonsense', 400],
  ['/oembed?url=https%3A%2F%2Felsewhere.example%2Ftools%2Fpodman', 404],
  ['/oembed?format=xml&url=x', 501],
  ['/embed/tools/absent', 404],
  ['/embed/compare/podman', 404],
  ['/embed/categories/absent', 404],
  ['/badge/absent/status.svg', 404],
  ['/badge/podman/stars.svg', 404],
  ['/cite/absent.bib', 404],
  ['/cite/podman.ris', 404],
  ['/cite/podman.bib?at=999999', 404],
])('%s is refused with a sentence', async (path, status) => {
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(answer.text.replace(/<[^>]+>/g, '').trim()).toMatch(/[.:…]$|json\.$|https:/)
})

it('a tool is cited by an address that names the revision, in three forms', async () => {
  const { revision } = JSON.parse((await get('/tools.json')).text)
  const page = await openPage(browser, { javaScript: false })
  await page.goto('/tools/podman')
  await page.getByRole('link', { name: 'cite, follow, embed' }).click()
  const link = page.getByRole('link', { name: 'CSL-JSON' })
  const csl = JSON.parse((await get((await link.getAttribute('href')) ?? '')).text)
  expect(csl[0]).toMatchObject({ title: 'Podman', version: `revision ${revision}` })
  const cited = new URL(csl[0].URL)
  await page.goto(cited.pathname + cited.search)
  expect(await page.getByText(`as the catalogue told it at its revision ${revision}`).count()).toBe(1)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Podman')
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
  expect((await get(`/cite/podman.bib?at=${revision}`)).text).toContain(`@misc{gantry-podman-r${revision},`)
  expect((await get('/tools/podman?at=999999')).status).toBe(404)
  await page.context().close()
})

it('badges are pictures that a browser draws in the page of somebody else, and may keep for an hour', async () => {
  const page = await openPage(browser)
  await page.goto(otherUrl)
  for (const badge of ['status', 'supported']) {
    const { headers, body } = await get(`/badge/podman/${badge}.svg`)
    expect(headers['cache-control']).toContain('max-age=3600')
    expect(body.length).toBeLessThan(2048)
    await page.setContent(`<img alt="${badge}" src="${baseUrl()}/badge/podman/${badge}.svg">`)
    const picture = page.getByRole('img', { name: badge })
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(60)
  }
  await page.context().close()
})

it('a feed is refused where a part of its question means nothing, and else known by its tag', async () => {
  for (const path of ['/feed.atom?tool=absent', '/feed.json?status=tired', '/feed.atom?type=wibble'])
    expect((await get(path)).status, path).toBe(404)
  const { headers, text } = await get('/feed.json?category=orchestrators')
  expect(JSON.parse(text).items.length).toBeGreaterThan(5)
  expect((await get('/feed.json?category=orchestrators', { 'if-none-match': headers.etag })).status).toBe(304)
})
