import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { baseUrl, launchBrowser } from '@/tests/support/browser'

const LEAST = 24
/** What stands by itself; links within a sentence are as high as its lines (WCAG 2.2, 2.5.8). */
const TARGETS = 'header nav a, footer a, nav a, .cite, summary, button, select, input:not([type=hidden])'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

it.each([
  '/',
  '/tools',
  '/tools/kubernetes',
  '/categories/orchestrators',
  '/compare/apache-mesos-vs-kubernetes',
  '/choose/orchestrators?a-lot=autoscaling&matters=aspect.cost',
  '/news',
  '/changes/2016-09-09..2020-01-31',
  '/about',
  '/api',
])('on %s whatever stands by itself is 24 px each way under a finger', async (path) => {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    viewport: { width: 360, height: 800 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto(path)
  const small = await page.evaluate(
    ([targets, least]) =>
      [...document.querySelectorAll(targets)].flatMap((target) => {
        const box = (target.closest('label') ?? target).getBoundingClientRect()
        const isSeen = target.checkVisibility() && box.width > 1 && box.bottom > 0
        return isSeen && (box.width < least || box.height < least)
          ? [`${target.textContent?.trim() || target.outerHTML.slice(0, 60)}: ${box.width} × ${box.height}`]
          : []
      }),
    [TARGETS, LEAST] as const,
  )
  expect(small).toEqual([])
  await context.close()
})

it('at 320 px the way through the site takes two lines', async () => {
  const context = await browser.newContext({ baseURL: baseUrl(), viewport: { width: 320, height: 800 } })
  const page = await context.newPage()
  await page.goto('/tools/kubernetes')
  expect(await page.locator('body > header').evaluate((header) => header.clientHeight)).toBeLessThanOrEqual(
    84,
  )
  const lines = await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link')
    .evaluateAll((links) => new Set(links.map((link) => link.getBoundingClientRect().top)).size)
  expect(lines).toBe(1)
  await context.close()
})
