import { expect, test } from 'vitest'
import { getTool } from '@/lib/catalogue/catalogue'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { comparisonCsv } from '@/lib/catalogue/comparison/comparison-csv'
import { comparisonJson } from '@/lib/catalogue/comparison/comparison-json'
import { comparisonMarkdown } from '@/lib/catalogue/comparison/comparison-markdown'
import type { Show } from '@/lib/catalogue/comparison/comparison-query'
import { escapeMarkdown } from '@/lib/catalogue/shown/markdown'
import { createComparisonCatalogue } from '../support/comparison-catalogue'
import { createTool } from '../support/factories'

const formula = createTool({
  name: '@cmd',
  slug: 'formula',
  facts: [{ attribute: 'steward', value: '=HYPERLINK("https://evil.example")', note: '+1 and, more' }],
})
const catalogue = createComparisonCatalogue([formula])
const address = 'https://gantry.example/compare/a-vs-b'

const compare = (slugs: string[], show: Show = 'all') =>
  compareTools(
    catalogue,
    slugs.flatMap((slug) => getTool(catalogue, slug) ?? []),
    { show, baseline: null },
  )

test('Markdown has a table for each group, the marks, and the sources they lead to', () => {
  const text = comparisonMarkdown(catalogue, compare(['podman', 'rkt']), address)
  expect(text).toContain('# Podman and rkt\n')
  expect(text).toContain('## Engine (2 of 3 differ)')
  expect(text).toMatch(
    /\| Rootless ≠ \| yes \\\[\d\\\] \(The default for users · checked 20 Aug 2026\) \| no \\\[\d\\\]/,
  )
  expect(text).toContain('> rkt is archived')
  expect(text).toContain('Podman replaced rkt. In most distributions.')
  expect(text).toMatch(/^1\. \[Page at .*\]\(<https:.*>\)\. Read 20 Aug 2026\.$/m)
  expect(text.trimEnd().endsWith(`<${address}>`)).toBe(true)
})

test('every line of a Markdown table has as many cells as its head', () => {
  const text = comparisonMarkdown(catalogue, compare(['kubernetes', 'podman', 'rkt']), address)
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  const cells = lines.map((line) => line.replaceAll('\\|', '').split('|').length)
  expect(lines.length).toBeGreaterThan(10)
  expect(new Set(cells)).toEqual(new Set([6]))
})

test('text that Markdown would read as mark-up is made plain', () => {
  expect(escapeMarkdown('a|b\n<b>[x](y)</b> *z*')).toBe('a\\|b \\<b\\>\\[x\\](y)\\</b\\> \\*z\\*')
})

test('CSV has a line for each row, values side by side, and no cell that runs', () => {
  const comparison = compare(['formula', 'rkt'])
  const lines = comparisonCsv(catalogue, comparison).trimEnd().split('\r\n')
  const rows =
    comparison.groups.flatMap((group) => group.rows).length +
    comparison.tradeoffs.length +
    comparison.events.length
  expect(lines).toHaveLength(rows + 1)
  expect(lines[0]).toMatch(/^\ufeffGroup,Row,Differs,'@cmd,rkt,'@cmd: note/)
  const steward = lines.find((line) => line.includes('Steward'))
  expect(steward).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
  expect(steward).toContain(`"'+1 and, more"`)
})

test('JSON carries every fact with its state, words and sources', () => {
  const json = comparisonJson(catalogue, compare(['podman', 'rkt']), address)
  const rootless = json.groups.flatMap((group) => group.rows).find((row) => row.key === 'rootless')
  expect(rootless?.differs).toBe(true)
  expect(rootless?.tools.podman).toEqual({
    state: 'value',
    value: 'yes',
    text: 'yes',
    note: 'The default for users.',
    checkedOn: '2026-08-20',
    stale: false,
    unverified: false,
    sources: ['https://podman.example/docs'],
  })
  expect(json).toMatchObject({ revision: 7, asOf: '2026-11-22', show: 'all', total: 8, differing: 3 })
  expect(json.relations).toContainEqual(
    expect.objectContaining({ from: 'rkt', type: 'replaced-by', to: 'podman' }),
  )
  expect(json.sources.map((source) => source.url)).toContain('https://rkt.example/docs')
})

test('each export shows the rows of its view', () => {
  const json = comparisonJson(catalogue, compare(['podman', 'rkt'], 'differences'), address)
  expect(json.groups.flatMap((group) => group.rows).every((row) => row.differs)).toBe(true)
  expect(comparisonCsv(catalogue, compare(['podman', 'rkt'], 'same'))).not.toMatch(/^\w+,[\w ]+,yes,/m)
  expect(comparisonCsv(catalogue, compare(['podman', 'rkt']))).toMatch(/^\w+,[\w ]+,yes,/m)
})
