// A person at a form, and what it costs them: clicks, keys and page loads.

import type { Page } from 'playwright-core'

/** Further than this nobody tabs: they reach for the mouse. */
const MOST_TABS = 3

/** Counts what a person does on a page. A choice from a list is two clicks, a field that Tab reaches is none. */
export function countOn(page: Page) {
  const spent = { clicks: 0, keys: 0, loads: 0 }
  page.on('load', () => spent.loads++)
  const field = (name: string) => page.locator(`[name="${name}"]`).first()
  const isAt = (name: string) =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name)
  const tabTo = async (name: string) => {
    for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
      if (await isAt(name)) return tabs
      await page.keyboard.press('Tab')
    }
    return null
  }
  return {
    spent,
    click: async (button: string) => {
      spent.clicks++
      await page.getByRole('button', { name: button, exact: true }).first().click()
    },
    choose: async (name: string, value: string) => {
      spent.clicks += 2
      await field(name).selectOption(value)
      await field(name).focus()
    },
    write: async (name: string, text: string) => {
      const tabs = await tabTo(name)
      if (tabs === null) {
        spent.clicks++
        await field(name).click()
      }
      spent.keys += (tabs ?? 0) + text.length
      await page.keyboard.type(text)
    },
  }
}
