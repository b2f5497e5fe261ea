// Leaving a tool, and what fits the version that somebody runs: two stories, with scripts and without.
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

it.each([[true], [false]])(
  'who runs a version chooses it, and sees what fits (scripts: %s)',
  async (javaScript) => {
    const page = await openBrowser(browser, baseUrl(), javaScript)
    await page.goto('/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'What fits?' }).click()
    const kubernetes = page.getByRole('row', { name: /^Kubernetes/ })
    await kubernetes.getByRole('link', { name: '1.34', exact: true }).click()
    expect(page.url()).toBe(`${baseUrl()}/fits?with=kubernetes%401.34`)
    const fitting = page.getByRole('table', { name: 'What is published for it' })
    expect(await fitting.getByRole('row', { name: /^Karmada/ }).textContent()).toMatch(
      /1\.18, 1\.17, 1\.16tested/,
    )
    const outside = page.getByRole('table', { name: 'Published, but not for it' })
    expect(
      await outside
        .getByRole('row', { name: /^KubeEdge/ })
        .first()
        .textContent(),
    ).toContain('1.30 to 1.32')

    await page.getByLabel('What do you run?').fill('K8s v1.30.2')
    await page.getByRole('button', { name: 'What fits?' }).click()
    expect(page.url()).toBe(`${baseUrl()}/fits?with=kubernetes%401.30`)
    await page.getByLabel('What do you run?').fill('wibble 9')
    await page.getByRole('button', { name: 'What fits?' }).click()
    expect(await page.getByText('“wibble 9” was left out').count()).toBe(1)
    expect(await page.getByLabel('What do you run?').inputValue()).toBe('wibble 9')
    await page.close()
  },
)

it.each([[true], [false]])('who leaves a tool is shown the way first (scripts: %s)', async (javaScript) => {
  const page = await openBrowser(browser, baseUrl(), javaScript)
  await page.goto('/moving')
  await page.getByRole('link', { name: 'rkt to Podman' }).click()
  expect(page.url()).toBe(`${baseUrl()}/tools/rkt#moving-podman`)
  const guide = page.getByRole('table', { name: 'What of rkt becomes what in Podman' })
  expect(await guide.getByRole('row', { name: /KVM/ }).textContent()).toContain('nothing: it is lost')
  // Before strengths, facts and history.
  const headings = await page.locator('article section h2').allTextContents()
  expect(headings[0]).toBe('Leaving rkt')

  await page.locator('#moving-podman').getByRole('link', { name: 'Podman' }).click()
  await page.locator('#coming').getByRole('link', { name: 'rkt' }).click()
  expect(page.url()).toBe(`${baseUrl()}/tools/rkt#moving-podman`)
  await page.locator('#moving-podman').getByRole('link', { name: 'Compare the two' }).click()
  expect(await page.getByRole('link', { name: 'Moving from rkt to Podman' }).getAttribute('href')).toBe(
    '/tools/rkt#moving-podman',
  )
  await page.close()
})

it('what fits is JSON too, with what was stated and its sources, and half an address is refused', async () => {
  const get = async (path: string) => {
    const { status, headers, body } = await ask(`${baseUrl()}${path}`)
    return { status, type: headers['content-type'], text: body.toString() }
  }
  const answer = await get('/fits.json?with=kubernetes@1.34')
  expect(answer).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' })
  const { fits } = JSON.parse(answer.text)
  expect(fits).toContainEqual(
    expect.objectContaining({
      ...{ tool: 'talos', level: 'supported', statedBy: 'talos', unverified: false },
      sources: [expect.stringContaining('support-matrix.mdx')],
    }),
  )
  expect(await get('/fits.json?with=kubernetes')).toMatchObject({
    ...{ status: 400, text: expect.stringMatching(/^Name what you run/) },
  })
  expect(await get('/fits.json?with=wibble@1')).toMatchObject({
    ...{ status: 404, text: expect.stringContaining('“wibble@1” was left out') },
  })
})
