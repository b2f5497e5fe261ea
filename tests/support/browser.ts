// The Chromium of the end-to-end tests. One browser for a test file, a fresh context (no cookies, no cache) for a story.
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { findChromium } from '@/lib/process/chromium.mjs'
import { PATIENCE_MS } from './patience'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Launches Chromium with a fresh profile; close it after the file's last test. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === null) throw new Error('No Chromium: name one in CHROMIUM_PATH, or run npm test.')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** The address of the production server under test, without a slash at its end. */
export const baseUrl = (): string => inject('baseUrl')

/** Opens a new page of its own context; `javaScript: false` is a reader without scripts. */
export async function openPage(
  browser: Browser,
  {
    width = 1280,
    height = 900,
    javaScript = true,
    dark = false,
  }: { width?: number; height?: number; javaScript?: boolean; dark?: boolean } = {},
) {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  return context.newPage()
}
