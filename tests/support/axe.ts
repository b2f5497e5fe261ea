// axe-core in a page of Chromium, put in by hand: the page's policy forbids scripts, the debugger does not ask it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** Every rule a page breaks, one line for each place: `color-contrast: a.quiet (…)`. Empty when none. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations, passes } = await page.evaluate<AxeResults, RunOptions>(
    // Runs in the page, where the script above left the global `axe`.
    (asked) => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, asked),
    options,
  )
  // Nothing passed either: axe did not look.
  if (passes.length === 0) throw new Error(`axe looked at nothing on ${page.url()}`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary?.replaceAll(/\s+/g, ' ')})`),
  )
}
