// The vocabulary changed through its forms: seen by readers at once, with the facts that hang on it, on a real database.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { POST as merge } from '@/app/admin/vocabulary/[kind]/[key]/merge/route'
import { POST as move } from '@/app/admin/vocabulary/[kind]/[key]/move/route'
import { POST as retire } from '@/app/admin/vocabulary/[kind]/[key]/retire/route'
import { POST as save } from '@/app/admin/vocabulary/[kind]/[key]/save/route'
import { POST as add } from '@/app/admin/vocabulary/new/[kind]/add/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { findWord, listOf, markOf, type WordKind } from '@/lib/catalogue/document/vocabulary-words'
import { toOpened } from '@/lib/http/opened-mark'
import { readSaid } from '@/lib/http/said-notice'
import type { Viewer } from '@/lib/rights/viewer'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { loadWords } from '@/lib/store/readers/load-words'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { countUses } from '@/lib/store/vocabulary/word-uses'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

type SignedIn = { browser: TestBrowser; viewer: Viewer }

const vocabulary = createVocabulary({
  attributes: [
    { key: 'isolation', kind: 'choice', options: ['namespaces', 'micro-vm', 'vm'] },
    { key: 'formats', kind: 'choices', options: ['oci', 'docker', 'aci'] },
    { key: 'memory', kind: 'number', filter: false },
  ],
})
const tools = [
  createTool({ name: 'Kata', facts: { isolation: 'micro-vm', formats: ['oci', 'docker'], memory: 64 } }),
  createTool({ name: 'Podman', facts: { isolation: 'namespaces', formats: ['docker'] } }),
  createTool({ name: 'Rkt', facts: { isolation: 'vm', formats: ['aci'] } }),
]

