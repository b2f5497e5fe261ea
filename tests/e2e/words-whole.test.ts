// Words stand whole: no head and no answer of a category's table breaks within a word, and no word of an address makes a
// page wider than its screen.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage } from '@/tests/support/browser'
import { readCurated } from '../support/curated-files'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const { vocabulary } = await readCurated()
const LONG = 'W'.repeat(118)

const AT_A_DESK = '.matrix thead th > a, .matrix td > .mark, .matrix td > small, .matrix th .mark'
const ON_A_PHONE = '.matrix .name'

it.each(
  vocabulary.categories.flatMap(({ slug }) => [
    [`/categories/${slug}`, 1280, AT_A_DESK] as const,
    [`/categories/${slug}?columns=all`, 1280, AT_A_DESK] as const,
    [`/categories/${slug}`, 320, ON_A_PHONE] as const,
  ]),
)('every word of heads, names and answers stands on one line: %s at %i px', async (path, width, parts) => {
  const page = await openPage(browser, { width })
  await page.goto(path)
  expect(await page.locator('.matrix thead th').count()).toBeGreaterThan(3)
  const broken = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].flatMap((element) => {
        const cell = element.closest('td, th')?.getBoundingClientRect()
        const words = [...element.childNodes].filter((node) => node instanceof Text)
        return words.flatMap((text) =>
          [...text.data.matchAll(/[^\s-]+-?/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange()
            range.setStart(text, index)
            range.setEnd(text, index + word.length)
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
            const isOut = range.getBoundingClientRect().right > (cell?.right ?? 0)
            return lines.size > 1 || isOut ? [`${word}${isOut ? ' (out)' : ''}`] : []
          }),
        )
      }),
    parts,
  )
  expect([...new Set(broken)]).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.context().close()
})

it.each(
  [
    `/tools?q=${LONG}`,
    `/tools?category=${LONG}`,
    `/tools?licence=${LONG}`,
    `/tools?view=table&q=${LONG}`,
    `/compare/calico-vs-${LONG}`,
    `/compare?tool=${LONG}`,
    `/compare/calico-vs-cilium?baseline=${LONG}`,
    `/categories/orchestrators?sort=${LONG}`,
    `/choose/orchestrators?a-lot=${LONG}`,
    `/news?kind=${LONG}`,
    `/gaps?category=${LONG}`,
    `/suggest?tool=${LONG}`,
  ].flatMap((path) => [360, 1280].map((width) => [path, width] as const)),
)('%s is no wider than %i px', async (path, width) => {
  const page = await openPage(browser, { width })
  await page.goto(path)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.context().close()
})
