// What is missing, found by a reader; what was said, written down by editors. On the real server, with scripts and without.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { createAccount, useDatabase } from '@/tests/support/accounts'
import { launchBrowser } from '@/tests/support/browser'
import {
  expectAccessible,
  fill,
  findUnreached,
  openBrowser,
  press,
  signIn,
} from '@/tests/support/editing-steps'
import { curated, type OwnSite, startOwnSite } from '@/tests/support/own-site'

let site: OwnSite
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
  site = await startOwnSite(curated)
  useDatabase(site.databaseUrl)
  for (const name of ['Eve', 'Ed']) await createAccount(name)
})
afterAll(async () => {
  await browser?.close()
  await closeStore()
  await site?.stop()
})

const open = (javaScript: boolean) => openBrowser(browser, site.baseUrl, javaScript)
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const address = (page: Page) => page.url().slice(site.baseUrl.length)

it('leads a reader from the start page to what is missing in a tool, and to telling it', async () => {
  const page = await open(false)
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'What is missing' }).click()
  expect(address(page)).toBe('/gaps')
  const filters = page.getByRole('navigation', { name: 'Filters' })
  const openFilters = () =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
  await openFilters()
  await filters.getByRole('link', { name: /^Unknown/ }).click()
  await openFilters()
  await filters.getByRole('link', { name: /^Orchestrators/ }).click()
  expect(address(page)).toBe('/gaps?category=orchestrators&kind=unknown')
  const first = page.locator('.entries > li').first()
  const tool = (await first.getByRole('heading').textContent()) ?? ''
  expect(await first.textContent()).toMatch(/\d+ unknown: /)
  const href = await first.locator('p a').first().getAttribute('href')
  await first.locator('p a').first().click()
  expect(address(page)).toBe(href)
  expect(await page.locator(':target').textContent()).toContain('unknown')
  await page.goBack()
  await first.getByRole('link', { name: `suggest a correction for ${tool}` }).click()
  expect(await page.getByLabel('What it is about').inputValue()).toBe(tool)
  await page.goto('/tools/kubernetes')
  await page.locator('aside').getByRole('link', { name: 'what is missing' }).click()
  expect(address(page)).toBe('/gaps?category=orchestrators')
  await page.context().close()
})

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScript) => {
  const key = javaScript ? 'scripted' : 'plain'
  const readers = async () => {
    const page = await open(false)
    await page.goto(`/then-and-now#claim-${key}`)
    const text = await page.locator(':target').textContent()
    await page.context().close()
    return text ?? ''
  }
  let eve: Page

  it('an editor adds a claim, told all that is wrong at once, and readers see it', async () => {
    eve = await open(javaScript)
    await signIn(eve, 'eve@example.org')
    await follow(eve, 'Claims')
    await follow(eve, 'Add a claim')
    if (javaScript) {
      await expectAccessible(eve)
      expect(await findUnreached(eve)).toEqual([])
    }
    await fill(eve, { key, text: 'Pods are a fad.', subjects: 'k8s\nPodmann', since: 'They *stayed*.' })
    await press(eve, 'Add')
    const summary = await eve.locator('.error-summary').textContent()
    for (const sentence of ['Said by: Fill this in.', 'There is no tool Podmann.', 'at least one source'])
      expect(summary).toContain(sentence)
    expect(await eve.locator('[name="text"]').inputValue()).toBe('Pods are a fad.')
    if (javaScript) await expectAccessible(eve)
    await fill(eve, {
      saidBy: 'Somebody',
      occasion: 'A talk',
      saidOn: '2016-09',
      verdict: 'did-not',
      subjects: 'k8s',
      'sources.0.url': 'https://talk.example/pods',
      'sources.0.title': 'The talk',
    })
    const added = eve.locator('[name="sources.1.url"]')
    // With scripts in place, without them on the page that comes back.
    if (javaScript) await eve.getByRole('button', { name: 'Add a source' }).click()
    else await press(eve, 'Add a source')
    await added.waitFor()
    expect(await eve.locator('[name="sources.0.title"]').inputValue()).toBe('The talk')
    await fill(eve, { 'sources.1.url': `https://notes.example/${key}`, 'sources.1.title': 'The notes' })
    await press(eve, 'Add')
    expect(await eve.locator('main').textContent()).toContain('Saved. Readers see it now.')
    const seen = await readers()
    for (const text of ['Pods are a fad.', 'Somebody, A talk, Sept 2016', 'Kubernetes', 'did not happen'])
      expect(seen).toContain(text)
  })

  it('of two editors who change it, the second is shown what it says now, and both texts are kept', async () => {
    const ed = await open(javaScript)
    await signIn(ed, 'ed@example.org')
    for (const page of [eve, ed]) await page.goto(`/admin/claims/${key}`)
    await fill(eve, { text: 'Pods are here to stay.' })
    await press(eve, 'Save')
    await fill(ed, { saidBy: 'Somebody else' })
    await press(ed, 'Save')
    expect(await ed.locator('.error-summary').textContent()).toContain('meanwhile')
    expect(await ed.locator('.notice').textContent()).toContain('Pods are here to stay.')
    expect(await ed.locator('[name="saidBy"]').inputValue()).toBe('Somebody else')
    if (javaScript) await expectAccessible(ed)
    await fill(ed, { text: 'Pods are here to stay.', over: true })
    await Promise.all([ed.waitForEvent('load'), ed.locator('[name="occasion"]').press('Enter')])
    expect(await ed.locator('main').textContent()).toContain('Saved. Readers see it now.')
    const seen = await readers()
    for (const text of ['Pods are here to stay.', 'Somebody else']) expect(seen).toContain(text)
    await ed.context().close()
    await eve.context().close()
  })
})
