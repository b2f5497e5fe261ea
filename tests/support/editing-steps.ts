// What people do on the editing pages, step by step in Chromium, for the stories of end-to-end tests.

import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { findViolationsInLightAndDark } from './axe'
import { PATIENCE_MS } from './patience'

export const PASSWORD = 'correct horse battery'

/** A browser of somebody's own, on a site. */
export async function openBrowser(browser: Browser, baseURL: string, javaScript: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
  })
  // A step that cannot be done is told before the story's time is over.
  context.setDefaultTimeout(PATIENCE_MS)
  return context.newPage()
}

/** Presses a button that sends a form, and waits for the page that follows. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await Promise.all([page.waitForEvent('load'), button.first().click()])
}

/** Fills inputs by their form names: texts, choices, boxes (true). */
export async function fill(page: Page, fields: Record<string, string | true>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const [field = name, held] = name.split('=')
    const input = page.locator(`[name="${field}"]${held === undefined ? '' : `[value="${held}"]`}`).last()
    await openAround(page, field)
    if (value === true) await input.check()
    else if (await input.evaluate((element) => element.localName === 'select'))
      await input.selectOption(value)
    else await input.fill(value)
  }
}

// Notes, dates and sources stand behind a line that opens.
async function openAround(page: Page, field: string): Promise<void> {
  const closed = page.locator(`details:not([open]):has([name="${field}"]) > summary`)
  while ((await closed.count()) > 0) await closed.first().click()
}

/** Signs in; whoever has just made an account is signed in already. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  if (new URL(page.url()).pathname === '/admin') return
  await fill(page, { email, password: PASSWORD })
  await press(page, 'Sign in')
  await expect.poll(() => new URL(page.url()).pathname).toBe('/admin')
}

/** Checks the page as it is now, on a phone and a desk, light and dark: no fault of WCAG, nothing wider than it. */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = []
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    // At the end of the page what stays in view while it scrolls lies at its own place and over nothing.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    for (const fault of await findViolationsInLightAndDark(page)) found.push(`${width} px, ${fault}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) found.push(`${width}: ${wide} px wider than the window`)
  }
  expect(found).toEqual([])
}

/** The controls of a page that Tab does not reach, by name or text. */
export async function findUnreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const controls = [
      ...document.querySelectorAll(
        'main input, main select, main textarea, main button, main a[href], main summary',
      ),
    ]
    const seen = controls.filter(
      (control) =>
        control.checkVisibility() &&
        control.getAttribute('tabindex') !== '-1' &&
        control.getAttribute('type') !== 'hidden',
    )
    for (const control of seen) control.setAttribute('data-unreached', '')
    return seen.length
  })
  await page.locator('body').click({ position: { x: 1, y: 1 } })
  let left = count
  // A date has more stops than one.
  for (let step = 0; left > 0 && step < 2 * count + 60; step++) {
    await page.keyboard.press('Tab')
    left = await page.evaluate(() => {
      const focused = document.activeElement
      focused?.removeAttribute('data-unreached')
      // One Tab stop for the radio buttons of a question; the arrows reach the rest.
      if (focused instanceof HTMLInputElement && focused.type === 'radio')
        for (const other of document.querySelectorAll(`[name="${focused.name}"]`))
          other.removeAttribute('data-unreached')
      return document.querySelectorAll('[data-unreached]').length
    })
  }
  expect(count).toBeGreaterThan(20)
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-unreached]')].map(
      (one) => one.getAttribute('name') ?? one.textContent ?? '?',
    ),
  )
}
