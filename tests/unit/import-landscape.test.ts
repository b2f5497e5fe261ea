import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { LandscapeEntry } from '@/lib/editing/import/import-reading'
import { mergeLandscapeEntry } from '@/lib/editing/import/join-existing'
import { parseLandscapeMapping } from '@/lib/editing/import/landscape-mapping'
import { cutText, toLandscapeTools } from '@/lib/editing/import/landscape-tools'
import { normaliseAddress } from '@/lib/editing/import/match-existing'
import { planImport } from '@/lib/editing/import/plan-import'
import { readImport } from '@/lib/editing/import/read-import'
import { countSubcategories } from '@/lib/editing/import/read-landscape'
import { readCurated } from '../support/curated-files'
import { createTool } from '../support/factories'

const { vocabulary, tools: existing } = await readCurated()
const readOn = '2026-11-22'
const { landscape, problems } = readImport(readFileSync('tests/support/landscape-sample.yml'), 'auto', {
  vocabulary,
  today: readOn,
})
const entries = landscape ?? []
const { mapping } = parseLandscapeMapping(
  readFileSync('prisma/catalogue/landscape-mapping.yaml', 'utf8'),
  vocabulary,
)
if (!mapping) throw new Error('the shipped mapping names a category that does not exist')
const imported = toLandscapeTools({ entries, mapping, vocabulary, readOn })
const byName = (name: string) => imported.find((tool) => tool.name === name)?.document

test('every entry is read with its line, and counted by subcategory', () => {
  expect(problems).toEqual([])
  expect(entries).toHaveLength(13)
  expect(entries[0]).toMatchObject({ name: 'Airship', line: 10, isProject: false })
  expect(countSubcategories(entries)[0]).toEqual({
    subcategory: 'Provisioning / Automation & Configuration',
    count: 2,
  })
})

test('a project becomes a tool with the dates of its stages as events that cite the landscape', () => {
  expect(byName('Airship')).toBeUndefined()
  expect(byName('Istio')).toMatchObject({
    slug: 'istio',
    categories: ['service-mesh'],
    licence: { class: 'unknown' },
    facts: [{ attribute: 'governance', value: 'foundation' }],
    events: [
      { kind: 'joined-foundation', date: '2022-09-30' },
      { kind: 'incubating', date: '2022-09-30' },
      { kind: 'graduated', date: '2023-07-12', sources: ['https://landscape.cncf.io/'] },
    ],
  })
  expect(byName('rkt')?.events.at(-1)).toMatchObject({ kind: 'archived', status: 'archived' })
})

test('entries of one name are one tool', () => {
  expect(imported.filter((tool) => tool.name.startsWith('Harbor'))).toHaveLength(1)
})

test('tools that exist gain what they lack and keep what they have; the same file again changes nothing', () => {
  const plan = planImport({ existing, imported, vocabulary })
  expect(plan.counts.error).toBe(0)
  const kubernetes = plan.tools.find((tool) => tool.slug === 'kubernetes')
  expect(kubernetes).toMatchObject({ action: 'update', fields: 1 })
  for (const event of kubernetes?.base?.events ?? [])
    expect(kubernetes?.document?.events).toContainEqual(event)
  expect(plan.tools.find((tool) => tool.slug === 'traefik')?.action).toBe('unchanged')

  const saved = new Map(existing.map((tool) => [tool.slug, tool]))
  for (const { document } of plan.tools) if (document) saved.set(document.slug, document)
  const again = planImport({ existing: [...saved.values()], imported, vocabulary })
  expect(again.counts).toEqual({ create: 0, update: 0, unchanged: plan.tools.length, kept: 0, error: 0 })
})

test('a tool is known by its repository under another name', () => {
  const renamed = existing.map((tool) =>
    tool.slug === 'traefik'
      ? {
          ...tool,
          slug: 'edge',
          name: 'Edge',
          aliases: [],
          repository: 'http://www.GitHub.com/traefik/traefik.git/',
        }
      : tool,
  )
  const plan = planImport({ existing: renamed, imported, vocabulary })
  expect(plan.tools.find((tool) => tool.name === 'Edge')?.base?.slug).toBe('edge')
})

test('addresses are compared without scheme, www, .git, slash and case', () => {
  for (const url of ['http://www.a.example/X/', 'https://A.example/x.git', 'https://a.example/x?y#z'])
    expect(normaliseAddress(url)).toBe('a.example/x')
})

test('a long text is cut after a sentence, else after a word', () => {
  expect(cutText('A first sentence that is long enough to stand. And a second one.', 60)).toBe(
    'A first sentence that is long enough to stand.',
  )
  expect(cutText('one two three four', 12)).toBe('one two…')
})

