// The site as files: written twice, read without a network, and shown by nginx while no web process answers.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { findFreePort } from '@/lib/process/port.mjs'
import { type Exported, exportSite } from '@/lib/static-site/export-site'
import { launchBrowser } from '@/tests/support/browser'
import { createTool, createVocabulary } from '@/tests/support/factories'
import { startFront } from '@/tests/support/front'
import { testWith } from '@/tests/support/needs-tool'
import { holding, type OwnSite, startOwnSite } from '@/tests/support/own-site'
import { ask } from '@/tests/support/requests'

/** More than one page of the listing holds. */
const MANY = 40

const tools = [
  createTool({ name: 'Podman', facts: { rootless: 'yes', isolation: 'namespaces' }, aliases: ['libpod'] }),
  createTool({ name: 'rkt', status: 'archived', facts: { rootless: 'no' } }),
  createTool({ name: 'Kubernetes', category: 'orchestrators' }),
  ...Array.from({ length: MANY }, (_, at) => createTool({ name: `Engine ${at}` })),
]

let site: OwnSite
let browser: Browser
let exported: Exported
const [folder, again] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'gantry-copy-')))
const copyTo = (to = '') =>
  exportSite({ origin: site.baseUrl, folder: to, project: process.cwd(), isNamed: false })

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startOwnSite(holding(createVocabulary(), tools)), launchBrowser()])
  exported = await copyTo(folder)
  await copyTo(again)
  await site.stop()
})
afterAll(async () => {
  await browser?.close()
  for (const made of [folder, again]) rmSync(made ?? '', { recursive: true, force: true })
})

const filesIn = (of = '') =>
  readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(of, file)).isFile())
    .sort()
const read = (file: string) => readFileSync(join(folder ?? '', file), 'utf8')

it('holds every tool and category, the same to the byte when it is written twice', () => {
  const files = filesIn(folder)
  expect(files).toHaveLength(exported.files)
  expect(files).toEqual(
    expect.arrayContaining([
      'index.html',
      'tools.html',
      'tools/podman.html',
      'tools/engine-39.html',
      'categories/orchestrators.html',
      'glossary.html',
      'gaps.html',
    ]),
  )
  expect(filesIn(again)).toEqual(files)
  const differing = files.filter(
    (file) => !readFileSync(join(folder ?? '', file)).equals(readFileSync(join(again ?? '', file))),
  )
  expect(differing).toEqual([])
})

it('has no link within it that leads nowhere, and none to the server', () => {
  const pages = filesIn(folder).filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(MANY)
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/<(?:a|link|img|script|form)\b[^>]*? (?:href|src|action)="([^"]*)"/g)].flatMap(
      ([, named = '']) => {
        const [path = '', hash = ''] = named.replace(/\?[^#]*/, '').split('#')
        if (/^https?:/.test(path)) return []
        const file = path === '' ? page : join(dirname(page), decodeURIComponent(path))
        const isThere = !path.startsWith('/') && existsSync(join(folder ?? '', file))
        const hasPart = hash === '' || !isThere || read(file).includes(` id="${decodeURIComponent(hash)}"`)
        return isThere && hasPart ? [] : [`${page}: ${named}`]
      },
    ),
  )
  expect(dead).toEqual([])
})

describe('without a network', () => {
  const open = async (file: string, { javaScript = true } = {}) => {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: javaScript })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    await page.goto(pathToFileURL(resolve(folder ?? '', file)).href)
    return page
  }
  const shownIn = (page: Awaited<ReturnType<typeof open>>) =>
    page.locator('ol.tools > li:visible h2').allTextContents()

  it('a reader finds a tool by another name of it, reads it, and comes back', async () => {
    const page = await open('index.html')
    expect(await page.getByText('A copy of revision').count()).toBe(1)
    await page.getByRole('searchbox').first().fill('libpod')
    await page.getByRole('searchbox').first().press('Enter')
    await page.waitForURL(/tools\.html\?q=libpod$/)
    expect(await page.getByRole('status').textContent()).toContain('1 tool matches “libpod”.')
    expect(await shownIn(page)).toEqual(['Podman'])
    await page.getByRole('link', { name: 'Podman', exact: true }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Podman')
    // Its style came with it.
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Categories' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Categories')
  })

  it('a choice of a filter narrows the listing, and no tool is said to be where none is', async () => {
    const page = await open('tools.html')
    expect(await shownIn(page)).toHaveLength(tools.length)
    await page
      .getByRole('link', { name: /^Archived/ })
      .first()
      .click()
    expect(await page.getByRole('status').textContent()).toContain('1 tool matches Status: Archived.')
    expect(await shownIn(page)).toEqual(['rkt'])
    await page.getByRole('link', { name: 'All tools' }).click()
    expect(await shownIn(page)).toHaveLength(tools.length)
    await page.goto(`${page.url()}?q=zzzzzzzz`)
    expect(await page.getByRole('status').textContent()).toContain('No tool matches “zzzzzzzz”.')
    expect(await shownIn(page)).toEqual([])
  })

  it('a reader without scripts has every tool in one list', async () => {
    const page = await open('tools.html', { javaScript: false })
    expect(await shownIn(page)).toHaveLength(tools.length)
  })
})

testWith(['nginx'])(
  'nginx shows its pages while no web process answers, and says that it is not the site',
  async () => {
    // Started by root, its workers are nobody.
    chmodSync(folder ?? '', 0o755)
    const front = await startFront([await findFreePort()], { more: [['root /srv/copy;', `root ${folder};`]] })
    onTestFinished(() => front.stop())
    const get = (path: string, how = {}) => ask(`http://127.0.0.1:${front.port}${path}`, how)
    for (const path of ['/', '/tools', '/tools/podman', '/tools?q=libpod']) {
      const { status, headers, text } = await get(path)
      expect([path, status, headers['content-type'], headers['x-front']]).toEqual([
        path,
        503,
        'text/html; charset=utf-8',
        'COPY',
      ])
      expect(headers['retry-after']).toBe('5')
      expect(text).toContain('A copy of revision')
    }
    const sheet = /href="([^"]+\.css)"/.exec((await get('/tools/podman')).text)?.[1] ?? ''
    const style = await get(new URL(sheet, 'http://x/tools/podman').pathname)
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css'])
    expect(await get('/tools/absent')).toMatchObject({
      status: 503,
      text: expect.stringContaining('does not answer just now'),
    })
    expect((await get('/sign-in/password', { method: 'POST' })).status).toBe(503)
  },
)
