import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage } from '@/tests/support/browser'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
})
afterEach(() => page?.context().close())
afterAll(() => browser?.close())

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const tabTo = async (name: string | RegExp) => {
  for (let steps = 0; steps < 300; steps++) {
    await page.keyboard.press('Tab')
    const text = await focused()
    if (typeof name === 'string' ? text === name : name.test(text)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

it('browses, filters, opens and compares with the keyboard alone', async () => {
  page = await openPage(browser, { javaScript: false })
  await page.goto('/')
  const enter = async (to: RegExp) => {
    await page.keyboard.press('Enter')
    await page.waitForURL(to)
  }
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Skip to content')
  await enter(/#content$/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  )

  // Of a category, so that the tool stands on the first page however many there are.
  await page.goto('/tools?category=orchestrators')
  await tabTo(/^Active/)
  await enter(/status=active/)
  await tabTo('Kubernetes')
  await enter(/\/tools\/kubernetes$/)
  await tabTo('Kubernetes and Apache Mesos')
  await enter(/\/compare\/apache-mesos-vs-kubernetes$/)
  await tabTo(/^Differences/)
  await enter(/show=differences$/)
  await tabTo('Add or replace a tool')
  await enter(/#change$/)
  for (let field = 1; field <= 3; field++) await page.keyboard.press('Tab')
  await page.keyboard.type('marathon')
  await enter(/apache-mesos-vs-kubernetes-vs-marathon\?show=differences$/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Apache Mesos, Kubernetes and Marathon',
  )
})

it('opens and closes the filters of a phone with the keyboard', async () => {
  page = await openPage(browser, { width: 320, height: 700 })
  await page.goto('/tools')
  const filters = page.getByRole('navigation', { name: 'Filters' })
  expect(await filters.isVisible()).toBe(false)
  await tabTo('Filters')
  await page.keyboard.press('Enter')
  expect(await filters.isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await filters.isVisible()).toBe(false)
})
