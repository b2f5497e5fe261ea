// The glossary: folded by group, and a word that is led to is seen.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { baseUrl, launchBrowser } from '@/tests/support/browser'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

it.each([true, false])(
  'is folded by group, and a word’s address opens its group (scripts: %s)',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ baseURL: baseUrl(), javaScriptEnabled })
    const page = await context.newPage()
    await page.goto('/glossary')
    const word = page.locator('article#rootless')
    expect(await word.isVisible()).toBe(false)
    const { height } = (await page.locator('html').boundingBox()) ?? { height: Number.POSITIVE_INFINITY }
    expect(height).toBeLessThan(4000)
    await page.goto('/tools/podman')
    await page.getByRole('link', { name: 'Rootless', exact: true }).first().click()
    await word.waitFor({ state: 'visible' })
    await context.close()
  },
)
