// The form of one field: it saves through the same door as the whole form, and touches nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as saveField } from '@/app/admin/tools/[slug]/fields/[field]/save/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { readFieldPage } from '@/lib/http/one-field-page'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { findOwnTools } from '@/lib/store/review/own-tools'
import { findChanges } from '@/lib/store/revisions/changes'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, expectSaved, storedTool } from '../support/editing'
import { adviceOf, createTool, createVocabulary } from '../support/factories'

type Person = Awaited<ReturnType<typeof signInAs>>

const tradeoffs: ToolDocument['tradeoffs'] = ['Starts fast.', 'Shares a kernel.'].map((text, index) => ({
  aspect: 'isolation',
  kind: index === 0 ? 'strength' : 'limitation',
  text,
  major: false,
  unverified: true,
  sources: [],
}))
const SLUGS = ['fact', 'text', 'row', 'wrong', 'meets', 'clash', 'under-way', 'proposed', 'cited']
const tools = SLUGS.map((slug) =>
  createTool({ name: `Tool ${slug}`, slug, facts: { isolation: 'namespaces', rootless: 'no' }, tradeoffs }),
)

let database: TestDatabase
let editor: Person
let contributor: Person
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  editor = await signInAs('Ed', 'editor')
  contributor = await signInAs('Cora', 'contributor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const stored = (slug: string) => storedTool(database.pool, slug)

async function open(person: Person, slug: string, text: string, more: object = {}) {
  const page = await readFieldPage(person.viewer, { slug, text, ...more })
  if (page === null || 'elsewhere' in page) throw new Error(JSON.stringify(page))
  return page
}

async function send(person: Person, slug: string, text: string, typed: object, action = 'publish') {
  const { values, version } = await open(person, slug, text)
  return post(person, { slug, text, fields: { ...values, version, comment: 'Why', action, ...typed } })
}

async function post(person: Person, { slug, text, fields }: { slug: string; text: string; fields: object }) {
  const own = await makeFormFields(person.viewer)
  const sent = Object.entries({ ...own, ...fields }).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )
  const response = await person.browser.post(saveField, sent, { params: { slug, field: text } })
  return new URL(response.headers.get('location') ?? '/refused', 'http://localhost')
}

test.each([
  {
    slug: 'fact',
    text: 'facts.isolation',
    part: '#fact-isolation',
    typed: { 'facts.isolation.value': 'virtual-machine', 'facts.isolation.note': 'By default.' },
    expected: {
      facts: [
        { attribute: 'isolation', value: 'virtual-machine', note: 'By default.' },
        { attribute: 'rootless' },
      ],
    },
  },
  {
    slug: 'text',
    text: 'chooseWhen',
    part: '',
    typed: { 'chooseWhen.0.text': 'you are in a hurry.', 'chooseWhen.0.unverified': 'yes' },
    expected: { chooseWhen: adviceOf('you are in a hurry.') },
  },
  {
    slug: 'row',
    text: 'tradeoffs.1',
    part: '#tradeoffs',
    typed: { 'tradeoffs.1.text': 'Shares the kernel of its host.' },
    expected: { tradeoffs: [{ text: 'Starts fast.' }, { text: 'Shares the kernel of its host.' }] },
  },
])(
  '$text alone is saved, nothing else is touched, and it leads to where readers see it',
  async ({ slug, text, part, typed, expected }) => {
    const before = await stored(slug)
    const at = await send(editor, slug, text, typed)
    expect(`${at.pathname}${at.hash}`).toBe(`/tools/${slug}${part}`)
    const after = await stored(slug)
    expect(after.document).toMatchObject(expected)
    const [touched = ''] = Object.keys(expected)
    expect({ ...after.document, [touched]: null }).toEqual({ ...before.document, [touched]: null })
    const { changes } = await findChanges({ tool: slug }, { page: 1, perPage: 1 })
    expect(changes[0]).toMatchObject({ author: 'Ed', comment: 'Why' })
  },
)

