// The form of a tool as it is worked on: rows, facts and keys without a page load, and with scripts off one by one.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { createAccount, useDatabase } from '@/tests/support/accounts'
import { launchBrowser } from '@/tests/support/browser'
import { countOn } from '@/tests/support/counting-hand'
import { expectAccessible, fill, openBrowser, press, signIn } from '@/tests/support/editing-steps'
import { curated, type OwnSite, startOwnSite } from '@/tests/support/own-site'

let site: OwnSite
let browser: Browser
let emails: string[]
beforeAll(async () => {
  browser = await launchBrowser()
  site = await startOwnSite(curated)
  useDatabase(site.databaseUrl)
  emails = await Promise.all(['Ed', 'Eve'].map(async (name) => (await createAccount(name, 'editor')).email))
})
afterAll(async () => {
  await browser?.close()
  await closeStore()
  await site?.stop()
})

async function openForm(path: string, { javaScript = true, who = 0 } = {}): Promise<Page> {
  const page = await openBrowser(browser, site.baseUrl, javaScript)
  await signIn(page, emails[who] ?? '')
  await page.goto(path)
  return page
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const rows = (page: Page, list: string) => page.locator(`#list-${list} > details`)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'))

it('a tool with two sourced facts, a tradeoff, a relation and an event takes at most 30 clicks and one load', async () => {
  const page = await openForm('/admin/tools/new')
  const { spent, click, choose, write } = countOn(page)
  await write('name', 'Quadlet')
  await write('summary', 'Runs containers under systemd.')
  await choose('kind', 'tool')
  await choose('categories', 'container-engines')
  await choose('licence.class', 'open-source')
  await write('licence.spdx', 'Apache-2.0')
  await write('licence.sources', 'https://quadlet.example/licence')
  for (const [fact, value] of [
    ['rootless', 'yes'],
    ['image-building', 'no'],
  ] as const) {
    await choose(`facts.${fact}.value`, value)
    await write(`facts.${fact}.sources`, 'https://quadlet.example/docs')
  }
  await click('Add a tradeoff')
  await rows(page, 'tradeoffs').first().waitFor()
  await choose('tradeoffs.0.aspect', 'operability')
  await choose('tradeoffs.0.kind', 'strength')
  await write('tradeoffs.0.text', 'Units restart with the machine.')
  await write('tradeoffs.0.sources', 'https://quadlet.example/docs')
  await click('Add a relation')
  await rows(page, 'relations').first().waitFor()
  await choose('relations.0.type', 'built-on')
  await write('relations.0.to', 'podman')
  await write('relations.0.sources', 'https://quadlet.example/docs')
  await click('Add an event')
  await rows(page, 'events').first().waitFor()
  await write('events.0.date', '2023-02')
  await choose('events.0.kind', 'first-release')
  await write('events.0.text', 'First release.')
  await write('events.0.sources', 'https://quadlet.example/docs')
  await write('comment', 'A first description')
  const published = page.waitForEvent('load')
  await click('Publish')
  await published
  expect(await page.locator('main').textContent()).toContain('Published. Readers see it now.')
  expect(spent.loads).toBe(1)
  expect(spent.clicks).toBeLessThanOrEqual(30)
  expect(spent.keys).toBeLessThanOrEqual(776)
  await page.context().close()
})

it('rows come, go and move in place, and nothing folds, moves away or is lost', async () => {
  const page = await openForm('/admin/tools/podman')
  const { spent } = countOn(page)
  await fill(page, { summary: 'Typed before.' })
  const before = await rows(page, 'events').count()
  await page.locator('#list-events > details > summary').nth(1).click()
  await fill(page, { 'events.1.text': 'Typed in a row.' })
  await button(page, 'Add an event').click()
  await expect.poll(() => focused(page)).toBe(`events.${before}.date`)
  await page.keyboard.type('2026-01')
  await fill(page, { [`events.${before}.text`]: 'The newest.' })
  const open = async () =>
    (await rows(page, 'events').evaluateAll((all) => all.map((row) => row.hasAttribute('open')))).flatMap(
      (isOpen, index) => (isOpen ? [index] : []),
    )
  expect(await open()).toEqual([1, before])
  await button(page, `Move event ${before + 1} up`).click()
  await expect.poll(() => page.locator(`[name="events.${before - 1}.text"]`).inputValue()).toBe('The newest.')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(`Move event ${before} up`)
  expect(await open()).toEqual([1, before - 1])
  await page.locator('#list-events > details > summary').first().click()
  await button(page, 'Remove event 1').click()
  await expect.poll(() => rows(page, 'events').count()).toBe(before)
  expect(await open()).toEqual([0, before - 2])
  expect(await page.locator('[name="events.0.text"]').inputValue()).toBe('Typed in a row.')
  expect(await page.locator('[name="summary"]').inputValue()).toBe('Typed before.')
  expect(spent.loads).toBe(0)
  await expectAccessible(page)
  await page.context().close()
})

it('without scripts one comes back to the row', async () => {
  const page = await openForm('/admin/tools/podman', { javaScript: false })
  await fill(page, { summary: 'Typed before.' })
  const before = await rows(page, 'events').count()
  await press(page, 'Add an event')
  expect(new URL(page.url()).hash).toBe(`#field-events.${before}`)
  expect(await rows(page, 'events').count()).toBe(before + 1)
  expect(await page.locator('[name="summary"]').inputValue()).toBe('Typed before.')
  await page.context().close()
})

it('a category brings its facts, and what is typed meanwhile stays', async () => {
  const page = await openForm('/admin/tools/new')
  await page.route('**/save', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  const fact = page.locator('[name="facts.rootless.value"]')
  expect(await fact.count()).toBe(0)
  await page.locator('select[name="categories"]').selectOption('container-engines')
  await fill(page, { summary: 'Typed meanwhile.' })
  await fact.waitFor()
  await fact.selectOption('yes')
  await page.locator('input[name="categories"][value="orchestrators"]').check()
  await expect
    .poll(() => page.locator('#field-facts').evaluate((part) => part.matches('[inert]')))
    .toBe(false)
  expect(await fact.inputValue()).toBe('yes')
  expect(await page.locator('[name="summary"]').inputValue()).toBe('Typed meanwhile.')
  await page.context().close()
})

it('a session that ended, a conflict and a server that is away lose nothing', async () => {
  const page = await openForm('/admin/tools/buildah')
  await fill(page, { summary: 'Typed long ago.' })
  await page.context().setOffline(true)
  await button(page, 'Add a source').click()
  await page.getByText('The server could not be reached.').waitFor()
  await page.context().setOffline(false)
  await page.context().clearCookies()
  await button(page, 'Add a source').click()
  await page.waitForURL(/\/sign-in\?next=/)
  await fill(page, { email: emails[0] ?? '', password: 'correct horse battery' })
  await press(page, 'Sign in')
  expect(await page.locator('[name="summary"]').inputValue()).toBe('Typed long ago.')

  const other = await openForm('/admin/tools/buildah', { who: 1 })
  await fill(other, { summary: 'Said by another.', comment: 'Faster' })
  await press(other, 'Publish the change')
  await button(page, 'Add a source').click()
  await page.locator('.conflict').waitFor()
  expect(await page.locator('.conflict').textContent()).toContain('Typed long ago.')
  for (const { context } of [page, other].map((one) => ({ context: one.context() }))) await context.close()
})

it('Enter in a field sends nothing, Ctrl+S keeps a draft, Ctrl+Enter publishes', async () => {
  for (const javaScript of [true, false]) {
    const page = await openForm('/admin/tools/crun', { javaScript })
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.method()))
    for (const name of ['summary', 'comment']) await page.locator(`[name="${name}"]`).press('Enter')
    await page.goto('/admin/tools/crun')
    expect(sent).not.toContain('POST')
    await page.context().close()
  }
  const page = await openForm('/admin/tools/crun')
  await fill(page, { summary: 'Runs containers, written in C.' })
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+s')])
  expect(await page.locator('main').textContent()).toContain('The draft is saved.')
  await fill(page, { comment: 'Plainer' })
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+Enter')])
  expect(await page.locator('main').textContent()).toContain('Published. Readers see it now.')
  await page.context().close()
})
