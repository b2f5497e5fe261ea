// The field on an earlier day: asked for, walked through, taken as a file, and held against today.
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

const get = async (path: string) => {
  const { status, headers, text } = await ask(`${baseUrl()}${path}`)
  return { status, type: headers['content-type'], location: headers.location, text }
}

it.each([[true], [false]])(
  'a reader goes to a day, keeps it from page to page, and comes back (scripts: %s)',
  async (javaScript) => {
    const page = await openBrowser(browser, baseUrl(), javaScript)
    await page.goto('/tools?category=orchestrators')
    await page.getByLabel('As of an earlier day').fill('2016-09-09')
    await page.getByRole('button', { name: 'Show' }).click()
    const notice = page.getByRole('complementary', { name: 'An earlier day' })
    await notice.getByText('As of 9 Sept 2016.').waitFor()
    expect(page.url()).toBe(`${baseUrl()}/tools?category=orchestrators&on=2016-09-09`)
    expect(await page.getByRole('heading', { name: 'Nomad' }).count()).toBe(1)
    expect(await page.getByRole('heading', { name: 'k0s' }).count()).toBe(0)

    await page.getByRole('heading', { name: 'Nomad' }).getByRole('link').click()
    expect(page.url()).toBe(`${baseUrl()}/tools/nomad?on=2016-09-09`)
    const rows = page.locator('#facts')
    expect(await rows.getByText('not yet', { exact: true }).count()).toBeGreaterThan(0)
    expect(await rows.getByText('not known then').count()).toBeGreaterThan(5)
    expect(await page.locator('#history').getByText('2022').count()).toBe(0)

    await page.getByRole('link', { name: 'Orchestrators' }).first().click()
    expect(page.url()).toBe(`${baseUrl()}/categories/orchestrators?on=2016-09-09`)
    await notice.getByRole('link', { name: 'The same today' }).click()
    expect(page.url()).toBe(`${baseUrl()}/categories/orchestrators`)
    expect(await notice.count()).toBe(0)
    await page.close()
  },
)

it('tools ticked on an earlier day are compared as of that day', async () => {
  const page = await openBrowser(browser, baseUrl(), false)
  await page.goto('/tools?category=orchestrators&on=2016-09-09')
  await page.getByLabel('Compare Nomad').check()
  await page.getByLabel('Compare Kubernetes').check()
  await page.getByRole('button', { name: 'Compare' }).click()
  expect(page.url()).toBe(`${baseUrl()}/compare/kubernetes-vs-nomad?on=2016-09-09`)
  await page.getByText('As of 9 Sept 2016.').waitFor()
  await page.close()
})

it('files of an earlier day say which, and what is no day is refused', async () => {
  const listing = JSON.parse((await get('/tools.json?on=2016-09-09&category=orchestrators')).text)
  const slugs = listing.tools.map(({ slug }: { slug: string }) => slug)
  expect(listing.asOf).toBe('2016-09-09')
  expect([slugs.includes('nomad'), slugs.includes('k0s')]).toEqual([true, false])

  const nomad = JSON.parse((await get('/tools/nomad.json?on=2016-09-09')).text)
  expect(nomad).toMatchObject({ asOf: '2016-09-09', tool: { status: 'active', tradeoffs: [] } })
  expect((await get('/tools/nomad.md?on=2016-09-09')).text).toMatch(
    /As of 9 Sept 2016\. Which tools there were/,
  )
  expect((await get('/compare/kubernetes-vs-nomad.csv?on=2016-09-09')).text).toContain('not known then')

  const whole = JSON.parse((await get('/api/v1/catalogue.json?on=2016-09-09')).text)
  expect([whole.asOf, whole.tools.some(({ slug }: { slug: string }) => slug === 'podman')]).toEqual([
    '2016-09-09',
    false,
  ])

  expect(await get('/tools.csv?on=2016-13-40')).toMatchObject({
    status: 400,
    text: '“2016-13-40” is no day: there is no month 13: use 01 to 12.\n',
  })
  expect((await get('/tools/nomad.md?on=2199-01-01')).text).toBe('1 Jan 2199 has not come yet.\n')
  expect(await get('/tools/podman.json?on=2016-09-09')).toMatchObject({
    status: 404,
    text: 'Podman is not known to have existed on 9 Sept 2016: the first that is told of it is of 12 Feb 2018.\n',
  })
})

it('a page says why a day is none and shows today, and that a tool was not there yet', async () => {
  const wrong = await get('/tools?on=1900-01-01')
  expect([wrong.status, /Nothing is told here of 1 Jan 1900/.test(wrong.text)]).toEqual([200, true])
  const early = await get('/tools/podman?on=2016-09-09')
  expect([early.status, early.text.includes('is not known to have existed on 9 Sept 2016')]).toEqual([
    404,
    true,
  ])
  const pair = await get('/compare/crun-vs-podman?on=2016-09-09')
  expect([pair.status, pair.text.includes('Nothing to compare on 9 Sept 2016')]).toEqual([404, true])
})

it('what changed between two days is told of the world and of the catalogue, as page and as files', async () => {
  const page = await openBrowser(browser, baseUrl(), false)
  await page.goto('/changes')
  await page.getByLabel('From').fill('2016-09-09')
  await page.getByLabel('to', { exact: true }).fill('2020-01-31')
  await page.getByRole('button', { name: 'Show what changed' }).click()
  expect(page.url()).toBe(`${baseUrl()}/changes/2016-09-09..2020-01-31`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'What changed from 9 Sept 2016 to 31 Jan 2020',
  )
  expect(await page.locator('#status').getByText('rkt: active → archived').count()).toBe(1)
  expect(await page.locator('#catalogue').getByText('Nothing was corrected.').count()).toBe(1)

  const tools = '?tool=nomad&tool=rkt'
  const json = JSON.parse((await get(`/changes/2016-09-09..2022-06-01.json${tools}`)).text)
  expect(json.world).toContainEqual(
    expect.objectContaining({
      ...{ tool: 'rkt', part: 'status', on: '2019-08-16' },
      to: expect.objectContaining({ text: 'archived', known: true }),
    }),
  )
  expect(new Set(json.world.map(({ tool }: { tool: string }) => tool))).toEqual(new Set(['nomad', 'rkt']))
  expect((await get(`/changes/2016-09-09..2020-01-31.md${tools}`)).text).toContain('## In this catalogue')
  expect(await get('/changes/2020-01-31..2016-09-09')).toMatchObject({
    status: 308,
    location: expect.stringMatching(/\/changes\/2016-09-09\.\.2020-01-31$/),
  })
  expect(await get('/changes/2016-09-31..2020-01-31.md')).toMatchObject({ status: 400 })
  await page.close()
})
