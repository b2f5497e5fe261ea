import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseUrl, launchBrowser, openPage } from '@/tests/support/browser'
import { newestTool } from '@/tests/support/newest-tool'
import { ask } from '@/tests/support/requests'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a reader %s', (_, javaScript) => {
  beforeAll(async () => {
    page = await openPage(browser, { javaScript })
  })
  afterAll(() => page?.context().close())

  const open = (path: string) => page.goto(path)
  /** Clicks, and waits for the whole of the page that it leads to. */
  const click = async (where: Locator) => {
    await where.click()
    await page.waitForLoadState()
  }
  const follow = (name: string | RegExp) => click(page.getByRole('link', { name, exact: true }).first())
  const heading = () => page.getByRole('heading', { level: 1 }).textContent()
  const entries = () => page.locator('.entries h2').allInnerTexts()
  const said = async () => (await page.getByRole('status').textContent()) ?? ''
  const address = () => page.url().slice(baseUrl().length)

  it('finds an orchestrator that is alive, checks a source, and compares it with an alternative', async () => {
    await open('/')
    await follow('Orchestrators and cluster managers')
    expect(await heading()).toBe('Orchestrators and cluster managers')
    await follow('Filter these tools')
    const before = await entries()
    const filters = page.getByRole('navigation', { name: 'Filters' })
    await click(filters.getByRole('link', { name: /^Active/ }))
    const after = await entries()
    expect(after.length).toBeLessThan(before.length)
    expect(after).toContain('Kubernetes')
    expect(await said()).toBe(`${after.length} tools match`)

    await follow('Kubernetes')
    expect(address()).toBe('/tools/kubernetes')
    const mark = page
      .getByRole('article')
      .getByRole('link', { name: /^Source \d+$/ })
      .first()
    const marked = await mark.getAttribute('id')
    await click(mark)
    const source = page.locator('li:target')
    expect(await source.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\//)
    await click(source.getByRole('link', { name: /first cited/ }))
    expect(address()).toBe(`/tools/kubernetes#${marked}`)

    await follow('Kubernetes and Apache Mesos')
    expect(address()).toBe('/compare/apache-mesos-vs-kubernetes')
    expect(await heading()).toBe('Apache Mesos and Kubernetes')
    const rows = () => page.locator('tbody th[scope=row]').count()
    const whole = await rows()
    const differences = page.getByRole('link', { name: /^Differences \d+$/ })
    const counted = Number(((await differences.textContent()) ?? '').replace(/\D/g, ''))
    await click(differences)
    expect(address()).toBe('/compare/apache-mesos-vs-kubernetes?show=differences')
    expect(await rows()).toBeLessThan(whole)
    expect(await page.locator(':is(#decides, #differ, #life) tbody tr').count()).toBe(counted)

    const markdown = await page.getByRole('link', { name: 'Markdown' }).getAttribute('href')
    const file = await ask(`${baseUrl()}${markdown}`)
    expect(file.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(file.text).toContain('Apache Mesos and Kubernetes')
  })

  it.each([
    ['k8s', 'Kubernetes'],
    ['kuberntes', 'Kubernetes'],
    ['docker swarm', 'Docker Swarm mode'],
    ['lamda', 'AWS Lambda'],
    ['rocket', 'rkt'],
    ['snapd', 'Snap'],
  ])('searches for “%s” in the header and finds %s first', async (typed, name) => {
    await open('/categories')
    const field = page.getByRole('searchbox', { name: 'Search the catalogue' })
    await field.fill(typed)
    await field.press('Enter')
    await page.waitForURL(/\/tools\?q=/)
    expect((await entries())[0]).toBe(name)
    expect(await page.getByRole('list', { name: 'Chosen' }).textContent()).toContain(`“${typed}”`)
  })

  it('searches within what is chosen and keeps the choice', async () => {
    await open('/tools?category=orchestrators')
    expect(await page.getByRole('searchbox').count()).toBe(1)
    const field = page.getByRole('searchbox', { name: 'Search these tools' })
    await field.fill('swarm')
    await click(page.getByRole('button', { name: 'Search' }).last())
    await page.waitForURL(/q=swarm/)
    expect(address()).toBe('/tools?category=orchestrators&q=swarm')
    expect((await entries())[0]).toMatch(/Swarm/)
  })

  it('removes one choice by its chip, and all of them by one link', async () => {
    await open('/tools?category=orchestrators&category=unikernels&kind=!class&q=a')
    const chips = page.getByRole('list', { name: 'Chosen' }).getByRole('link')
    expect(await chips.allInnerTexts()).toEqual([
      '“a”',
      'Category: Orchestrators and cluster managers',
      'Category: Unikernels',
      'Kind: not Class of tools',
      'clear all',
    ])
    await click(chips.filter({ hasText: 'Unikernels' }))
    expect(address()).toBe('/tools?category=orchestrators&kind=!class&q=a')
    await click(chips.filter({ hasText: 'clear all' }))
    expect(address()).toBe('/tools')
    expect(await chips.count()).toBe(0)
  })

  it('leaves a category out, and asks for what nobody knows', async () => {
    await open('/tools?facets=category')
    const all = Number.parseInt(await said(), 10)
    await click(page.getByRole('link', { name: 'not Unikernels' }))
    const rest = Number.parseInt(await said(), 10)
    expect(rest).toBeGreaterThan(0)
    expect(rest).toBeLessThan(all)
    expect(await entries()).not.toContain('MirageOS')
    const { facets } = JSON.parse((await ask(`${baseUrl()}/tools.json`)).text)
    const [facet] = Object.keys(facets).filter((key) => facets[key].unknown > 0)
    await page.goto(`/tools?facets=${facet}`)
    const unknown = page.getByRole('navigation', { name: 'Filters' }).locator(`a[href*="${facet}=unknown"]`)
    const promised = Number(await unknown.locator('b').textContent())
    await click(unknown)
    expect(Number.parseInt(await said(), 10)).toBe(promised)
    expect(await page.getByRole('list', { name: 'Chosen' }).textContent()).toMatch(/unknown/i)
  })

  it('finds nothing, drops the one choice offered, and gets as many tools as promised', async () => {
    await open('/tools?category=low-level-runtimes&kind=managed-service')
    expect(await said()).toBe('No tools match')
    const offer = page.getByRole('main').getByRole('paragraph').filter({ hasText: 'Nothing has all of this' })
    const promised = /and (one|[\d,]+) tools? comes? back/.exec((await offer.textContent()) ?? '')?.[1]
    await click(offer.getByRole('link'))
    const found = await entries()
    expect(found.length).toBeGreaterThan(0)
    expect(promised).toBe(found.length === 1 ? 'one' : String(found.length))
  })

  it('sorts by name, by first release and by latest release', async () => {
    await open('/tools?category=orchestrators')
    const byName = await entries()
    // The living by name, then the others by name.
    const begins = byName.filter((name, at) => at > 0 && (byName[at - 1] ?? '').localeCompare(name, 'en') > 0)
    expect(begins).toEqual(['Apache Mesos'])
    await follow('by first release')
    expect(address()).toBe('/tools?category=orchestrators&sort=first-release')
    const byAge = await entries()
    expect(byAge).not.toEqual(byName)
    expect([...byAge].sort()).toEqual([...byName].sort())
    await follow('by latest release')
    expect((await entries())[0]).toBe(await newestTool('orchestrators'))
  })

  it('drops a parameter that means nothing and says so', async () => {
    await open('/tools?category=nonsense&colour=red&sort=age&page=999')
    const last = await entries()
    expect(last.length).toBeGreaterThan(0)
    const callout = await page.locator('.callout').textContent()
    for (const word of ['nonsense', 'age']) expect(callout).toContain(word)
    await open('/tools?category=nonsense&colour=red&sort=age')
    expect((await entries()).length).toBeGreaterThan(20)
    expect(await entries()).not.toContain(last[0])
  })

  it('adds, replaces and removes a tool of a comparison', async () => {
    await open('/compare/apache-mesos-vs-kubernetes?show=differences')
    await click(page.locator('#change').getByRole('link', { name: 'Docker Swarm mode', exact: true }))
    expect(address()).toBe('/compare/apache-mesos-vs-docker-swarm-mode-vs-kubernetes?show=differences')
    const fields = page.getByRole('textbox').or(page.getByRole('combobox'))
    await fields.and(page.getByLabel('Tool 1', { exact: true })).fill('marathon')
    await click(page.getByRole('button', { name: 'Compare' }))
    await page.waitForURL(/marathon/)
    expect(address()).toBe('/compare/docker-swarm-mode-vs-kubernetes-vs-marathon?show=differences')
    await click(page.getByRole('link', { name: 'Remove Marathon' }))
    expect(address()).toBe('/compare/docker-swarm-mode-vs-kubernetes?show=differences')
    await page.getByLabel('Tool 2', { exact: true }).fill('')
    await click(page.getByRole('button', { name: 'Compare' }))
    expect(await heading()).toBe('Compare Docker Swarm mode with another tool')
  })

  it('holds the others against a baseline and takes it off again', async () => {
    await open('/compare/apache-mesos-vs-docker-swarm-mode-vs-kubernetes')
    await click(page.getByRole('link', { name: 'Baseline: hold the others against Kubernetes' }))
    expect(address()).toBe('/compare/apache-mesos-vs-docker-swarm-mode-vs-kubernetes?baseline=kubernetes')
    expect(await page.getByText('same as Kubernetes').count()).toBeGreaterThan(0)
    await click(page.getByRole('link', { name: 'Baseline Kubernetes: take off' }))
    expect(address()).toBe('/compare/apache-mesos-vs-docker-swarm-mode-vs-kubernetes')
  })

  it('mistypes a tool’s address and is offered the tool', async () => {
    await open('/tools/kuberntes')
    expect(await heading()).toBe('Not found')
    await follow('Kubernetes')
    expect(address()).toBe('/tools/kubernetes')
  })

  it('names an unknown tool of a comparison and keeps the rest', async () => {
    await open('/compare/apache-mesos-vs-kubernetes-vs-wibble')
    expect(await heading()).toBe('Apache Mesos and Kubernetes')
    expect(await page.locator('.callout').first().textContent()).toContain('No tool is called “wibble”')
    await page.goto('/compare/kubernetes-vs-wibble')
    expect(await heading()).toBe('Compare Kubernetes with another tool')
    expect(await page.locator('main').textContent()).toContain('No tool is called “wibble”')
    await click(page.getByRole('main').getByRole('list').first().getByRole('link').first())
    expect(address()).toMatch(/^\/compare\/.+-vs-.+/)
  })

  it('asks for seven tools and may leave one out', async () => {
    const seven = ['apache-mesos', 'apt', 'cni', 'docker-engine', 'kubernetes', 'rkt', 'snap']
    await open(`/compare/${seven.join('-vs-')}`)
    expect(await page.locator('main').textContent()).toContain('7 tools do not fit beside each other')
    await follow('without APT')
    expect(address()).toBe(`/compare/${seven.filter((slug) => slug !== 'apt').join('-vs-')}`)
    expect(await page.locator('thead').first().locator('th').count()).toBe(7)
  })

  it('asks for one tool twice, or for one alone, and is helped to another', async () => {
    await open('/compare?tool=kubernetes&tool=k8s')
    expect(await heading()).toBe('Compare Kubernetes with another tool')
    await page.goto('/compare/kubernetes-vs-kubernetes')
    expect(address()).toBe('/compare/kubernetes')
    expect(await heading()).toBe('Compare Kubernetes with another tool')
    await click(page.getByRole('main').getByRole('list').first().getByRole('link').first())
    expect(address()).toMatch(/-vs-kubernetes|kubernetes-vs-/)
  })

  it('names tools as people call them and lands on the one address of the comparison', async () => {
    await open('/compare')
    await page.getByLabel('Tool 1', { exact: true }).fill('k8s')
    await page.getByLabel('Tool 2', { exact: true }).fill('Docker Swarm mode')
    await click(page.getByRole('button', { name: 'Compare' }))
    await page.waitForURL(/-vs-/)
    expect(address()).toBe('/compare/docker-swarm-mode-vs-kubernetes')
  })
})
