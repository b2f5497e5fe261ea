import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseUrl, launchBrowser, openPage } from '@/tests/support/browser'
import { type OwnSite, startOwnSite, synthetic } from '@/tests/support/own-site'
import { ask } from '@/tests/support/requests'

const KB = 1024
const gzip = { 'accept-encoding': 'gzip' }

/** What a reader downloads for a page: the HTML whole, and as it travels. */
async function weigh(url: string) {
  const [plain, packed] = await Promise.all([ask(url), ask(url, { headers: gzip })])
  expect(packed.headers['content-encoding']).toBe('gzip')
  const scripts = [...plain.text.matchAll(/<script\b(?![^>]*application\/ld\+json)[^>]*>/g)].map(
    ([tag]) => tag,
  )
  const preloaded = [...plain.text.matchAll(/<link [^>]*as="script"[^>]*>/g)].map(([tag]) => tag)
  return {
    bytes: plain.body.length,
    packed: packed.body.length,
    scripts: [...scripts, ...preloaded],
    text: plain.text,
  }
}

const COMPARISONS = [
  'apache-mesos-vs-kubernetes',
  'docker-swarm-mode-vs-kubernetes',
  'docker-engine-vs-rkt',
  'mirageos-vs-unikraft',
  'apt-vs-snap',
  'chaos-monkey-vs-pumba',
]
const TOOLS = ['kubernetes', 'docker-engine', 'unikernels', 'aws-lambda', 'snap']
const KINDS = [
  '/',
  '/tools',
  '/tools/kubernetes',
  '/categories',
  '/categories/unikernels',
  '/compare',
  '/choose',
  '/choose/registries',
  '/glossary',
  '/then-and-now',
  '/gaps',
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe('among 1,000 tools', () => {
  let site: OwnSite
  beforeAll(async () => {
    site = await startOwnSite(synthetic(1000))
  })
  afterAll(() => site?.stop())

  it.each([
    '',
    '?category=category-1',
    '?facet-1=option-1&facet-2=!option-2&q=engine&sort=name',
    '?facets=facet-4',
  ])('a listing of 30 (%s) is 60 KB of HTML at most, 12 KB on the way, and 1,500 elements', async (query) => {
    const { bytes, packed, scripts, text } = await weigh(`${site.baseUrl}/tools${query}`)
    expect(text.match(/<h2><a href="\/tools\//g)).toHaveLength(30)
    expect(bytes).toBeLessThanOrEqual(60 * KB)
    expect(packed).toBeLessThanOrEqual(12 * KB)
    expect(scripts).toEqual([])
    const page = await openPage(browser)
    await page.goto(`${site.baseUrl}/tools${query}`)
    expect(await page.locator('*').count()).toBeLessThanOrEqual(1500)
    await page.context().close()
  })

  it.each(['', '?kind=unknown', '?category=category-1&kind=unsourced'])(
    'the list of gaps (%s) is 60 KB of HTML at most, 12 KB on the way',
    async (query) => {
      const { bytes, packed, scripts, text } = await weigh(`${site.baseUrl}/gaps${query}`)
      expect(text.match(/<h2><a href="\/tools\//g)).toHaveLength(30)
      expect(bytes).toBeLessThanOrEqual(60 * KB)
      expect(packed).toBeLessThanOrEqual(12 * KB)
      expect(scripts).toEqual([])
    },
  )

  it('pages through the whole list, 30 at a time, each tool once', async () => {
    const page = await openPage(browser, { javaScript: false })
    await page.goto(`${site.baseUrl}/tools?category=category-3`)
    const total = Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10)
    const seen: string[] = []
    const next = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' })
    for (;;) {
      const names = await page.locator('.entries h2').allTextContents()
      seen.push(...names)
      if ((await next.count()) === 0) break
      expect(names).toHaveLength(30)
      await next.click()
    }
    expect(total).toBeGreaterThan(60)
    expect(seen).toHaveLength(total)
    expect(new Set(seen).size).toBe(total)
    await page.getByRole('link', { name: 'First', exact: true }).click()
    expect(await page.locator('.entries h2').allTextContents()).toEqual(seen.slice(0, 30))
    await page.context().close()
  })
})

it.each(COMPARISONS)('the comparison %s is 120 KB of HTML at most, 18 KB on the way', async (slugs) => {
  const { bytes, packed } = await weigh(`${baseUrl()}/compare/${slugs}`)
  expect(bytes).toBeLessThanOrEqual(120 * KB)
  expect(packed).toBeLessThanOrEqual(18 * KB)
})

it.each(TOOLS)('the page of %s is 120 KB of HTML at most, 18 KB on the way', async (slug) => {
  const { bytes, packed } = await weigh(`${baseUrl()}/tools/${slug}`)
  expect(bytes).toBeLessThanOrEqual(120 * KB)
  expect(packed).toBeLessThanOrEqual(18 * KB)
})

it.each([...KINDS, '/compare/apache-mesos-vs-kubernetes', '/nonsense'])(
  '%s asks nobody else for anything and runs no script of ours',
  async (path) => {
    const page = await openPage(browser)
    const foreign: string[] = []
    let scripts = 0
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol !== 'data:' && origin !== baseUrl()) foreign.push(request.url())
      if (request.resourceType() === 'script') scripts += 1
    })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    // Without a script nothing can ask after the page is there.
    const answer = await page.goto(path, { waitUntil: 'load' })
    expect(foreign).toEqual([])
    expect(scripts).toBe(0)
    // Chromium reports a 404 itself.
    expect(complaints.filter((text) => answer?.status() === 200 || !text.includes('404'))).toEqual([])
    await page.context().close()
  },
)

it('styles every page with one sheet of 16 KB at most on the way', async () => {
  const { text } = await weigh(`${baseUrl()}/tools/kubernetes`)
  const sheets = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '')
  expect(sheets).toHaveLength(1)
  const sheet = await ask(`${baseUrl()}${sheets[0]}`)
  expect(gzipSync(sheet.body).length).toBeLessThanOrEqual(16 * KB)
})
