// One fact of all tools of a category as a table: saved as one change of each tool that changed, by the same door as
// every other form.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as saveTable } from '@/app/admin/categories/[slug]/facts/[attribute]/save/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { type FactTablePage, readFactTable } from '@/lib/http/fact-table-page'
import { readSaid } from '@/lib/http/said-notice'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { findRevisions } from '@/lib/store/revisions/revisions'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, expectSaved } from '../support/editing'
import { createTool, createVocabulary } from '../support/factories'
import type { Person } from '../support/press-tool-form'

const NAMES = ['Ape', 'Bee', 'Cat', 'Dog', 'Elk', 'Fox', 'Gnu', 'Hen', 'Ibis', 'Jay', 'Kiwi', 'Lynx', 'Mole']
const engines = NAMES.map((name) => createTool({ name, facts: { isolation: 'namespaces' } }))
const others = Array.from({ length: 45 }, (_, at) =>
  createTool({ name: `Many ${String(at).padStart(2, '0')}`, category: 'orchestrators' }),
)

let database: TestDatabase
let editor: Person
let contributor: Person
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [...engines, ...others] })
  editor = await signInAs('Ed', 'editor')
  contributor = await signInAs('Cora', 'contributor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const stored = async (slug: string) => {
  const tool = await getStoredTool(database.pool, slug)
  if (tool === null) throw new Error(`There is no ${slug}.`)
  return tool
}
const factOf = async (slug: string, attribute = 'isolation') =>
  (await stored(slug)).document.facts.find((fact) => fact.attribute === attribute)
const revisionsOf = async (slug: string) => {
  const revisions = await findRevisions(editor.viewer, slug)
  return revisions.map(({ state, comment, author }) => [state, comment, author.name])
}

type Opening = { attribute?: string; category?: string; submission?: string | null; page?: number }

async function open(person: Person, opening: Opening = {}): Promise<FactTablePage> {
  const { attribute = 'isolation', category = 'container-engines', submission, page = 1 } = opening
  const asked = { attribute, category, page, submission: submission ?? undefined }
  const table = await readFactTable(person.viewer, asked)
  if (table === null) throw new Error(`No table of ${attribute}.`)
  return table
}

/** Sends a table as a browser without scripts does, with what is typed over it. */
async function send(person: Person, table: FactTablePage, typed: Record<string, string>, again?: object) {
  const { category, attribute, rows, values } = table
  const own = again ?? (await makeFormFields(person.viewer))
  const hidden = Object.assign({}, ...rows.map((row) => row.hidden))
  const page = table.page === 1 ? '' : String(table.page)
  const fields = { ...values, comment: 'Why', action: 'publish', ...own, ...hidden, page, ...typed }
  const sent = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((text): [string, string] => [name, String(text)]),
  )
  const params = { slug: category.slug, attribute: attribute.key }
  const response = await person.browser.post(saveTable, sent, { params })
  const at = new URL(response.headers.get('location') ?? '/refused', 'http://localhost')
  const said = await readSaid(at.pathname, Object.fromEntries(at.searchParams))
  return { response, at, said, submission: at.searchParams.get('submission') }
}

const of = (slug: string, fields: Record<string, string>, attribute = 'isolation') =>
  Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [`${slug}:facts.${attribute}.${field}`, text]),
  )

test('what was changed becomes one revision of its tool, with one reason, and the other tools get none', async () => {
  const table = await open(editor)
  expect(table.rows.map(({ name }) => name)).toEqual(NAMES)
  const { said, at } = await send(editor, table, {
    ...of('ape', { value: 'virtual-machine', note: 'By default.\r\n' }),
    ...of('bee', { sources: 'https://bee.example/new', checkedOn: '2026-08-21' }),
    comment: 'Read them all.',
  })
  expect(at.pathname).toBe('/admin/categories/container-engines/facts/isolation')
  expect(said).toBe('Published: Ape, Bee.')
  expect(await factOf('ape')).toMatchObject({ value: 'virtual-machine', note: 'By default.' })
  expect(await factOf('bee')).toMatchObject({
    value: 'namespaces',
    sources: ['https://bee.example/new'],
    checkedOn: '2026-08-21',
  })
  for (const slug of ['ape', 'bee'])
    expect((await revisionsOf(slug))[0]).toEqual(['published', 'Read them all.', 'Ed'])
  expect(await revisionsOf('cat')).toHaveLength(1)
})

test('tools that said nothing of it say it, and what is cleared is gone', async () => {
  const cleared = await open(editor)
  const blank = { value: '', note: '', sources: '', checkedOn: '', state: '' }
  expect((await send(editor, cleared, of('cat', blank))).said).toBe('Published: Cat.')
  expect(await factOf('cat')).toBeUndefined()
  const table = await open(editor, { attribute: 'platforms' })
  const typed = of('dog', { sources: 'https://dog.example/docs', checkedOn: '2026-08-20' }, 'platforms')
  const both = { 'dog:facts.platforms.value': ['linux', 'macos'] as unknown as string }
  expect((await send(editor, table, { ...typed, ...both })).said).toBe('Published: Dog.')
  expect(await factOf('dog', 'platforms')).toMatchObject({ value: ['linux', 'macos'] })
})

