import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseUrl, launchBrowser, openPage } from '@/tests/support/browser'
import { type OwnSite, startOwnSite, synthetic } from '@/tests/support/own-site'
import { ask } from '@/tests/support/requests'
import { insertSynthetic } from '../support/insert-synthetic'
import { syntheticCatalogue } from '../support/synthetic-catalogue'

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
/** The one script of a public page, which our own server names. */
const OWN_SCRIPT = /^<script src="\/reader-[0-9a-f]{12}\.js" defer>$/
const KINDS = [
  '/',
  '/tools',
  '/tools/kubernetes',
  '/categories',
  '/categories/unikernels',
  '/compare',
  '/news',
  '/fits',
  '/fits?with=kubernetes@1.34',
  '/moving',
  '/support',
  '/support?tool=containerd@2.0&tool=kubernetes@1.34',
  '/about',
  '/api',
  '/choose',
  '/choose/registries',
  '/glossary',
  '/map',
  '/timeline',
  '/then-and-now',
  '/gaps',
  '/tools?on=2016-09-09',
  '/tools/kubernetes?on=2016-09-09',
  '/changes/2016-09-09..2020-01-31',
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe('a category of 20 tools with 20 columns of its own', () => {
  let site: OwnSite
  beforeAll(async () => {
    const { vocabulary, tools } = syntheticCatalogue({ tools: 20, facets: 20 })
    const [category] = vocabulary.categories
    const slug = category?.slug ?? ''
    site = await startOwnSite({
      template: 'empty',
      fill: ({ pool }) =>
        insertSynthetic(pool, {
          vocabulary: {
            ...vocabulary,
            attributes: vocabulary.attributes.map((attribute) => ({ ...attribute, categories: [slug] })),
          },
          tools: tools.map((tool) => ({ ...tool, categories: [slug] })),
        }),
    })
  })
  afterAll(() => site?.stop())

  it('is 60 KB at most on the way, 3,000 elements, and no wider than 1,280 px', async () => {
    const address = `${site.baseUrl}/categories/category-1?columns=all`
    const { packed } = await weigh(address)
    expect(packed).toBeLessThanOrEqual(60 * KB)
    const page = await openPage(browser, { width: 1280 })
    await page.goto(address)
    expect(await page.locator('.matrix tbody').first().locator('td').count()).toBeGreaterThan(50)
    expect(await page.locator('.matrix td a').count()).toBeGreaterThanOrEqual(20 * 20)
    expect(await page.locator('*').count()).toBeLessThanOrEqual(3000)
    const { content, window } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(window)
    await page.context().close()
  })
})

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
    expect(scripts).toEqual([expect.stringMatching(OWN_SCRIPT)])
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
      expect(scripts).toEqual([expect.stringMatching(OWN_SCRIPT)])
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
  '%s asks nobody else for anything and runs one script, of ours',
  async (path) => {
    const page = await openPage(browser)
    const foreign: string[] = []
    const scripts: string[] = []
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol !== 'data:' && origin !== baseUrl()) foreign.push(request.url())
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    const answer = await page.goto(path, { waitUntil: 'load' })
    expect(foreign).toEqual([])
    expect(scripts.map((url) => new URL(url).pathname)).toEqual([
      expect.stringMatching(/^\/reader-[0-9a-f]{12}\.js$/),
    ])
    // Chromium reports a 404 itself.
    expect(complaints.filter((text) => answer?.status() === 200 || !text.includes('404'))).toEqual([])
    await page.context().close()
  },
)

it('has 8 KB of script at most on the way, kept for a year under a name of its own, and no other name', async () => {
  const { text } = await weigh(`${baseUrl()}/tools`)
  const [, path = ''] = /<script src="([^"]+)"/.exec(text) ?? []
  const script = await ask(`${baseUrl()}${path}`, { headers: gzip })
  expect(script.status).toBe(200)
  expect(script.body.length).toBeLessThanOrEqual(8 * KB)
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(script.headers['cache-control']).toContain('immutable')
  const page = await ask(`${baseUrl()}/tools`)
  expect(page.headers['content-security-policy']).toContain("script-src 'self';")
  expect((await ask(`${baseUrl()}/reader-000000000000.js`)).status).toBe(404)
})

it('styles every page with one sheet of 16 KB at most on the way', async () => {
  const { text } = await weigh(`${baseUrl()}/tools/kubernetes`)
  const sheets = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '')
  expect(sheets).toHaveLength(1)
  const sheet = await ask(`${baseUrl()}${sheets[0]}`)
  expect(gzipSync(sheet.body).length).toBeLessThanOrEqual(16 * KB)
})
