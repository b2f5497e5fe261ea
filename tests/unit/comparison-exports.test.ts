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

test('Markdown is a decision record: drivers, options, pros and cons with footnotes, the decision left open', () => {
  const text = comparisonMarkdown(catalogue, compare(['podman', 'rkt']), address)
  expect(text.match(/^#{1,3} .*$/gm)).toEqual([
    '# Podman and rkt',
    '## Context and Problem Statement',
    '## Decision Drivers',
    '## Considered Options',
    '## Decision Outcome',
    '### Consequences',
    '### Confirmation',
    '## Pros and Cons of the Options',
    '### Podman',
    '### rkt',
    '## More Information',
    '### Where they differ',
    '### The same for both',
    '### Not known of either',
    '### Life and licence',
    '### Tradeoffs',
    '### What happened',
  ])
  expect(text).toMatch(/^---\nstatus: proposed\ndate: 2026-11-22\ndecision-makers:\n---\n/)
  expect(text).toContain('* Podman: Podman for tests.')
  expect(text).toContain('Chosen option: “{option}”, because {justification}.')
  expect(text).toMatch(/^\* Good, because no daemon that runs as root\.\[\^\d\]$/m)
  expect(text).toMatch(/^\* Good, because can run a pod in a virtual machine\. \(unverified\)$/m)
  expect(text).toMatch(/^\* Bad, because shares the kernel by default\.\[\^\d\]$/m)
  expect(text).toMatch(/\| Rootless \| yes \(The default for users\.\)\[\^\d\] \| no\[\^\d\]/)
  expect(text).toContain('> rkt is archived')
  expect(text).toContain('Podman replaced rkt. In most distributions.')
  expect(text).toContain(`From Gantry, catalogue revision 7, as of 2026-11-22: <${address}>`)
})

test('a decision record lists when to choose each option, and what to take instead', () => {
  const advised = createTool({
    name: 'Advised',
    chooseWhen: [{ text: 'one machine is all.', unverified: true }],
    avoidWhen: [{ text: 'nobody is root.', instead: 'podman', unverified: true }],
  })
  const known = createComparisonCatalogue([advised])
  const tools = ['advised', 'podman'].flatMap((slug) => getTool(known, slug) ?? [])
  const text = comparisonMarkdown(known, compareTools(known, tools, { show: 'all', baseline: null }), address)
  expect(text).toContain('### Advised\n\nChoose it when\n\n* one machine is all. (unverified)\n\n')
  expect(text).toContain('Avoid it when\n\n* nobody is root. Take Podman instead. (unverified)\n\n')
})

test('every footnote of a decision record is there, and none stands alone', () => {
  const text = comparisonMarkdown(catalogue, compare(['kubernetes', 'podman', 'rkt']), address)
  const told = [...text.matchAll(/^\[\^(\d+)\]: \[Page at .*\]\(<https:.*>\)\. Read 20 Aug 2026\.$/gm)]
  const cited = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number))
  expect(told.length).toBeGreaterThan(2)
  expect([...cited].sort()).toEqual(told.map(([, number]) => number).sort())
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
  expect(lines[0]).toMatch(/^\ufeffGroup,Row,Differs,'@cmd,rkt,'@cmd: note.*,Catalogue revision,As of$/)
  expect(lines.slice(1).every((line) => line.endsWith(',7,2026-11-22'))).toBe(true)
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
    qualified: false,
    checkedOn: '2026-08-20',
    stale: false,
    unverified: false,
    otherwise: null,
    sources: ['https://podman.example/docs'],
  })
  expect(json).toMatchObject({ revision: 7, asOf: '2026-11-22', show: 'all', total: 7, differing: 3 })
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

test('of what does not count an export says neither that it differs nor that it does not', () => {
  const csv = comparisonCsv(catalogue, compare(['podman', 'rkt']))
  expect(csv).toMatch(/^[^,]+,Latest release,not counted,/m)
  expect(csv).toMatch(/^[^,]+,Steward,not counted,unknown,unknown,/m)
  const json = comparisonJson(catalogue, compare(['podman', 'rkt']), address)
  const row = json.groups.flatMap((group) => group.rows).find(({ key }) => key === 'latest-release')
  expect(row?.differs).toBeNull()
})
