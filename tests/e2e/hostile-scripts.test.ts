// A catalogue of nothing but payloads, seen in every view in Chromium under the real policy: all of it stays text.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentToFields } from '@/lib/editing/form/tool-form'
import { paths } from '@/lib/paths'
import { keepSubmission } from '@/lib/store/forms/form-submissions'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { addSuggestion } from '@/lib/store/review/suggestions'
import { saveChange } from '@/lib/store/tools/save-change'
import { useDatabase } from '@/tests/support/accounts'
import { launchBrowser } from '@/tests/support/browser'
import { readCsv } from '@/tests/support/csv'
import { hostileTool, hostileVocabulary, payload, soundNamed } from '@/tests/support/hostile-catalogue'
import { HOSTILE_TEXTS } from '@/tests/support/hostile-payloads'
import { findIntruders, watchContext } from '@/tests/support/intruders'
import { holding, type OwnSite, startOwnSite } from '@/tests/support/own-site'
import { PATIENCE_MS } from '@/tests/support/patience'
import { ask, eachAtOnce } from '@/tests/support/requests'
import { saveTool } from '@/tests/support/save-tool'
import { type SignedIn, signInOn } from '@/tests/support/signed-in'

const places = HOSTILE_TEXTS.map((_, place) => place)
/** Each shows as many payloads as a tool has fields, so that all of them come by. */
const some = places.filter((place) => place % 16 === 0)
const changed = places.filter((place) => place % 5 === 0)

let site: OwnSite
let browser: Browser
let context: BrowserContext
let seen: string[]
let editor: SignedIn
let proposals: string[]
let tokens: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  site = await startOwnSite(holding(hostileVocabulary(), places.map(hostileTool)))
  useDatabase(site.databaseUrl)
  editor = await signInOn(site.baseUrl, 'Ed', 'editor')
  const author = await signInOn(site.baseUrl, 'Cara', 'contributor')
  const name = '<b onclick=alert(1)>Cara</b>'
  await site.database.prisma.user.update({ where: { id: author.viewer.id }, data: { name } })
  const ids = new Map((await site.database.prisma.tool.findMany()).map(({ slug, id }) => [slug, id] as const))
  await eachAtOnce(changed, 4, async (place) => {
    const { name, slug } = hostileTool(place)
    const document = { ...hostileTool(place + 3), name, slug }
    const base = { id: ids.get(document.slug) ?? 0, version: 1 }
    const by = { name: payload(place, 200) }
    await saveTool(site.database, { document, base, author: by, comment: payload(place + 1, 500) })
  })
  proposals = await Promise.all(
    some.map(async (place) => {
      const tool = `tool-${place + 1}`
      // Names of other tools are refused.
      const { name } = hostileTool(place + 1)
      const document = soundNamed({ ...hostileTool(place + 9), slug: tool, name, aliases: [] })
      const edit = { slug: tool, version: 1, mode: 'propose', document, distinct: true } as const
      const answer = await saveChange({ ...edit, viewer: author.viewer, comment: payload(place) })
      if (answer.kind !== 'saved') throw new Error(JSON.stringify(answer))
      return paths.adminProposal(tool, answer.number)
    }),
  )
  tokens = []
  await eachAtOnce(places, 4, async (place) => {
    const given = {
      about: payload(place, 120),
      text: payload(place),
      name: payload(place, 100),
      toolSlug: null,
    }
    const kept = await addSuggestion(
      { ...given, source: 'https://a.example/' },
      `192.0.${place % 256}.${place >> 8}`,
    )
    if ('token' in kept) tokens.push(kept.token)
  })
  context = await browser.newContext({ baseURL: site.baseUrl })
  context.setDefaultTimeout(PATIENCE_MS)
  seen = watchContext(context, site.baseUrl)
})
afterAll(async () => {
  await browser?.close()
  await closeStore()
  await site?.stop()
})

/** Opens every address, two at a time, and says what became more than text. */
async function open(addresses: readonly string[], statuses: readonly number[] = [200]): Promise<string[]> {
  const found: string[] = []
  const tabs = await Promise.all([context.newPage(), context.newPage()])
  await eachAtOnce(addresses, tabs.length, async (address) => {
    // As many pages at once as there are tabs.
    const tab = tabs.pop() as Page
    const response = await tab.goto(address)
    if (!statuses.includes(response?.status() ?? 0)) found.push(`${response?.status()} ${address}`)
    for (const intruder of await findIntruders(tab)) found.push(`${address}: ${intruder}`)
    tabs.push(tab)
  })
  for (const tab of tabs) await tab.close()
  expect(seen.splice(0)).toEqual([])
  return found
}