test('what is wrong with the field is said in its form, with what was typed', async () => {
  const typed = {
    'facts.isolation.value': 'namespaces',
    'facts.isolation.sources': 'javascript:alert(1)',
    comment: 'Mine',
  }
  const at = await send(editor, 'wrong', 'facts.isolation', typed)
  expect(at.pathname).toBe('/admin/tools/wrong/fields/facts.isolation')
  const page = await open(editor, 'wrong', 'facts.isolation', {
    submission: at.searchParams.get('submission'),
  })
  expect(Object.keys(page.errors)).toEqual(['facts.isolation.sources'])
  expect(page.values).toMatchObject({ 'facts.isolation.sources': ['javascript:alert(1)'], comment: ['Mine'] })
  expect((await stored('wrong')).version).toBe(1)
})

test('a name of another field is refused, and saves nothing', async () => {
  const { values, version } = await open(editor, 'wrong', 'summary')
  const fields = { ...values, version, action: 'publish', homepage: 'https://smuggled.example/' }
  expect((await post(editor, { slug: 'wrong', text: 'summary', fields })).pathname).toBe('/refused')
  expect((await stored('wrong')).version).toBe(1)
})

test('what others saved meanwhile elsewhere stays, and the same field leads to the conflict screen of the whole form', async () => {
  const page = await open(editor, 'meets', 'summary')
  expectSaved(
    await changeTool(contributorAsEditor(), 'meets', (tool) => ({
      ...tool,
      chooseWhen: adviceOf('Theirs.'),
    })),
  )
  const fields = { ...page.values, version: page.version, action: 'publish', summary: 'Mine.' }
  await post(editor, { slug: 'meets', text: 'summary', fields })
  expect((await stored('meets')).document).toMatchObject({
    summary: 'Mine.',
    chooseWhen: adviceOf('Theirs.'),
  })

  const other = await open(editor, 'clash', 'summary')
  expectSaved(await changeTool(contributorAsEditor(), 'clash', (tool) => ({ ...tool, summary: 'Theirs.' })))
  const clash = { ...other.values, version: other.version, action: 'publish', summary: 'Mine.' }
  const at = await post(editor, { slug: 'clash', text: 'summary', fields: clash })
  expect(at.pathname).toBe('/admin/tools/clash')
  const form = await readToolForm(editor.viewer, 'clash', {
    submission: at.searchParams.get('submission') ?? '',
  })
  expect(form?.conflicts).toMatchObject([{ label: 'Summary', mine: 'Mine.', theirs: 'Theirs.' }])
})

const contributorAsEditor = () => ({ ...contributor.viewer, role: 'editor' as const })

test('a contributor proposes one field; while that waits, the next opens in the whole form with it', async () => {
  const at = await send(contributor, 'proposed', 'summary', { summary: 'As proposed.' }, 'propose')
  expect(at.pathname).toBe('/admin/tools/proposed')
  expect((await stored('proposed')).document.summary).toBe('Tool proposed for tests.')
  expect(await readFieldPage(contributor.viewer, { slug: 'proposed', text: 'facts.isolation' })).toEqual({
    elsewhere: '/admin/tools/proposed#field-facts.isolation',
  })
  const published = await send(contributor, 'text', 'summary', { summary: 'Published?' })
  expect(published.pathname).toBe('/refused')
})

test('a source that a reader named is filled in, read today, and takes the place of “unverified”', async () => {
  const source = 'https://reader.example/page'
  const page = await open(editor, 'cited', 'facts.rootless', { source })
  expect(page.values['facts.rootless.sources']?.[0]?.split('\n')).toEqual([
    'https://cited.example/docs',
    source,
  ])
  expect(page.values['facts.rootless.checkedOn']).toEqual([new Date().toISOString().slice(0, 10)])
})

test.each(['facts.nothing', 'tradeoffs.7', 'name', 'facts.isolation.value', '__proto__', 'summary.x'])(
  'there is no field %s',
  async (text) => {
    expect(await readFieldPage(editor.viewer, { slug: 'text', text })).toBeNull()
  },
)

test('whoever wrote a tool finds on their home what it still lacks, and nobody else does', async () => {
  await refreshCatalogue()
  const mine = await findOwnTools(editor.viewer)
  expect(mine.map(({ slug }) => slug)).toContain('fact')
  for (const { asked, known, stale } of mine)
    expect((stale ?? 0) + (asked ?? 0) - (known ?? 0)).toBeGreaterThan(0)
  expect(await findOwnTools((await signInAs('Nora', 'editor')).viewer)).toEqual([])
})
