import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCatalogueFiles } from '@/lib/editing/files/catalogue-files'
import { countSubcategories } from '@/lib/editing/import/landscape-file'
import { parseLandscapeMapping } from '@/lib/editing/import/landscape-mapping'
import { cutText, toLandscapeTools } from '@/lib/editing/import/landscape-tools'
import { normaliseAddress } from '@/lib/editing/import/match-existing'
import { planImport } from '@/lib/editing/import/plan-import'
import { readImport } from '@/lib/editing/import/read-import'

const { vocabulary, tools: existing } = await readCatalogueFiles('prisma/catalogue')
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