let database: TestDatabase
let ada: SignedIn
let eve: SignedIn
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary, tools })
  ada = await signInAs('Ada', 'admin')
  eve = await signInAs('Eve', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

let before = 0
const countChanges = async () =>
  (await database.pool.query('select count(*)::int as n from audit_event where action <> $1', ['denied']))
    .rows[0].n
beforeEach(async () => {
  before = await countChanges()
})

type Order = { kind: WordKind; key: string; fields: Record<string, string> | [string, string][] }

async function send(who: SignedIn, handler: typeof save, { kind, key, fields }: Order): Promise<Response> {
  const own = Object.entries(await makeFormFields(who.viewer))
  const all = [...own, ...(Array.isArray(fields) ? fields : Object.entries(fields))]
  return who.browser.post(handler, all, { params: { kind, key } })
}

const pageOf = (response: Response) => response.headers.get('location')?.split('?')[0]

/** What the page says that a form leads to. */
async function saidBy(response: Response): Promise<string | null> {
  const at = new URL(response.headers.get('location') ?? '', 'http://here')
  return readSaid(at.pathname, Object.fromEntries(at.searchParams))
}

const markNow = async (kind: WordKind, key: string) => markOf(findWord(await loadWords(), kind, key)?.content)

async function errorsOf(who: SignedIn, response: Response, path: string) {
  const key = /submission=([\w-]+)/.exec(response.headers.get('location') ?? '')?.[1]
  return (await getSubmission(key, { ownerId: who.viewer.id, path }))?.errors
}

test('a new attribute with its options is in the catalogue that readers see, at the end of its group', async () => {
  const group = vocabulary.attributeGroups[0]?.key ?? ''
  const fields = {
    key: 'rootless',
    label: 'Rootless',
    definition: 'Whether it runs without root.',
    group,
    kind: 'choice',
    options: 'full | Fully | Always.\npartly | Partly | With limits.',
    filter: 'yes',
    compare: 'yes',
    unit: '',
    direction: 'neither',
    staleAfterDays: '200',
  }
  const response = await send(ada, add, { kind: 'attributes', key: '', fields })
  expect(pageOf(response)).toBe('/admin/vocabulary/attributes/rootless')
  expect(await saidBy(response)).toBe('Added: the attribute “Rootless”. Readers see it now.')
  const { vocabulary: now } = await refreshCatalogue()
  expect(now.attributes.at(-1)).toMatchObject({ key: 'rootless', staleAfterDays: 200, filter: true })
  expect(now.attributes.at(-1)?.options.map(({ label }) => label)).toEqual(['Fully', 'Partly'])
  expect(await countChanges()).toBe(before + 1)
})

test('everything wrong with a new word is said at once, beside its field', async () => {
  const fields = { key: 'Not A Key', name: '', scope: '' }
  const response = await send(ada, add, { kind: 'categories', key: '', fields })
  const errors = await errorsOf(ada, response, '/admin/vocabulary/new/categories')
  expect(Object.keys(errors ?? {}).toSorted()).toEqual(['key', 'name', 'scope'])
  expect(await countChanges()).toBe(before)
})

test('a word is renamed, and its key stays', async () => {
  const mark = await markNow('aspects', vocabulary.aspects[0]?.key ?? '')
  const key = vocabulary.aspects[0]?.key ?? ''
  await send(ada, save, { kind: 'aspects', key, fields: { mark, name: 'Renamed', definition: 'Anew.' } })
  expect((await refreshCatalogue()).vocabulary.aspects[0]).toEqual({
    key,
    name: 'Renamed',
    definition: 'Anew.',
  })
})

test('of two admins who change one word, the second is told and keeps what they typed', async () => {
  const mark = await markNow('options', 'formats.oci')
  const change = (label: string) =>
    send(ada, save, {
      kind: 'options',
      key: 'formats.oci',
      fields: { mark, label, definition: 'The image format.' },
    })
  const first = await change('OCI image')
  expect(pageOf(first)).toBe('/admin/vocabulary/options/formats.oci')
  expect(await saidBy(first)).toBe('Saved: Name, Definition. Readers see it now.')
  const second = await change('Open container')
  const path = '/admin/vocabulary/options/formats.oci'
  expect(Object.values((await errorsOf(ada, second, path)) ?? {}).flat()[0]).toContain('meanwhile')
  expect(findWord(await loadWords(), 'options', 'formats.oci')?.label).toBe('OCI image')
})

test('a form of a word that came back with errors does not take back what another admin saved since', async () => {
  const [key, path] = ['formats.aci', '/admin/vocabulary/options/formats.aci']
  const change = (fields: Record<string, string>) => send(ada, save, { kind: 'options', key, fields })
  const now = async () => findWord(await loadWords(), 'options', key)
  const mark = await markNow('options', key)
  await change({ mark, label: 'ACI, by another', definition: 'Its image format.' })
  const id = /submission=([\w-]+)/.exec(
    (await change({ mark, label: '' })).headers.get('location') ?? '',
  )?.[1]
  const drawn = toOpened(
    await markNow('options', key),
    await getSubmission(id, { ownerId: ada.viewer.id, path }),
  )
  expect([drawn.mark, drawn.over]).toEqual([mark, await markNow('options', key)])
  const again = { mark: drawn.mark, label: 'ACI, mine', definition: 'Its image format.' }
  await change(again)
  expect((await now())?.label).toBe('ACI, by another')
  await change({ ...again, over: drawn.over ?? '' })
  expect((await now())?.label).toBe('ACI, mine')
})

test('an attribute with facts keeps its kind', async () => {
  const word = findWord(await loadWords(), 'attributes', 'memory')?.content
  const fields = (kind: string): [string, string][] => [
    ...Object.entries({
      mark: markOf(word),
      label: 'Memory',
      definition: 'How much.',
      group: String(word?.group),
    }),
    ...Object.entries({ kind, unit: '', direction: 'lower', staleAfterDays: '365' }),
  ]
  const path = '/admin/vocabulary/attributes/memory'
  const other = await send(ada, save, { kind: 'attributes', key: 'memory', fields: fields('text') })
  expect(await errorsOf(ada, other, path)).toMatchObject({
    kind: ['It has 1 fact of its present kind: add another attribute.'],
  })
  expect(await countChanges()).toBe(before)
  await send(ada, save, { kind: 'attributes', key: 'memory', fields: fields('number') })
  expect((await loadWords()).attributes.find(({ key }) => key === 'memory')?.direction).toBe('lower')
})

test('words move within their list only, and a list that changed meanwhile is left alone', async () => {
  const keys = async () => listOf(await loadWords(), 'options', 'isolation.vm').map(({ key }) => key)
  const mark = markOf(await keys())
  const up = () => send(ada, move, { kind: 'options', key: 'isolation.vm', fields: { mark, by: '-1' } })
  const moved = await up()
  expect(await saidBy(moved)).toBe('Moved “Vm” up.')
  expect(moved.headers.get('location')).toMatch(/#options\.isolation\.vm$/)
  expect(await keys()).toEqual(['isolation.namespaces', 'isolation.vm', 'isolation.micro-vm'])
  await up()
  expect(await keys()).toEqual(['isolation.namespaces', 'isolation.vm', 'isolation.micro-vm'])
})

test('an option in use is not retired; one that is not, is, and comes back', async () => {
  const turn = async (key: string, retired: string) =>
    send(ada, retire, { kind: 'options', key, fields: { mark: await markNow('options', key), retired } })
  const refused = await turn('formats.aci', 'yes')
  const path = '/admin/vocabulary/options/formats.aci'
  expect(Object.values((await errorsOf(ada, refused, path)) ?? {}).flat()[0]).toContain('merge it')
  expect(await saidBy(await turn('rootless.partly', 'yes'))).toContain('Retired: “Partly”.')
  expect(findWord(await loadWords(), 'options', 'rootless.partly')?.retired).toBe(true)
  await turn('rootless.partly', 'no')
  expect(findWord(await loadWords(), 'options', 'rootless.partly')?.retired).toBe(false)
})

test('a retired attribute is neither filter nor row, and its facts stay', async () => {
  const fields = { mark: await markNow('attributes', 'memory'), retired: 'yes' }
  await send(ada, retire, { kind: 'attributes', key: 'memory', fields })
  const { vocabulary: now, toolsBySlug } = await refreshCatalogue()
  const memory = now.attributes.find(({ key }) => key === 'memory')
  expect(memory).toMatchObject({ retired: true, filter: false, compare: false })
  expect(toolsBySlug.get('kata')?.facts.map(({ attribute }) => attribute)).toContain('memory')
})

test('merged options take their facts along, each tool with a revision that says why, and none is lost', async () => {
  expect(await countUses('options', 'formats.docker')).toEqual({ statements: 2, tools: 2 })
  const fields = { mark: await markNow('options', 'formats.docker'), into: 'oci' }
  const response = await send(ada, merge, { kind: 'options', key: 'formats.docker', fields })
  expect(pageOf(response)).toBe('/admin/vocabulary/options/formats.oci')
  expect(await saidBy(response)).toBe('“Docker” was merged into “OCI image” and retired: 2 tools changed.')
  const { toolsBySlug, vocabulary: now } = await refreshCatalogue()
  const formats = (slug: string) =>
    toolsBySlug.get(slug)?.facts.find((fact) => fact.attribute === 'formats')?.value
  expect([formats('kata'), formats('podman'), formats('rkt')]).toEqual([['oci'], ['oci'], ['aci']])
  expect(findWord(now, 'options', 'formats.docker')?.retired).toBe(true)
  const { rows } = await database.pool.query(
    `select slug, number, author_name, comment, document #>> '{facts,1,value,0}' as first from revision r
     join tool on tool.id = tool_id where slug in ('kata', 'podman', 'rkt') order by slug, number`,
  )
  expect(rows.map(({ slug, number, author_name }) => [slug, number, author_name])).toEqual([
    ['kata', 1, 'Gantry'],
    ['kata', 2, 'Gantry'],
    ['podman', 1, 'Gantry'],
    ['podman', 2, 'Gantry'],
    ['rkt', 1, 'Gantry'],
  ])
  expect(rows[3]?.comment).toContain('was merged into “OCI image” by Ada')
  expect((await getStoredTool(database.pool, 'kata'))?.version).toBe(2)
})

test('editors read the vocabulary and change nothing of it', async () => {
  const fields = { mark: await markNow('options', 'formats.oci'), label: 'Eve', definition: 'Eve.' }
  const response = await send(eve, save, { kind: 'options', key: 'formats.oci', fields })
  expect(response.status).toBe(403)
  expect(await countChanges()).toBe(before)
})
