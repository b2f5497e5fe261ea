import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolationsInLightAndDark } from '@/tests/support/axe'
import { launchBrowser, openPage } from '@/tests/support/browser'

const SIX = 'apache-mesos-vs-docker-engine-vs-docker-swarm-mode-vs-kubernetes-vs-marathon-vs-rkt'
const ASKED =
  'a-lot=autoscaling&licence=open-source&matters=aspect.cost&matters=aspect.operability&scale-to-zero=partial'
const PAGES = [
  ['the start page', '/'],
  ['the listing', '/tools'],
  ['a filtered listing', '/tools?category=orchestrators&status=!retired&facets=status'],
  ['a search', '/tools?q=swarm&colour=red'],
  ['an empty result', '/tools?category=chaos-testing&kind=managed-service'],
  ['a tool', '/tools/kubernetes'],
  ['a tool whose life is over', '/tools/rkt'],
  ['a tool of a revision', '/tools/rkt?at=1'],
  ['a category', '/categories/orchestrators'],
  ['a category with all its columns', '/categories/service-mesh?columns=all&sort=-licence'],
  ['the listing as a table', '/tools?category=container-engines&view=table'],
  ['a category without tools', '/categories/registries'],
  ['the categories', '/categories'],
  ['choosing a comparison', '/compare'],
  ['one tool alone', '/compare/kubernetes'],
  ['a comparison of two', '/compare/apache-mesos-vs-kubernetes'],
  ['a comparison of six', `/compare/${SIX}`],
  ['seven tools', `/compare/apt-vs-${SIX}`],
  ['the differences', '/compare/apache-mesos-vs-kubernetes-vs-marathon?baseline=marathon&show=differences'],
  ['news', '/news'],
  ['news of a kind', '/news?category=orchestrators&kind=ends&colour=red'],
  ['what fits', '/fits'],
  ['what fits a version', '/fits?with=kubernetes@1.34'],
  ['guides', '/moving'],
  ['the listing of an earlier day', '/tools?on=2016-09-09'],
  ['a tool on an earlier day', '/tools/kubernetes?on=2016-09-09'],
  ['a tool before it was there', '/tools/podman?on=2016-09-09'],
  ['a category on an earlier day', '/categories/orchestrators?on=2016-09-09'],
  ['a comparison on an earlier day', '/compare/apache-mesos-vs-kubernetes?on=2016-09-09'],
  ['a comparison before its tools were there', '/compare/crun-vs-podman?on=2016-09-09'],
  ['what changed between two days', '/changes/2016-09-09..2026-11-20'],
  ['what changed of some tools', '/changes/2016-09-09..2020-01-31?colour=red&tool=nomad&tool=rkt'],
  ['two days that are none', '/changes/2016-09-31..2020'],
  ['what is supported', '/support'],
  ['a stack', '/support?tool=containerd@2.0&tool=docker-engine&tool=kubernetes@1.34&tool=rkt&tool=wibble'],
  ['what this is', '/about'],
  ['for programs', '/api'],
  ['help to choose', '/choose'],
  ['help to choose within a category', '/choose/orchestrators'],
  ['an answer', `/choose/orchestrators?${ASKED}`],
  ['an answer with nothing left', '/choose/orchestrators?licence=proprietary&matters=nonsense'],
  ['how the help works', '/choose/method'],
  ['the glossary', '/glossary'],
  ['the map', '/map'],
  ['the timeline', '/timeline'],
  ['a timeline of some', '/timeline?category=orchestrators&status=!active&colour=red'],
  ['then and now', '/then-and-now'],
  ['some claims', '/then-and-now?tool=kubernetes&verdict=came-true&colour=red'],
  ['what is missing', '/gaps'],
  ['what is missing, filtered', '/gaps?category=orchestrators&kind=unsourced&page=99'],
  ['signing in', '/sign-in'],
  ['asking for a link to sign in by', '/sign-in/link?sent=yes'],
  ['a link that does not open', '/sign-in/link/nonsense'],
  ['a page that is not there', '/nonsense'],
  ['a tool that is not there', '/tools/kuberntes'],
  ['a comparison that is not there', '/compare/nonsense-vs-wibble'],
] as const
/** Without the frame of the site, for they stand in that of another. */
const EMBEDDED = [
  ['a tool within another page', '/embed/tools/podman'],
  ['a comparison within another page', '/embed/compare/docker-engine-vs-podman'],
  ['a category within another page', '/embed/categories/orchestrators'],
] as const

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([[1280], [320]])('at %i px', (width) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser, { width })
  })
  afterAll(() => page?.context().close())

  it.each([...PAGES, ...EMBEDDED])(
    '%s breaks no rule of axe, light or dark, and does not scroll sideways',
    async (_name, path) => {
      await page.goto(path)
      // What is folded away is looked at too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await findViolationsInLightAndDark(page)).toEqual([])
      const { content, window } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }))
      expect(content).toBeLessThanOrEqual(window)
    },
  )
})

