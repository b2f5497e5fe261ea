// From an empty list of people to a catalogue that many write: each story on the real server, with and without JavaScript.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSetUpLink } from '@/lib/auth/set-up-link'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { createAccount, useDatabase } from '@/tests/support/accounts'
import { launchBrowser } from '@/tests/support/browser'
import {
  expectAccessible,
  fill,
  findUnreached,
  openBrowser,
  PASSWORD,
  press,
  signIn,
} from '@/tests/support/editing-steps'
import { curated, type OwnSite, startOwnSite } from '@/tests/support/own-site'

let site: OwnSite
let browser: Browser
let admin: Page

beforeAll(async () => {
  browser = await launchBrowser()
  site = await startOwnSite(curated)
  useDatabase(site.databaseUrl)
})
afterAll(async () => {
  await browser?.close()
  await closeStore()
  await site?.stop()
})

const open = (javaScript: boolean) => openBrowser(browser, site.baseUrl, javaScript)
const pathOf = (link: string) => new URL(link).pathname

it('sets up the first admin with the link that the start printed, once', async () => {
  const link = pathOf((await makeSetUpLink()) ?? '')
  admin = await open(true)
  await admin.goto(link)
  await fill(admin, { email: 'ada@example.org', name: 'Ada', password: 'short' })
  await press(admin, 'Make the account')
  expect(await admin.locator('.error-summary').textContent()).toContain('12')
  await fill(admin, { password: PASSWORD })
  await press(admin, 'Make the account')
  await signIn(admin, 'ada@example.org')
  expect((await admin.goto(link))?.status()).toBe(404)
  expect(await makeSetUpLink()).toBeNull()
})

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScript) => {
  const name = javaScript ? 'Quadlet' : 'Ignite Runner'
  const slug = javaScript ? 'quadlet' : 'ignite-runner'
  const email = `ed-${slug}@example.org`
  let editor: Page
  const published = async (path = `/tools/${slug}`, part = 'main') => {
    const page = await open(false)
    await page.goto(path)
    const text = await page.locator(part).textContent()
    await page.context().close()
    return text ?? ''
  }

  it('an editor is invited, accepts and signs in', async () => {
    await admin.goto('/admin/people')
    await fill(admin, { email, role: 'editor' })
    await press(admin, 'Make an invitation')
    const link = (await admin.locator('.secret').textContent()) ?? ''
    editor = await open(javaScript)
    await editor.goto(pathOf(link))
    await fill(editor, { name: `Ed of ${name}`, password: PASSWORD })
    await press(editor, 'Make my account')
    await signIn(editor, email)
    expect((await editor.goto(pathOf(link)))?.status()).toBe(404)
  })

  it('adds a tool with two sources, told all that is wrong at once', async () => {
    await editor.goto('/admin/tools/new')
    if (javaScript) await expectAccessible(editor)
    await fill(editor, {
      name,
      summary: 'Runs containers under systemd.',
      kind: 'tool',
    })
    await editor.getByLabel('Primary category').selectOption('container-engines')
    // With scripts the facts come by themselves.
    if (!javaScript) await press(editor, 'Show the facts of these categories')
    await editor.locator('[name="facts.rootless.value"]').first().waitFor({ state: 'attached' })
    await fill(editor, {
      'licence.class': 'open-source',
      'licence.spdx': 'Apache-2.0',
      'licence.sources': 'https://one.example/licence',
      'facts.rootless.value': 'yes',
      'facts.rootless.sources': 'https://two.example/docs',
      'facts.rootless.checkedOn': '2026-08-20',
      homepage: 'javascript:alert(1)',
      comment: 'A first description',
    })
    await press(editor, 'Publish')
    const summary = editor.locator('.error-summary')
    expect(await summary.textContent()).toMatch(/http:\/\/ or https:\/\//)
    expect(await editor.locator('[name="facts.rootless.sources"]').inputValue()).toBe(
      'https://two.example/docs',
    )
    if (javaScript) await expectAccessible(editor)
    const title = (row: number) => `sources.${row}.title`
    await fill(editor, { homepage: 'https://home.example/' })
    for (const row of [0, 1]) await fill(editor, { [title(row)]: `Page ${row + 1}` })
    await press(editor, 'Publish')
    expect(await editor.locator('main').textContent()).toContain('Published. Readers see it now.')
  })

  it('it stands in the listing and in a comparison', async () => {
    expect(
      await published(`/tools?category=container-engines&q=${encodeURIComponent(name)}`, '.entries'),
    ).toContain(name)
    const compared = await published(`/compare/${[slug, 'podman'].sort().join('-vs-')}`)
    expect(compared).toContain(name)
    const page = await published()
    for (const text of ['Runs containers under systemd.', 'Page 1', 'Page 2']) expect(page).toContain(text)
  })

  it('two who change the same are shown both, and choose', async () => {
    const other = javaScript ? admin : await open(false)
    if (!javaScript) await signIn(other, 'ada@example.org')
    await other.goto(`/admin/tools/${slug}`)
    await editor.goto(`/admin/tools/${slug}`)
    await fill(other, { summary: 'Theirs.', documentation: 'https://theirs.example/', comment: 'Theirs' })
    await press(other, 'Publish the change')
    await fill(editor, { summary: 'Mine.', description: 'You like systemd.', comment: 'Mine' })
    await press(editor, 'Publish the change')
    const conflict = editor.locator('.conflict')
    expect(await conflict.count()).toBe(1)
    for (const text of ['Runs containers under systemd.', 'Mine.', 'Theirs.'])
      expect(await conflict.textContent()).toContain(text)
    if (javaScript) await expectAccessible(editor)
    await editor.getByRole('radio', { name: /^Mine/ }).check()
    await press(editor, 'Publish the change')
    const page = await published()
    for (const text of ['Mine.', 'You like systemd.', 'Documentation']) expect(page).toContain(text)
    expect(page).not.toContain('Theirs.')
  })

  it('a former revision is brought back, and the history says so', async () => {
    await editor.goto(`/admin/tools/${slug}/history`)
    if (javaScript) await expectAccessible(editor)
    await press(editor, 'Restore revision 1')
    expect(await published()).toContain('Runs containers under systemd.')
    const history = await published(`/tools/${slug}/history`)
    for (const text of ['Mine', 'Theirs', 'Restored from revision 1']) expect(history).toContain(text)
  })

  it('a contributor proposes, the editor approves, and the contributor sees it', async () => {
    const contributor = await open(javaScript)
    const account = await createAccount(`Cara-${slug}`, 'contributor')
    await signIn(contributor, account.email)
    await contributor.goto(`/admin/tools/${slug}`)
    expect(await contributor.getByRole('button', { name: /Publish/ }).count()).toBe(0)
    await fill(contributor, { summary: 'As proposed.', comment: 'Clearer' })
    await press(contributor, 'Propose')
    expect(await published()).not.toContain('As proposed.')
    await editor.goto('/admin/review')
    if (javaScript) await expectAccessible(editor)
    await editor.getByRole('link', { name, exact: true }).click()
    await editor.waitForURL(/\/admin\/review\/.+\/\d+$/)
    expect(await editor.locator('main').textContent()).toContain('As proposed.')
    if (javaScript) await expectAccessible(editor)
    await fill(editor, { comment: 'Thank you.' })
    await press(editor, 'Approve and publish')
    expect(await published()).toContain('As proposed.')
    await contributor.goto('/admin')
    expect(await contributor.locator('main').textContent()).toMatch(/approved|Approved/)
    await contributor.context().close()
  })

  it('a reader suggests a correction without an account and sees what became of it', async () => {
    const reader = await open(javaScript)
    await reader.goto(`/suggest?tool=${slug}`)
    const what = `The licence of ${name} changed.`
    await fill(reader, { what, source: 'https://one.example/licence' })
    await press(reader, 'Send to the editors')
    expect(await reader.getByRole('status').textContent()).toContain('Waiting for an editor')
    await editor.goto('/admin/suggestions')
    if (javaScript) await expectAccessible(editor)
    const asked = editor.locator('.queue > li').filter({ hasText: what })
    await asked.locator('textarea').fill('It did indeed.')
    await Promise.all([editor.waitForEvent('load'), asked.getByRole('button', { name: /^Done/ }).click()])
    await reader.reload()
    expect(await reader.getByRole('status').textContent()).toContain('Done')
    expect(await reader.locator('main').textContent()).toContain('It did indeed.')
    await reader.context().close()
  })
})

