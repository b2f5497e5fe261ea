// Still supported? A person names what they run, sees what ends first, and follows it as a calendar and a feed.
import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { baseUrl, launchBrowser } from '@/tests/support/browser'
import { openBrowser } from '@/tests/support/editing-steps'
import { ask } from '@/tests/support/requests'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

it.each([[true], [false]])('a pasted list becomes a stack (scripts: %s)', async (javaScript) => {
  const page = await openBrowser(browser, baseUrl(), javaScript)
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Still supported?' }).click()
  await page.getByLabel('What do you run?').fill('Kubernetes v1.33.2\nrkt 1.30\nwibble 9')
  await page.getByRole('button', { name: 'Until when?' }).click()
  expect(await page.getByText('“wibble 9” was left out').count()).toBe(1)
  expect(await page.getByLabel('What else do you run?').inputValue()).toBe('wibble 9')
  const rows = page.locator('tbody tr')
  expect(await rows.allTextContents()).toEqual([
    expect.stringMatching(/^Kubernetes 1\.33.*Support ended .*1\.3\d, until /),
    expect.stringMatching(/^rkt 1\.30.*Archived since .*no version gets fixes.*Podman/),
  ])

  await page.getByLabel('What else do you run?').fill('containerd')
  await page.getByRole('button', { name: 'Add' }).click()
  expect(page.url()).toBe(`${baseUrl()}/support?tool=containerd&tool=kubernetes%401.33&tool=rkt%401.30`)
  await rows
    .filter({ hasText: 'Which version of it?' })
    .getByRole('link', { name: '2.0', exact: true })
    .click()
  expect(page.url()).toContain('tool=containerd%402.0')
  await page.getByRole('link', { name: 'Take rkt 1.30 out' }).click()
  expect(page.url()).toBe(`${baseUrl()}/support?tool=containerd%402.0&tool=kubernetes%401.33`)
  expect(await page.getByText('1 of 2 get no fixes: Kubernetes 1.33.').count()).toBe(1)
  await page.close()
})

it('the calendar and the feed tell the turns of the page, and other texts are refused with a sentence', async () => {
  const get = async (path: string) => {
    const { status, headers, body } = await ask(`${baseUrl()}${path}`)
    return { status, type: headers['content-type'], text: body.toString() }
  }
  const query = '?tool=containerd@2.0&tool=kubernetes@1.33'
  const calendar = await get(`/support.ics${query}`)
  expect(calendar).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' })
  const events = new ICAL.Component(ICAL.parse(calendar.text)).getAllSubcomponents('vevent')
  const summaries = events.map((one) => new ICAL.Event(one).summary)
  expect(summaries).toContain('Kubernetes 1.33: no fixes any more')
  expect(summaries).toContain('containerd 2.0: no fixes any more')

  const feed = await get(`/support.atom${query}`)
  expect(feed.type).toBe('application/atom+xml; charset=utf-8')
  expect(feed.text).toContain('<title>Kubernetes 1.33: no fixes any more</title>')
  // What is still to come is no news yet.
  expect(feed.text).not.toContain('<title>containerd 2.0: no fixes any more</title>')

  expect(await get('/support.ics?tool=wibble@1')).toMatchObject({
    status: 404,
    text: expect.stringContaining('“wibble@1” was left out: there is no tool “wibble”'),
  })
  expect(await get('/support.json')).toMatchObject({
    status: 400,
    text: expect.stringMatching(/^Name what you run/),
  })
})
