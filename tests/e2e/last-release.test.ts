// The web process of the last release beside that of today, on the database of today: while processes are replaced one by
// one, people read and edit at both.
import type { Browser } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'
import { openDatabase } from '@/lib/db/client'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { createAccount, useDatabase } from '@/tests/support/accounts'
import { launchBrowser } from '@/tests/support/browser'
import { fill, openBrowser, press, signIn } from '@/tests/support/editing-steps'
import { createTool, createVocabulary } from '@/tests/support/factories'
import { buildLastRelease, isReleaseHere } from '@/tests/support/last-release'
import { testWith } from '@/tests/support/needs-tool'
import { ask } from '@/tests/support/requests'
import { createSiteDatabase, startSite } from '@/tests/support/site'

const cleanUp: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of cleanUp.reverse()) await end()
})

/** Has somebody publish another summary of a tool at a site, as its own form of it asks. */
async function edit(browser: Browser, baseUrl: string, email: string, summary: string): Promise<void> {
  const page = await openBrowser(browser, baseUrl, false)
  await signIn(page, email)
  await page.goto('/admin/tools/podman')
  await fill(page, { summary })
  await press(page, 'Publish the change')
  expect(await page.locator('main').textContent()).toContain('Published.')
  await page.context().close()
}

testWith([{ name: 'the commit of the last release (a clone that is not shallow)', met: isReleaseHere }])(
  'the last released web process serves and saves on the database of today, beside that of today',
  async () => {
    const folder = await buildLastRelease()
    const made = await createSiteDatabase(inject('databaseUrl'), inject('templates').empty)
    cleanUp.push(made.drop)
    const database = openDatabase(made.url)
    cleanUp.push(database.close)
    const tools = ['Podman', 'Docker'].map((name) => createTool({ name }))
    await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
    const [before, now] = await Promise.all([startSite(made.url, { checkout: folder }), startSite(made.url)])
    cleanUp.push(before.stop, now.stop)
    useDatabase(made.url)
    cleanUp.push(closeStore)
    const { email } = await createAccount('Ada', 'editor')
    const browser = await launchBrowser()
    cleanUp.push(() => browser.close())
    for (const [site, text] of [
      [before, 'Saved by the last release.'],
      [now, 'Saved by that of today.'],
    ] as const) {
      await edit(browser, site.baseUrl, email, text)
      for (const { baseUrl } of [before, now])
        await expect.poll(async () => (await ask(`${baseUrl}/tools/podman`)).text).toContain(text)
    }
    for (const path of [
      '/',
      '/tools',
      '/compare/docker-vs-podman',
      '/changes',
      '/tools/podman/history',
      '/readyz',
    ])
      expect((await ask(`${before.baseUrl}${path}`)).status, path).toBe(200)
  },
  600_000,
)