test('a table sent as it was opened saves nothing, however the browser writes line ends', async () => {
  const table = await open(editor)
  const sources = table.values['elk:facts.isolation.sources']?.[0] ?? ''
  const { said } = await send(editor, table, of('elk', { sources: `${sources}\r\n` }))
  expect(said).toBe('Nothing was changed.')
  expect(await revisionsOf('elk')).toHaveLength(1)
})

test('where one row is wrong nothing is saved, and the whole table comes back as typed', async () => {
  const { at, submission } = await send(editor, await open(editor), {
    ...of('elk', { note: 'Sound.' }),
    ...of('fox', { sources: 'javascript:alert(1)', note: 'Mine.' }),
    ...of('gnu', { sources: '' }),
    comment: 'Half of it',
  })
  expect(at.pathname).toBe('/admin/categories/container-engines/facts/isolation')
  const back = await open(editor, { submission })
  expect(back.rows).toHaveLength(NAMES.length)
  expect(Object.keys(back.errors).sort()).toEqual(['fox:facts.isolation.sources', 'gnu:facts.isolation'])
  expect(back.values).toMatchObject({
    'elk:facts.isolation.note': ['Sound.'],
    'fox:facts.isolation.note': ['Mine.'],
    'fox:facts.isolation.sources': ['javascript:alert(1)'],
    comment: ['Half of it'],
  })
  for (const slug of ['elk', 'fox', 'gnu']) expect((await stored(slug)).version).toBe(1)
  const mended = {
    ...of('fox', { sources: 'https://fox.example/docs' }),
    ...of('gnu', { unverified: 'yes' }),
  }
  expect((await send(editor, back, mended)).said).toBe('Published: Elk, Fox, Gnu.')
})

const saveAs = async (who: string, slug: string, change: (tool: ToolDocument) => ToolDocument) =>
  expectSaved(await changeTool({ ...contributor.viewer, name: who, role: 'editor' }, slug, change))
const withNote = (note: string) => (tool: ToolDocument) => ({
  ...tool,
  facts: tool.facts.map((fact) => (fact.attribute === 'isolation' ? { ...fact, note } : fact)),
})

test('what others saved elsewhere stays; of what both changed one is chosen, and the rest is saved meanwhile', async () => {
  const table = await open(editor)
  await saveAs('Otto', 'hen', (tool) => ({ ...tool, summary: 'By Otto.' }))
  await saveAs('Otto', 'ibis', withNote('By Otto.'))
  await saveAs('Otto', 'jay', withNote('By Otto.'))
  const mine = {
    ...of('hen', { note: 'Mine.' }),
    ...of('ibis', { note: 'Mine.' }),
    ...of('jay', { note: 'Mine.' }),
  }
  const first = await send(editor, table, mine)
  expect((await stored('hen')).document.summary).toBe('By Otto.')
  expect(await factOf('hen')).toMatchObject({ note: 'Mine.' })
  expect(await factOf('ibis')).toMatchObject({ note: 'By Otto.' })

  const rest = await open(editor, { submission: first.submission })
  expect(rest).toMatchObject({ isRest: true, values: { 'ibis:facts.isolation.note': ['Mine.'] } })
  expect(rest.errors['']?.[0]).toContain('Published: Hen.')
  expect(rest.rows.map(({ slug, conflicts }) => [slug, conflicts.length])).toEqual([
    ['ibis', 1],
    ['jay', 1],
  ])
  const asked = await send(editor, rest, {})
  const still = await open(editor, { submission: asked.submission })
  expect(still.values).toMatchObject({ 'ibis:facts.isolation.note': ['Mine.'], comment: ['Why'] })
  const choices = Object.fromEntries(
    still.rows.flatMap(({ slug, conflicts }) =>
      conflicts.map(({ name, answers }) => [name, slug === 'ibis' ? answers.mine : answers.theirs]),
    ),
  )
  const done = await send(editor, still, choices)
  expect(done.said).toBe('Published: Ibis.')
  expect([(await factOf('ibis'))?.note, (await factOf('jay'))?.note]).toEqual(['Mine.', 'By Otto.'])
})

