// Pictures as readers meet them: the map on one screen, lifelines of a filter, a tool's life and relations. No label lies
// over another at any width, and what is drawn is said in words beside it.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseUrl, launchBrowser, openPage } from '@/tests/support/browser'
import { ask } from '@/tests/support/requests'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** Pairs of texts within `scope` whose lines overlap by more than a hair; each text by the boxes of its own lines. */
const overlaps = (page: Page, scope: string) =>
  page.evaluate((selector) => {
    const boxes = [...document.querySelectorAll(selector)].flatMap((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const found: { text: string; box: DOMRect }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (parent === null || !node.textContent?.trim() || parent.closest('title, desc, .sr-only')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const box of range.getClientRects())
          if (box.width > 1 && box.height > 1) found.push({ text: node.textContent, box })
      }
      return found
    })
    const pairs: string[] = []
    for (const [place, one] of boxes.entries())
      for (const other of boxes.slice(place + 1)) {
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        // Boxes of lines are taller than their letters.
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (wide > 1 && high > 6) pairs.push(`${one.text} over ${other.text}`)
      }
    return { texts: boxes.length, pairs }
  }, scope)

const isSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe.each([1440, 1280, 360])('at %i px', (width) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser, { width })
  })
  afterAll(() => page?.context().close())

  it.each([
    ['/map', '.map', 180],
    ['/timeline', '.lives', 300],
    ['/timeline?category=orchestrators', '.lives', 40],
    ['/then-and-now', '.lives', 40],
    ['/tools/kubernetes', '#relations svg, #history figure', 20],
    ['/tools/rkt', '#relations svg, #history figure', 10],
    ['/tools/docker-classic-swarm', '#relations svg, #history figure', 8],
    ['/tools/aws-fis', '#relations svg, #history figure', 3],
  ])('on %s no label lies over another', async (path, scope, least) => {
    await page.goto(path)
    const { texts, pairs } = await overlaps(page, scope)
    expect(texts).toBeGreaterThanOrEqual(least)
    expect(pairs).toEqual([])
    expect(await isSideways(page)).toBe(false)
  })
})

describe('the map', () => {
  it('stands whole on a screen of 1440 by 900, in letters of 13 px at least', async () => {
    const page = await openPage(browser, { width: 1440 })
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/map')
    const names = page.locator('.map li > a')
    const seen = await names.evaluateAll((links) =>
      links.map((link) => ({
        bottom: link.getBoundingClientRect().bottom,
        size: Number.parseFloat(getComputedStyle(link).fontSize),
      })),
    )
    expect(seen.length).toBeGreaterThan(180)
    expect(Math.max(...seen.map(({ bottom }) => bottom))).toBeLessThanOrEqual(900)
    expect(Math.min(...seen.map(({ size }) => size))).toBeGreaterThanOrEqual(13)
    await page.context().close()
  })

  it('is 60 KB on the way and 1,500 elements at most, and its table says what it draws', async () => {
    const { headers, body } = await ask(`${baseUrl()}/map`, { headers: { 'accept-encoding': 'gzip' } })
    expect(headers['content-encoding']).toBe('gzip')
    expect(body.length).toBeLessThanOrEqual(60 * 1024)
    const page = await openPage(browser, { javaScript: false })
    await page.goto('/map')
    expect(await page.locator('*').count()).toBeLessThanOrEqual(1500)
    const drawn = await page.locator('.map li > a').allTextContents()
    await page.getByText('The same as a table').click()
    const told = await page.locator('main table tbody th[scope=row]').allTextContents()
    expect(told.toSorted()).toEqual(drawn.toSorted())
    const row = page.getByRole('row', { name: /^rkt/ })
    expect(await row.textContent()).toBe(
      'rktarchived since 16 Aug 2019in its foundation’s archive since 2019',
    )
    await page.context().close()
  })

  it('says a status by word, shape and ground, and leads to the tool', async () => {
    const page = await openPage(browser, { javaScript: false })
    await page.goto('/map')
    const entry = page.locator('.map li', { has: page.getByRole('link', { name: 'rkt', exact: true }) })
    expect(await entry.textContent()).toBe('rkt archived 2019')
    const looks = await entry.evaluate((element) => ({
      shape: getComputedStyle(element, '::before').maskImage,
      ground: getComputedStyle(element).backgroundImage,
    }))
    expect(looks.shape).toContain('svg')
    expect(looks.ground).toContain('repeating-linear-gradient')
    await entry.getByRole('link').click()
    expect(page.url()).toBe(`${baseUrl()}/tools/rkt`)
    await page.context().close()
  })
})

describe('the timeline', () => {
  it('draws the lives of a filter, says each in words, and keeps the filter on the way to the list', async () => {
    const page = await openPage(browser, { javaScript: false })
    await page.goto('/tools?category=container-engines&status=!active')
    await page.getByRole('link', { name: 'Timeline', exact: true }).first().click()
    expect(page.url()).toBe(`${baseUrl()}/timeline?category=container-engines&status=!active`)
    const row = page.getByRole('row', { name: /rkt/ })
    expect(await row.getByRole('cell').last().textContent()).toBe('2014 to 2019, archived; then Podman')
    expect(await row.locator('svg > title').textContent()).toBe('Life of rkt')
    expect(await row.locator('svg > desc').textContent()).toContain('archived since 16 Aug 2019')
    expect(await row.locator('svg rect, svg line').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'the same as a list' }).click()
    expect(page.url()).toBe(`${baseUrl()}/tools?category=container-engines&status=!active`)
    await page.context().close()
  })

  it('marks the two conferences of 2016 among the tools of the report', async () => {
    const page = await openPage(browser, { javaScript: false })
    await page.goto('/then-and-now')
    const axis = page.locator('#lives thead svg')
    expect(await axis.locator('text').allTextContents()).toEqual(
      expect.arrayContaining(['Software Circus', 'Container Camp', '2015', '2020']),
    )
    expect(await page.locator('#lives tbody tr').count()).toBeGreaterThan(15)
    await page.context().close()
  })
})

describe('the verdict', () => {
  it('stands on the tool with its day, leads to the rule, filters the listing, and comes as JSON', async () => {
    const page = await openPage(browser, { javaScript: false })
    await page.goto('/tools/rkt')
    const said = page.locator('p', { has: page.getByRole('link', { name: 'Upkeep', exact: true }) })
    expect(await said.textContent()).toMatch(/^Upkeep: ended on \d/)
    await said.getByRole('link').click()
    expect(page.url()).toBe(`${baseUrl()}/about#upkeep`)
    await page.getByRole('link', { name: 'ended', exact: true }).click()
    expect(page.url()).toBe(`${baseUrl()}/tools?upkeep=ended`)
    expect(await page.locator('.entries h2').allTextContents()).toContain('rkt')
    const { upkeep } = JSON.parse((await ask(`${baseUrl()}/tools/rkt.json`)).text)
    expect(upkeep).toMatchObject({ verdict: 'ended', reason: 'said', day: expect.stringMatching(/^\d{4}-/) })
    const { tools } = JSON.parse((await ask(`${baseUrl()}/tools.json?upkeep=ended`)).text)
    expect(tools.map((tool: { upkeep: { verdict: string } }) => tool.upkeep.verdict)).not.toContain(
      'maintained',
    )
    expect(tools.length).toBeGreaterThan(5)
    await page.context().close()
  })
})
