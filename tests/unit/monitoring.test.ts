// The alert rules and the dashboard in deploy/: they ask for what is there, and say what they are meant to.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { makeMetrics } from '@/lib/process/observing/metrics.mjs'
import { describeWith, findTool } from '../support/needs-tool'

const ALERTS = 'deploy/prometheus/alerts.yml'
const TESTS = 'deploy/prometheus/alerts.test.yml'

const { groups } = z
  .object({
    groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
  })
  .parse(parse(readFileSync(ALERTS, 'utf8')))
const rules = groups.flatMap((group) => group.rules)
const cases = z
  .object({
    tests: z.array(
      z.object({
        alert_rule_test: z.array(
          z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()).default([]) }),
        ),
      }),
    ),
  })
  .parse(parse(readFileSync(TESTS, 'utf8')))
  .tests.flatMap(({ alert_rule_test }) => alert_rule_test)
const dashboard = z
  .object({
    panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })),
    templating: z.object({
      list: z.array(z.object({ name: z.string(), definition: z.string().optional() })),
    }),
  })
  .parse(JSON.parse(readFileSync('deploy/grafana/gantry.json', 'utf8')))
const panels = dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ title, expr })))

/** The metrics that a process tells of, with the parts of histograms. */
async function findMetrics(): Promise<Set<string>> {
  const kept = { counts: () => ({ hits: 0, misses: 0 }), size: () => ({ bytes: 0, answers: 0 }) }
  const text = await makeMetrics({ kept, build: { version: '0', build: '0' } }).text()
  return new Set(
    [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  )
}
/** `up` is Prometheus' own. */
const namesIn = (expr: string) => expr.match(/\b(gantry|nodejs|process)_\w+/g) ?? []

test('every expression asks for metrics that are there', async () => {
  const known = await findMetrics()
  const definitions = dashboard.templating.list.map(({ name, definition = '' }) => ({
    title: name,
    expr: definition,
  }))
  const asked = [...rules.map(({ alert, expr }) => ({ title: alert, expr })), ...panels, ...definitions]
  const missing = asked.flatMap(({ title, expr }) =>
    namesIn(expr).flatMap((name) => (known.has(name) ? [] : [`${title}: ${name}`])),
  )
  expect(missing).toEqual([])
  expect(panels.filter(({ expr }) => namesIn(expr).length === 0 && !/\bup\{/.test(expr))).toEqual([])
})

test('what is ours and can be asked for has a place on the dashboard or in an alert', async () => {
  const asked = [...rules, ...panels].flatMap(({ expr }) =>
    namesIn(expr).map((name) => name.replace(/_(bucket|sum|count)$/, '')),
  )
  const ours = [...(await findMetrics())]
    .filter((name) => name.startsWith('gantry_'))
    .map((name) => name.replace(/_(bucket|sum|count)$/, ''))
  expect([...new Set(ours)].filter((name) => !asked.includes(name))).toEqual([])
})

test('docs/observing.md names every metric of ours', async () => {
  const told = readFileSync('docs/observing.md', 'utf8')
  const ours = [...(await findMetrics())]
    .filter((name) => name.startsWith('gantry_'))
    .map((name) => name.replace(/_(bucket|sum|count)$/, ''))
  expect([...new Set(ours)].filter((name) => !told.includes(`\`${name}\``))).toEqual([])
})

describe('Each alert', () => {
  test('there are eight, and each is tested where it fires and where it does not', () => {
    expect(rules).toHaveLength(8)
    const fires = new Set(
      cases.flatMap(({ alertname, exp_alerts }) => (exp_alerts.length > 0 ? [alertname] : [])),
    )
    const rests = new Set(
      cases.flatMap(({ alertname, exp_alerts }) => (exp_alerts.length === 0 ? [alertname] : [])),
    )
    expect(rules.filter(({ alert }) => !fires.has(alert) || !rests.has(alert))).toEqual([])
  })

  test('is told of in docs/observing.md', () => {
    const told = readFileSync('docs/observing.md', 'utf8')
    expect(rules.filter(({ alert }) => !told.includes(`\`${alert}\``))).toEqual([])
  })
})

describeWith(['promtool'])('promtool', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(findTool('promtool') ?? '', args, { encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }

  test('takes the rules, and finds that they fire where they should', () => {
    expect(run('check', 'rules', '--lint=all', '--lint-fatal', ALERTS)).toMatchObject({ status: 0 })
    expect(run('test', 'rules', TESTS)).toMatchObject({ status: 0 })
  })

  test('reads every expression of the dashboard', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gantry-dashboard-'))
    const file = path.join(folder, 'rules.yml')
    const filled = panels.map(({ expr }, place) => ({
      record: `panel:${place}`,
      expr: expr.replaceAll('$__rate_interval', '5m').replaceAll('$job', 'gantry'),
    }))
    writeFileSync(file, stringify({ groups: [{ name: 'dashboard', rules: filled }] }))
    const checked = run('check', 'rules', file)
    rmSync(folder, { recursive: true })
    expect(checked).toMatchObject({
      status: 0,
      output: expect.stringContaining(`${panels.length} rules found`),
    })
  })
})