test('who saves again while one chooses is met again, not overwritten', async () => {
  const table = await open(editor)
  await saveAs('Otto', 'kiwi', withNote('Otto once.'))
  const first = await send(editor, table, of('kiwi', { note: 'Mine.' }))
  const rest = await open(editor, { submission: first.submission })
  await saveAs('Otto', 'kiwi', withNote('Otto twice.'))
  const choose = (page: FactTablePage) =>
    Object.fromEntries(page.rows.flatMap((row) => row.conflicts.map((one) => [one.name, one.answers.mine])))
  const second = await send(editor, rest, choose(rest))
  expect(await factOf('kiwi')).toMatchObject({ note: 'Otto twice.' })
  const again = await open(editor, { submission: second.submission })
  expect(again.rows.flatMap(({ conflicts }) => conflicts)).toMatchObject([
    { theirs: expect.stringContaining('Otto twice.') },
  ])
  expect((await send(editor, again, choose(again))).said).toBe('Published: Kiwi.')
  expect(await factOf('kiwi')).toMatchObject({ note: 'Mine.' })
})

test('sent twice it saves once, and a tool renamed meanwhile is still the same', async () => {
  const table = await open(editor)
  await saveAs('Otto', 'lynx', (tool) => ({ ...tool, name: 'Lynx two', slug: 'lynx-two' }))
  const own = await makeFormFields(editor.viewer)
  const typed = of('lynx', { note: 'Sent.' })
  const sent = [await send(editor, table, typed, own), await send(editor, table, typed, own)]
  expect(sent.map(({ said }) => said)).toEqual([
    'Published: Lynx. What others saved meanwhile of Lynx is kept.',
    'Published: Lynx. What others saved meanwhile of Lynx is kept.',
  ])
  expect((await stored('lynx-two')).document.facts[0]).toMatchObject({ note: 'Sent.' })
  expect(await revisionsOf('lynx-two')).toHaveLength(3)
})

test('a contributor proposes, finds what waits in its own form, and may not publish', async () => {
  const table = await open(contributor)
  const typed = of('mole', { note: 'Proposed.' })
  const refused = await send(contributor, table, typed)
  expect(refused.response.status).toBe(403)
  expect(await refused.response.text()).toContain('Proposed.')
  expect((await send(contributor, table, { ...typed, action: 'propose' })).said).toBe('Proposed: Mole.')
  expect((await revisionsOf('mole'))[0]).toEqual(['pending', 'Why', 'Cora'])
  expect((await stored('mole')).version).toBe(1)
  const next = await open(contributor)
  expect(next.rows.filter(({ isUnderWay }) => isUnderWay).map(({ slug }) => slug)).toEqual(['mole'])
})

test('one that the database refuses takes the others back with it', async () => {
  await database.pool.query(`create function refuse_dog() returns trigger language plpgsql as $$ begin
    if new.comment = 'Refused' and (select slug from tool where id = new.tool_id) = 'dog' then
      raise exception 'no dogs' using errcode = '23514'; end if; return new; end $$`)
  await database.pool.query(
    'create trigger refuse_dog before insert on revision for each row execute function refuse_dog()',
  )
  const typed = {
    ...of('ape', { note: 'Not kept.' }),
    ...of('dog', { note: 'Refused.' }),
    comment: 'Refused',
  }
  const { submission } = await send(editor, await open(editor), typed)
  const back = await open(editor, { submission })
  expect(back.values).toMatchObject({
    'ape:facts.isolation.note': ['Not kept.'],
    'dog:facts.isolation.note': ['Refused.'],
  })
  expect(await factOf('ape')).toMatchObject({ note: 'By default.' })
})

test.each([
  ['another fact', { 'ape:facts.rootless.value': 'yes' }],
  ['another field', { 'ape:summary': 'Smuggled.' }],
  ['a field of no tool', { summary: 'Smuggled.' }],
  ['a version that is none', { 'ape:version': 'x' }],
])('%s is refused, and saves nothing', async (_, typed) => {
  const before = (await stored('ape')).version
  const { response } = await send(editor, await open(editor), { ...of('ape', { note: 'No.' }), ...typed })
  expect(response.status).toBe(400)
  expect((await stored('ape')).version).toBe(before)
})

test('many tools stand on several pages, and a save comes back to its own', async () => {
  const second = await open(editor, { category: 'orchestrators', page: 2 })
  expect([second.pages, second.rows.map(({ name }) => name)]).toEqual([
    2,
    ['Many 40', 'Many 41', 'Many 42', 'Many 43', 'Many 44'],
  ])
  const unread = of('many-40', { value: 'namespaces', unverified: 'yes' })
  const saved = await send(editor, second, unread)
  expect([saved.said, saved.at.searchParams.get('page')]).toEqual(['Published: Many 40.', '2'])
  const wrong = await send(editor, second, of('many-41', { value: 'namespaces' }))
  const back = await open(editor, { category: 'orchestrators', submission: wrong.submission })
  expect([back.page, back.rows.length]).toEqual([2, 5])
})

test.each([
  ['container-engines', 'nothing'],
  ['nothing', 'isolation'],
  ['orchestrators', 'rootless'],
  ['__proto__', 'constructor'],
])('there is no table of %s by %s', async (category, attribute) => {
  const asked = { category, attribute, page: 1, submission: undefined }
  expect(await readFactTable(editor.viewer, asked)).toBeNull()
})
