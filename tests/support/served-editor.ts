// A served catalogue and a browser to edit it in, for a whole file of end-to-end tests.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { createAccount, useDatabase } from './accounts'
import { launchBrowser } from './browser'
import { openBrowser, signIn } from './editing-steps'
import { curated, type OwnSite, startOwnSite } from './own-site'

type Served = {
  site: OwnSite
  browser: Browser
  email: string
  /** A browser of its own. */
  open: (javaScript?: boolean) => Promise<Page>
  /** The same, signed in, at a page. */
  openForm: (path: string, options?: { javaScript?: boolean }) => Promise<Page>
}

/** Before the file's tests, serves the curated catalogue and makes an editor's account; stops after them. */
export function serveEditor(name: string): Served {
  const served = {
    open: (javaScript = true) => openBrowser(served.browser, served.site.baseUrl, javaScript),
    openForm: async (path, { javaScript = true } = {}) => {
      const page = await served.open(javaScript)
      await signIn(page, served.email)
      await page.goto(path)
      return page
    },
  } as Served // the rest comes before the first test
  beforeAll(async () => {
    served.browser = await launchBrowser()
    served.site = await startOwnSite(curated)
    useDatabase(served.site.databaseUrl)
    served.email = (await createAccount(name, 'editor')).email
  })
  afterAll(async () => {
    await served.browser?.close()
    await closeStore()
    await served.site?.stop()
  })
  return served
}