describe('on every page', () => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser)
  })
  afterAll(() => page.context().close())

  it.each(PAGES)('%s has one heading of the first level, landmarks and a skip link', async (_name, path) => {
    await page.goto(path)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    for (const landmark of ['banner', 'main', 'contentinfo', 'search'] as const)
      expect(await page.getByRole(landmark).count(), landmark).toBeGreaterThan(0)
    expect(await page.getByRole('navigation', { name: 'Main' }).count()).toBe(1)
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
    expect(ids.filter((id, place) => ids.indexOf(id) < place)).toEqual([])
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    expect(await skip.textContent()).toBe('Skip to content')
    // Off the page until it has the focus.
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    expect(await skip.getAttribute('href')).toBe(`#${await page.locator('main').getAttribute('id')}`)
  })

  it.each([['/'], ['/tools'], ['/tools/kubernetes'], ['/compare/apache-mesos-vs-kubernetes'], ['/compare']])(
    'what has the focus can be seen on %s',
    async (path) => {
      await page.goto(path)
      const unseen = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>(
          'a[href], button, input:not([type=hidden]), summary, [tabindex="0"]',
        )
        return [...all]
          .filter((element) => {
            element.focus({ focusVisible: true } as FocusOptions)
            if (document.activeElement !== element) return false
            const { outlineStyle, outlineWidth } = getComputedStyle(element)
            return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
          })
          .map((element) => element.outerHTML.slice(0, 120))
      })
      expect(unseen).toEqual([])
    },
  )
})

const SHOWN = ['Apache Mesos', 'Docker Engine', 'Docker Swarm mode', 'Kubernetes', 'Marathon', 'rkt']

describe('a comparison', () => {
  it.each([320, 1280])('has a row and a column header for every cell at %i px', async (width) => {
    const page = await openPage(browser, { width })
    await page.goto(`/compare/${SIX}`)
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('td')]
        .filter((cell) => {
          const row = cell.parentElement as HTMLTableRowElement
          const head = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]
          const first = row.cells[0]
          return !(
            head?.scope === 'col' &&
            head.textContent?.includes(cell.dataset.tool ?? '?') &&
            first?.tagName === 'TH' &&
            first.scope === 'row' &&
            first.textContent?.trim()
          )
        })
        .map((cell) => cell.outerHTML.slice(0, 120)),
    )
    expect(await page.locator('td').count()).toBeGreaterThan(100)
    expect(lost).toEqual([])
    // What assistive technology is given, however the parts are drawn: on a phone two of the tools.
    const shown = width < 640 ? SHOWN.slice(0, 2) : SHOWN
    const tables = await page.getByRole('table').count()
    expect(tables).toBeGreaterThan(2)
    for (const name of SHOWN)
      expect(await page.getByRole('columnheader', { name }).count(), name).toBe(
        shown.includes(name) ? tables : 0,
      )
    const headers = await page.getByRole('rowheader').count()
    expect(headers).toBeGreaterThan(10)
    expect(await page.getByRole('cell').count()).toBe(headers * shown.length)
    await page.context().close()
  })

  it('prints without navigation, and without a head that sticks to the page', async () => {
    const page = await openPage(browser)
    await page.goto('/compare/apache-mesos-vs-kubernetes')
    const navigation = page.getByRole('navigation', { name: 'Main' })
    expect(await navigation.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await navigation.isVisible()).toBe(false)
    expect(await page.locator('#change').isVisible()).toBe(false)
    expect(await page.getByRole('cell').first().isVisible()).toBe(true)
    const sticky = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) =>
          ['sticky', 'fixed'].includes(getComputedStyle(element).position),
        ).length,
    )
    expect(sticky).toBe(0)
    await page.context().close()
  })
})
