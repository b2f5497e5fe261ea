// Lighthouse as a phone sees the pages: the median of three runs of each.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { getChromium } from '../../lib/process/chromium.mjs'
import { findFreePort } from '../../lib/process/port.mjs'
import type { Row } from './figures'

const RUNS = 3
const TARGETS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }

/** Scores of each page (0 to 100) with the largest contentful paint, against the targets. */
export async function runLighthouse(origin: string, pages: Record<string, string>): Promise<Row[]> {
  const browser = await startBrowser()
  try {
    const rows: Row[] = []
    for (const [name, path] of Object.entries(pages)) {
      const runs: Scores[] = []
      for (let run = 0; run < RUNS; run++) runs.push(await scorePage(`${origin}${path}`, browser.port))
      const median = (pick: (run: Scores) => number) =>
        runs.map(pick).toSorted((a, b) => a - b)[1] ?? Number.NaN
      const scores = Object.keys(TARGETS).map((category) => median((run) => run[category] ?? 0))
      rows.push({
        what: `${name} (${Object.keys(TARGETS).join(', ')})`,
        value: `${scores.join(' / ')}, largest paint ${Math.round(median((run) => run.paint ?? Number.NaN))} ms`,
        target: `≥ ${Object.values(TARGETS).join(' / ')}`,
        met: Object.values(TARGETS).every((target, index) => (scores[index] ?? 0) >= target),
      })
    }
    return rows
  } finally {
    browser.stop()
  }
}

type Scores = Record<string, number>

async function scorePage(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(TARGETS),
  })
  if (!result) throw new Error(`Lighthouse said nothing about ${url}`)
  const { categories, audits } = result.lhr
  const scores = Object.entries(categories).map(([key, category]) => [
    key,
    Math.round((category.score ?? 0) * 100),
  ])
  return {
    ...Object.fromEntries(scores),
    paint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
  }
}

async function startBrowser() {
  const port = await findFreePort()
  const profile = mkdtempSync(join(tmpdir(), 'gantry-lighthouse-'))
  const browser = spawn(
    await getChromium(process.cwd()),
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...[`--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'],
    ],
    { stdio: 'ignore' },
  )
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => null)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = () => {
    browser.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
    browser.kill()
  }
  return { port, stop }
}
