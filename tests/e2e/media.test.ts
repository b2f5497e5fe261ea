import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '@/tests/support/axe'
import { launchBrowser, openPage } from '@/tests/support/browser'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe('on a narrow screen and on paper', () => {
  it('no name of the listing is broken within a word at 320 px', async () => {
    const page = await openPage(browser, { width: 320 })
    await page.goto('/tools')
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('.entries h2 a')].filter((name) => {
        const text = name.firstChild
        const words = [...(text?.textContent ?? '').matchAll(/\S+/g)]
        return words.some((word) => {
          const range = document.createRange()
          if (text === null) return true
          range.setStart(text, word.index)
          range.setEnd(text, word.index + word[0].length)
          return range.getClientRects().length > 1
        })
      }),
    )
    expect(broken).toEqual([])
    await page.context().close()
  })

  it.each([
    ['screen', 1280],
    ['screen', 360],
    ['print', 700],
  ] as const)('no word of the table of a category is broken on a %s of %i px', async (media, width) => {
    const page = await openPage(browser, { width })
    await page.goto('/categories/orchestrators?columns=all')
    await page.emulateMedia({ media })
    const values = page.locator('.matrix tbody a')
    const broken = await values.evaluateAll((links) =>
      links.flatMap((link) => {
        const text = link.firstChild
        if (text === null || getComputedStyle(link).fontSize === '0px') return []
        return [...(text.textContent ?? '').matchAll(/[^\s-]+/g)].flatMap((word) => {
          const range = document.createRange()
          range.setStart(text, word.index)
          range.setEnd(text, word.index + word[0].length)
          return range.getClientRects().length > 1 ? [word[0]] : []
        })
      }),
    )
    expect(await values.count()).toBeGreaterThan(50)
    expect(broken).toEqual([])
    await page.context().close()
  })

  it('a phone shows eight marks in a line beside the name, with the word of each to be read aloud', async () => {
    const page = await openPage(browser, { width: 360 })
    const columns = `autoscaling,control-plane-encryption,desired-state,high-availability,persistent-storage,rolling-updates,scale-to-zero,service-discovery`
    await page.goto(`/categories/orchestrators?columns=${columns}`)
    const row = page.locator('.matrix tbody tr').first()
    const marks = row.locator('td.short')
    expect(await marks.count()).toBe(8)
    const tops = await marks.evaluateAll((cells) =>
      cells.map((cell) => Math.round(cell.getBoundingClientRect().top)),
    )
    expect(new Set(tops).size).toBe(1)
    expect(
      await page.getByRole('cell', { name: /^(yes|no|partial|by plugin|unknown)/ }).count(),
    ).toBeGreaterThan(50)
    await page.context().close()
  })
})

describe('for readers with wishes of their own', () => {
  it.each([['/'], ['/tools'], ['/tools/kubernetes'], ['/compare/apache-mesos-vs-kubernetes']])(
    'nothing moves on %s where motion is unwanted',
    async (path) => {
      const page = await openPage(browser)
      await page.goto(path)
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
            const changes = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01)
            return animationName !== 'none' || changes || scrollBehavior === 'smooth'
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      )
      expect(moving).toEqual([])
      await page.context().close()
    },
  )

  it.each([
    ['/tools?category=orchestrators'],
    ['/tools/kubernetes'],
    ['/compare/apache-mesos-vs-rkt?show=differences'],
  ])('%s can be read in forced colours', async (path) => {
    const page = await openPage(browser)
    await page.goto(path)
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    expect(await findViolations(page)).toEqual([])
    // Colour is gone, so the word has to be there.
    expect(await page.locator('.mark').first().textContent()).toMatch(/[a-z]{4,}/)
    await page.context().close()
  })

  it.each([
    ['/tools'],
    ['/tools/kubernetes'],
    ['/categories/orchestrators'],
    ['/compare/apache-mesos-vs-kubernetes'],
    ['/choose/orchestrators?matters=aspect.cost'],
    ['/glossary'],
    ['/map'],
    ['/timeline?category=orchestrators'],
  ])('%s prints without what only a screen needs', async (path) => {
    const page = await openPage(browser)
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').locator('visible=true').count()).toBe(0)
    expect(await page.getByRole('search').locator('visible=true').count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    await page.context().close()
  })
})
