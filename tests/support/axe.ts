// axe-core in a page of Chromium, put in by hand: the page's policy forbids scripts, the debugger does not ask it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const ALL_RULES: RunOptions['runOnly'] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
]
/** The rules that look at colours, and at nothing else that a colour scheme changes. */
const COLOUR_RULES: RunOptions['runOnly'] = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block'],
}

/** Every rule a page breaks, one line for each place: `color-contrast: a.quiet (…)`. Empty when none. */
export async function findViolations(page: Page, rules = ALL_RULES): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(source)
  // No rule of these reads the style sheets' text.
  const options: RunOptions = { runOnly: rules, resultTypes: ['violations'], preload: false }
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

/**
 * Every rule a page breaks at its width in either colour scheme: `dark: color-contrast: …`. Where the dark page is drawn
 * as the light one, box for box, only the rules on colours can say something else of it, so only they are asked again.
 */
export async function findViolationsInLightAndDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await findViolations(page)
  const boxes = await readBoxes(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const isSame = (await readBoxes(page)) === boxes
  const dark = await findViolations(page, isSame ? COLOUR_RULES : ALL_RULES)
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)]
}

/** Where every element is and whether it is seen, as one text. */
function readBoxes(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [element.localName, x, y, width, height, getComputedStyle(element).visibility].join(' ')
      })
      .join('\n'),
  )
}
