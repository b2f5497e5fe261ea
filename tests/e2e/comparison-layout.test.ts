import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from '@/tests/support/browser'

const SCREEN = 800
const SIX = 'apache-mesos-vs-docker-swarm-mode-vs-k3s-vs-kubernetes-vs-marathon-vs-nomad'
// Those of which most is known, and pairs that people look up.
const PAIRS = [
  'calico-vs-cilium',
  'istio-vs-linkerd',
  'apache-mesos-vs-kubernetes',
  'docker-engine-vs-podman',
  'kubernetes-vs-nomad',
  'firecracker-vs-gvisor',
  'aws-lambda-vs-google-cloud-run',
  'flatpak-vs-snap',
  'chaos-mesh-vs-litmuschaos',
  'docker-engine-vs-rkt',
]
const FOURS = [
  'caddy-vs-envoy-vs-nginx-vs-traefik',
  'consul-vs-istio-vs-kuma-vs-linkerd',
  'apache-mesos-vs-k3s-vs-kubernetes-vs-nomad',
]

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
})
afterEach(() => page?.context().close())
afterAll(() => browser?.close())

const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight)

describe('on a phone of 360 px', () => {
  it.each(PAIRS)('%s is eight screens at most', async (pair) => {
    page = await openPage(browser, { width: 360, height: SCREEN })
    await page.goto(`/compare/${pair}`)
    expect(await heightOf()).toBeLessThanOrEqual(8 * SCREEN)
  })

  it.each(FOURS)('%s is fourteen screens at most', async (four) => {
    page = await openPage(browser, { width: 360, height: SCREEN })
    await page.goto(`/compare/${four}`)
    expect(await heightOf()).toBeLessThanOrEqual(14 * SCREEN)
  })

  it('two of four stand side by side, and either is swapped without a script', async () => {
    page = await openPage(browser, { width: 360, height: SCREEN, javaScript: false })
    await page.goto(`/compare/${FOURS[0]}`)
    const pinned = () => page.locator('.pins .name').locator('visible=true').allTextContents()
    expect(await pinned()).toEqual(['Caddy', 'Envoy'])
    const cells = await page.locator('#differ tbody tr').first().locator('td:visible').all()
    const boxes = await Promise.all(cells.map((cell) => cell.boundingBox()))
    expect(boxes).toHaveLength(2)
    expect(boxes[0]?.y).toBe(boxes[1]?.y)
    await page.getByRole('link', { name: 'Swap Caddy for another tool' }).click()
    expect(await pinned()).toEqual(['Envoy', 'NGINX'])
    const beside = page.getByRole('navigation', { name: 'Which tool stands beside the first' })
    await beside.getByRole('link', { name: 'Traefik' }).click()
    expect(await pinned()).toEqual(['Envoy', 'Traefik'])
    await page.goto('/compare/calico-vs-cilium')
    await page.getByRole('link', { name: 'Swap Calico for another tool' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Compare Cilium with another tool',
    )
  })
})

it.each([
  ['/compare/calico-vs-cilium', 360],
  [`/compare/${FOURS[1]}`, 360],
  ['/compare/calico-vs-cilium', 1280],
  [`/compare/${SIX}`, 1280],
  [`/compare/${SIX}`, 700],
])('%s at %i px scrolls as one page under a bar of 64 px at most', async (path, width) => {
  page = await openPage(browser, { width, height: SCREEN })
  await page.goto(path)
  const scrolling = await page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const clips = [overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll')
        return clips && element.scrollWidth > element.clientWidth
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  )
  expect(scrolling).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.locator('#tradeoffs').evaluate((part) => part.scrollIntoView())
  await page.mouse.wheel(0, 300)
  const bar = await page.locator('.pins').boundingBox()
  expect(bar?.y).toBe(0)
  expect(bar?.height).toBeLessThanOrEqual(64)
  // Nothing hangs out of the bar.
  const lowest = await page
    .locator('.pins *')
    .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().bottom)))
  expect(lowest).toBeLessThanOrEqual(64)
})

it.each([360, 1280])('no mark of a source stands apart from the word before it at %i px', async (width) => {
  page = await openPage(browser, { width })
  await page.goto('/compare/calico-vs-cilium')
  const apart = await page.evaluate(() =>
    [...document.querySelectorAll('.cite')]
      .filter((mark) => {
        const before = mark.previousSibling
        if (before === null || !mark.checkVisibility()) return false
        const range = document.createRange()
        range.selectNodeContents(before)
        const line = [...range.getClientRects()].at(-1)
        const here = mark.getBoundingClientRect()
        return line === undefined || here.top > line.bottom || here.bottom < line.top
      })
      .map((mark) => mark.parentElement?.textContent?.slice(-60)),
  )
  expect(await page.locator('.cite').count()).toBeGreaterThan(50)
  expect(apart).toEqual([])
})

it('what is folded is whole on paper', async () => {
  page = await openPage(browser)
  await page.goto('/compare/calico-vs-cilium')
  const row = page.locator('#same td').first()
  const drawn = () => row.evaluate((cell) => cell.checkVisibility({ contentVisibilityAuto: true }))
  expect(await drawn()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await drawn()).toBe(true)
})