const entry = (traits: Partial<LandscapeEntry>): LandscapeEntry => ({
  line: 1,
  name: 'Kube Thing',
  subcategory: 'Orchestration & Management / Service Mesh',
  also: [],
  homepage: 'https://thing.example/',
  repository: null,
  documentation: null,
  description: '',
  isProject: false,
  reached: {},
  ...traits,
})
const toOne = (...traits: Partial<LandscapeEntry>[]) => {
  const [tool] = toLandscapeTools({ entries: traits.map(entry), mapping, vocabulary, readOn })
  return tool?.document
}

test('text that the summary cannot hold is told whole below, as plain text that Markdown prints as it is', () => {
  const long =
    `Runs <b>*pods*</b> & [things](https://thing.example/) of AT&amp;T. ${'And more of it. '.repeat(10)}`.trim()
  const document = toOne({ description: long })
  expect(document?.summary.length).toBeLessThanOrEqual(160)
  expect(document?.description).toContain(
    '\\<b\\>\\*pods\\*\\</b\\> \\& \\[things\\](<https://thing.example/>) of AT\\&amp;T.',
  )
  expect(document?.descriptionSources).toEqual(['https://landscape.cncf.io/'])
  expect(toOne({ description: 'Runs *pods*.' })).toMatchObject({ summary: 'Runs *pods*.', description: '' })
})

test('what holds of projects of the CNCF is said of them alone, wherever one of the entries is one', () => {
  expect(toOne({ isProject: false })?.facts).toEqual([])
  expect(toOne({}, { isProject: true })?.facts).toMatchObject([
    {
      attribute: 'governance',
      value: 'foundation',
      checkedOn: readOn,
      sources: ['https://landscape.cncf.io/'],
    },
  ])
})

test('a fact that the mapping gives to projects is left out where no category of the tool asks for it', () => {
  const own = vocabulary.attributes.find(
    ({ categories }) => categories.length > 0 && !categories.includes('service-mesh'),
  )
  const projectFacts = { [own?.key ?? '']: 'yes', governance: 'foundation' }
  const [tool] = toLandscapeTools({
    entries: [entry({ isProject: true })],
    mapping: { ...mapping, projectFacts },
    vocabulary,
    readOn,
  })
  expect(own).toBeDefined()
  expect(tool?.document?.facts.map(({ attribute }) => attribute)).toEqual(['governance'])
})

test('a tool is in the category of each of its places, the first one first and each once', () => {
  const places = [
    'Orchestration & Management / Scheduling & Orchestration',
    'Nowhere / Mapped',
    'Wasm / Orchestration & Management',
    'Wasm / Runtimes',
  ]
  expect(toOne({ also: places })?.categories).toEqual(['service-mesh', 'orchestrators', 'sandboxes'])
  expect(toOne({}, { subcategory: 'Serverless / Tools' })?.categories).toEqual(['service-mesh', 'serverless'])
})

test('the landscape adds to a tool and changes nothing that it says', () => {
  const released = {
    date: '2014-02',
    kind: 'first-release' as const,
    text: 'It appears.',
    status: 'active' as const,
  }
  const retired = { date: '2018', kind: 'retired' as const, text: 'It ends.', status: 'retired' as const }
  const joined = { date: '2016', kind: 'joined-foundation' as const, text: 'It joins.', unverified: true }
  const existing = createTool({
    name: 'Thing',
    homepage: 'https://own.example/',
    events: [released, joined, retired],
  })
  const told = toOne({
    isProject: true,
    repository: 'https://code.example/thing',
    reached: { accepted: '2016-03-10', archived: '2019-08-16' },
  })
  if (!told) throw new Error('an entry that becomes a tool')
  const merged = mergeLandscapeEntry(existing, told)
  expect(merged).toMatchObject({ homepage: 'https://own.example/', repository: 'https://code.example/thing' })
  // An end of its own is not followed by another; a date that only says less gains the source, another date does not.
  expect(merged.events.map(({ kind, status }) => [kind, status])).toEqual([
    ['first-release', 'active'],
    ['joined-foundation', null],
    ['retired', 'retired'],
    ['archived', null],
  ])
  expect(merged.events[1]).toMatchObject({
    date: '2016',
    text: 'It joins.',
    unverified: false,
    sources: ['https://landscape.cncf.io/'],
  })
  const elsewhere = createTool({ name: 'Thing', events: [released, { ...joined, date: '2015' }] })
  expect(mergeLandscapeEntry(elsewhere, told).events[1]).toMatchObject({
    date: '2015',
    unverified: true,
    sources: [],
  })
})