it('an import of a landscape shows what it would do, then does it', { timeout: 300_000 }, async () => {
  const editor = await open(true)
  await signIn(editor, 'ada@example.org')
  await editor.goto('/admin/import')
  await expectAccessible(editor)
  await editor.locator('input[type=file]').setInputFiles('tests/support/landscape-sample.yml')
  await press(editor, 'See what it would change')
  const button = (name: string) => editor.getByRole('button', { name })
  await button('See what it would change').waitFor({ timeout: 90_000 })
  await expectAccessible(editor)
  await editor.getByLabel(/Automation & Configuration/).selectOption('container-engines')
  await press(editor, 'See what it would change')
  await button('Import what is chosen').waitFor({ timeout: 90_000 })
  await expectAccessible(editor)
  expect(await editor.locator('main').textContent()).toContain('Akri')
  expect((await editor.goto('/tools/akri'))?.status()).toBe(404)
  await editor.goBack()
  await press(editor, 'Choose all new')
  await editor.locator('[name="publication"][value="published"]').check()
  await press(editor, 'Import what is chosen')
  await editor.getByText(/^Imported: [1-9]/).waitFor({ timeout: 90_000 })
  expect((await editor.goto('/tools/akri'))?.status()).toBe(200)
  await editor.goto('/tools?q=akri')
  expect(await editor.locator('.entries').textContent()).toContain('Akri')
  await editor.context().close()
})

it('every control of the form is reached by Tab', { timeout: 300_000 }, async () => {
  await admin.setViewportSize({ width: 1280, height: 900 })
  await admin.goto('/admin/tools/podman')
  expect(await findUnreached(admin)).toEqual([])
})

it.each([
  '/admin',
  '/admin/tools',
  '/admin/tools/podman',
  '/admin/vocabulary',
  '/admin/vocabulary/attributes/rootless',
  '/admin/vocabulary/new/aspects',
  '/admin/export',
])('%s breaks no rule of WCAG', async (path) => {
  expect((await admin.goto(path))?.status()).toBe(200)
  await expectAccessible(admin)
})
