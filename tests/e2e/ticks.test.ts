// Tools ticked to be compared: without scripts on one page, with the one script of public pages from page to page.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from '@/tests/support/browser'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
})
afterEach(() => page?.context().close())
afterAll(() => browser?.close())

const tick = (name: string) => page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).check()
const compare = () => page.getByRole('button', { name: 'Compare', exact: true })
const counted = () =>
  page.locator('.ticked').evaluate((count) => {
    const boxes = count.closest('form')?.querySelectorAll(':checked').length
    return [boxes, getComputedStyle(count, '::before').content]
  })

describe('without scripts', () => {
  it.each([
    '/tools?category=orchestrators',
    '/tools?category=orchestrators&view=table',
    '/categories/orchestrators',
    '/tools?q=orchestrator',
  ])('what is ticked at %s is counted by a bar, and compared', async (path) => {
    page = await openPage(browser, { javaScript: false })
    await page.goto(path)
    expect(await compare().isVisible()).toBe(false)
    await tick('Nomad')
    await tick('Kubernetes')
    expect(await compare().isVisible()).toBe(true)
    await compare().click()
    await page.waitForURL(/\/compare\/kubernetes-vs-nomad$/)
  })

  it('one tool ticked on its own page leads to a choice of others', async () => {
    page = await openPage(browser, { javaScript: false })
    await page.goto('/tools/podman')
    await tick('Podman')
    await compare().click()
    await page.waitForURL(/\/compare\?tool=podman$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Compare Podman')
  })
})

describe('with the script', () => {
  it('ticks stay from page to page, can be taken back anywhere, and are compared together', async () => {
    page = await openPage(browser)
    await page.goto('/tools?category=orchestrators')
    await tick('Nomad')
    await tick('Kubernetes')
    await page.goto('/categories/container-engines')
    expect(await counted()).toEqual([2, expect.anything()])
    expect(await page.getByRole('checkbox', { name: 'Nomad' }).isChecked()).toBe(true)
    await tick('Podman')
    await page.goto('/tools/k3s')
    expect(await counted()).toEqual([3, expect.anything()])
    await page.getByRole('checkbox', { name: 'Nomad' }).uncheck()
    await page.goto('/tools?category=orchestrators&view=table')
    expect(await page.getByRole('checkbox', { name: 'Compare Nomad' }).isChecked()).toBe(false)
    expect(await page.getByRole('checkbox', { name: 'Compare Kubernetes' }).isChecked()).toBe(true)
    await compare().click()
    await page.waitForURL(/\/compare\/kubernetes-vs-podman$/)
  })

  it('clearing forgets them all', async () => {
    page = await openPage(browser)
    await page.goto('/categories/orchestrators')
    await tick('Nomad')
    await page.getByRole('button', { name: 'clear' }).click()
    expect(await compare().isVisible()).toBe(false)
    await page.goto('/tools/nomad')
    expect(await page.getByRole('checkbox', { name: 'Compare Nomad' }).isChecked()).toBe(false)
  })

  it('a slash leads to the search, and is a slash where somebody writes', async () => {
    page = await openPage(browser)
    await page.goto('/tools/podman')
    await page.keyboard.press('/')
    const field = page.locator('input[type=search]').first()
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('a/b')
    expect(await field.inputValue()).toBe('a/b')
  })

  it('offers names while one is typed', async () => {
    page = await openPage(browser)
    await page.goto('/')
    const field = page.locator('input[type=search]').first()
    await field.pressSequentially('podm')
    const offered = page.locator('datalist option')
    await offered.first().waitFor({ state: 'attached' })
    expect(await offered.first().getAttribute('value')).toBe('Podman')
  })
})
