// A site's whole life in a browser: its admin makes a backup and takes it away, and a site that nobody uses yet is set up
// from it.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { makeSetUpLink } from '@/lib/auth/set-up-link'
import { closePool } from '@/lib/db/pool'
import { checkBackup } from '@/lib/store/backup/open-backup'
import { writeBackup } from '@/lib/store/backup/write-backup'
import { createAccount, useDatabase } from '@/tests/support/accounts'
import { launchBrowser } from '@/tests/support/browser'
import { expectAccessible, openBrowser, press, signIn } from '@/tests/support/editing-steps'
import { createTool, createVocabulary } from '@/tests/support/factories'
import { holding, type OwnSite, startOwnSite } from '@/tests/support/own-site'

const folder = mkdtempSync(join(tmpdir(), 'gantry-backups-'))
let browser: Browser
let site: OwnSite
let fresh: OwnSite
beforeAll(async () => {
  // Both sites are started with it.
  process.env.GANTRY_BACKUP_DIR = join(folder, 'kept')
  browser = await launchBrowser()
  site = await startOwnSite(holding(createVocabulary(), [createTool({ name: 'Podman' })]))
  fresh = await startOwnSite(holding(createVocabulary(), [createTool({ name: 'Docker' })]))
})
afterEach(closePool)
afterAll(async () => {
  delete process.env.GANTRY_BACKUP_DIR
  await browser?.close()
  await site?.stop()
  await fresh?.stop()
  rmSync(folder, { recursive: true, force: true })
})

it.each([true, false])(
  'an admin makes a backup and takes it away, with JavaScript %s',
  async (javaScript) => {
    useDatabase(site.databaseUrl)
    const { email } = await createAccount(javaScript ? 'Ada' : 'Ben', 'admin')
    const page = await openBrowser(browser, site.baseUrl, javaScript)
    await signIn(page, email)
    await page.goto('/admin/backups')
    await press(page, 'Make a backup now')
    expect(await page.getByRole('status').textContent()).toMatch(/^The backup (was made\.|is being made)/)
    const countMade = async () => {
      await page.goto('/admin/backups')
      return page.getByRole('rowheader').count()
    }
    await expect.poll(countMade).toBe(javaScript ? 1 : 2)
    if (javaScript) await expectAccessible(page)
    const [downloading] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('rowheader').first().getByRole('link').click(),
    ])
    const file = join(folder, `${email}.zip`)
    await downloading.saveAs(file)
    const people = (await checkBackup(file)).tables.find((table) => table.name === 'person')
    expect(people?.rows).toBe(javaScript ? 1 : 2)
    expect(readdirSync(join(folder, 'kept'))).toContain(downloading.suggestedFilename())
    const { rows } = await site.database.pool.query(
      `select details from audit_event where action = 'backup-taken'`,
    )
    expect(rows).toContainEqual({ details: { file: downloading.suggestedFilename() } })
    await page.context().close()
  },
)

it('a site that nobody uses yet is set up from a backup, without scripts', async () => {
  useDatabase(fresh.databaseUrl)
  const { file } = await writeBackup({ connectionString: site.databaseUrl, folder })
  const link = new URL((await makeSetUpLink()) ?? '').pathname
  const page = await openBrowser(browser, fresh.baseUrl, false)
  await page.goto(link)
  const none = { name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') }
  await page.getByLabel('A backup').setInputFiles(none)
  await press(page, 'Restore it')
  expect(await page.getByText('This file is no backup, or was cut short').count()).toBe(1)
  const scripted = await openBrowser(browser, fresh.baseUrl, true)
  await scripted.goto(new URL(page.url()).pathname + new URL(page.url()).search)
  expect(await scripted.getByText('This file is no backup').count()).toBe(1)
  await expectAccessible(scripted)
  await scripted.context().close()
  await page.getByLabel('A backup').setInputFiles(file)
  await press(page, 'Restore it')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await signIn(page, 'ada@example.org')
  await page.goto('/tools/podman')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Podman')
  await page.context().close()
})