const numbered = (path: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${path}${path.includes('?') ? '&' : '?'}page=${at + 1}`)

it('an intruder would be seen', async () => {
  const page = await context.newPage()
  await page.goto('/glossary')
  expect(await findIntruders(page)).toEqual([])
  await page.evaluate(() => {
    for (const html of [
      '<img src=/icon.svg onload=alert(1)>',
      '<a href="javascript:1">x</a>',
      '<b style="x">x</b>',
    ])
      document.body.insertAdjacentHTML('beforeend', html)
  })
  await expect.poll(() => seen.length).toBeGreaterThan(0)
  expect((await findIntruders(page)).length).toBeGreaterThanOrEqual(4)
  seen.splice(0)
  await page.close()
})

it('the page of every tool is text', { timeout: 300_000 }, async () => {
  expect(await open(places.map((place) => paths.tool(`tool-${place}`)))).toEqual([])
  const page = await context.newPage()
  await page.goto(paths.tool('tool-1'))
  const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  const { name, summary } = hostileTool(1)
  expect(squeeze((await page.locator('h1').textContent()) ?? '')).toContain(squeeze(name))
  expect(squeeze((await page.locator('main').textContent()) ?? '')).toContain(squeeze(summary))
  await page.close()
})

it('listing, categories, glossary, home and comparisons are text', { timeout: 300_000 }, async () => {
  const compared = some.map((place) =>
    paths.comparison([place, place + 4, place + 8].map((at) => `tool-${at}`)),
  )
  expect(
    await open([
      ...numbered('/tools', Math.ceil(places.length / 30)),
      ...Array.from({ length: 40 }, (_, word) => paths.category(`category-${word}`)),
      '/',
      '/glossary',
      '/categories',
      '/compare',
      '/then-and-now',
      '/moving',
      '/fits?with=tool-0@1.0',
      '/gaps',
      '/gaps?kind=unsourced',
      '/suggest?tool=tool-1&tool=tool-2',
      ...compared,
    ]),
  ).toEqual([])
})

it('history, differences and changes are text', { timeout: 300_000 }, async () => {
  expect(
    await open([
      ...changed.map((place) => `/tools/tool-${place}/history?from=1&to=2`),
      ...numbered('/changes', 6),
      ...some.map((place) => `/changes?tool=${encodeURIComponent(payload(place))}`),
    ]),
  ).toEqual([])
})

it('what is asked for and not found is said as text', { timeout: 300_000 }, async () => {
  const asked = (place: number) => encodeURIComponent(payload(place, 200).toWellFormed())
  const third = Math.ceil(places.length / 3)
  const echoes = [
    (text: string) => `/tools/${text}`,
    (text: string) => `/${text}/nowhere`,
    (text: string) => `/compare/${text}-vs-tool-1`,
    (text: string) => `/sign-in?next=${text}`,
  ]
  // A page of the listing says three of them.
  const searches = places
    .slice(0, third)
    .map(
      (place) =>
        `/tools?q=${asked(place)}&category=${asked(place + third)}&choice-0=${asked(place + 2 * third)}`,
    )
  const others = places
    .slice(0, third)
    .map((place) => echoes[place % echoes.length]?.(asked(place * 3)) ?? '/')
  expect(await open([...searches, ...others], [200, 400, 404])).toEqual([])
})

it('review, forms, previews and suggestions are text to editors', { timeout: 300_000 }, async () => {
  const cookies = editor.cookie.split('; ').map((cookie) => cookie.split(/=(.*)/s))
  await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: site.baseUrl })))
  // No more than twenty are kept for one person.
  for (const half of [0, 1]) {
    const typed = await Promise.all(some.filter((_, at) => at % 2 === half).map(keepTyped))
    expect(await open(typed.flat())).toEqual([])
  }
  expect(
    await open([
      '/admin',
      '/admin/review',
      '/admin/vocabulary',
      '/admin/vocabulary/attributes/choice-0',
      '/admin/vocabulary/categories/category-3',
      '/admin/vocabulary/options/choice-1.option-170',
      ...proposals,
      ...numbered('/admin/tools', 4),
      ...some.map((place) => `/admin/tools/tool-${place}/history?from=1&to=2`),
      ...numbered('/admin/suggestions', Math.ceil(places.length / 20)),
      ...tokens.filter((_, at) => at % 16 === 0).map((token) => paths.suggestion(token)),
    ]),
  ).toEqual([])
})

/** The form and the preview of a tool as if somebody had typed payloads into all of it. */
async function keepTyped(place: number): Promise<string[]> {
  const tool = `tool-${place}`
  const fields = documentToFields({ ...hostileTool(place + 5), slug: tool })
  const values = Object.fromEntries(fields.map(([field, text]) => [field, [text]]))
  const errors = { summary: [payload(place)], '': [payload(place + 1)] }
  const kept = { path: paths.adminTool(tool), values: { ...values, version: ['1'] }, errors }
  const key = (await keepSubmission(editor.viewer.id, kept)) ?? ''
  return [paths.adminTool, paths.adminToolPreview].map((to) => to(tool, [['submission', key]]))
}

it('feeds and files for programs keep to their formats', async () => {
  const feed = await ask(`${site.baseUrl}/changes.atom`)
  const page = await context.newPage()
  await page.goto('/glossary')
  const names = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml')
    return [...new Set([...feed.querySelectorAll('*')].map((element) => element.localName))]
  }, feed.text)
  await page.close()
  expect(names.toSorted()).toEqual(
    expect.arrayContaining(['author', 'entry', 'feed', 'id', 'link', 'name', 'title', 'updated']),
  )
  expect(names.filter((name) => /script|parsererror|img|svg|b$/.test(name))).toEqual([])
  const compared = paths.comparison(['tool-1', 'tool-2', 'tool-3'])
  for (const path of ['/tools.csv', `${compared}.csv`]) {
    const cells = readCsv((await ask(site.baseUrl + path)).text).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r\uff1d]/.test(cell))).toEqual([])
  }
  for (const path of ['/tools.json', `${compared}.json`, '/api/v1/catalogue.json'])
    expect(JSON.parse((await ask(site.baseUrl + path)).text)).toBeTruthy()
})
