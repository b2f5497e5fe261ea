// One fact of all tools of a category as a table: saved as one change of each tool that changed, by the same door as
// every other form.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFactTable } from '@/lib/http/fact-table-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { findRevisions } from '@/lib/store/revisions/revisions'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { storedTool } from '../support/editing'
import { inRow, openTable, sendTable } from '../support/fact-table'
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

const stored = (slug: string) => storedTool(database.pool, slug)
const factOf = async (slug: string, attribute = 'isolation') =>
  (await stored(slug)).document.facts.find((fact) => fact.attribute === attribute)
const revisionsOf = async (slug: string) => {
  const revisions = await findRevisions(editor.viewer, slug)
  return revisions.map(({ state, comment, author }) => [state, comment, author.name])
}

test('what was changed becomes one revision of its tool, with one reason, and the other tools get none', async () => {
  const table = await openTable(editor)
  expect(table.rows.map(({ name }) => name)).toEqual(NAMES)
  const { said, at } = await sendTable(editor, table, {
    ...inRow('ape', { value: 'virtual-machine', note: 'By default.\r\n' }),
    ...inRow('bee', { sources: 'https://bee.example/new', checkedOn: '2026-08-21' }),
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
  const cleared = await openTable(editor)
  const blank = { value: '', note: '', sources: '', checkedOn: '', state: '' }
  expect((await sendTable(editor, cleared, inRow('cat', blank))).said).toBe('Published: Cat.')
  expect(await factOf('cat')).toBeUndefined()
  const table = await openTable(editor, { attribute: 'platforms' })
  const typed = inRow('dog', { sources: 'https://dog.example/docs', checkedOn: '2026-08-20' }, 'platforms')
  const both = { 'dog:facts.platforms.value': ['linux', 'macos'] as unknown as string }
  expect((await sendTable(editor, table, { ...typed, ...both })).said).toBe('Published: Dog.')
  expect(await factOf('dog', 'platforms')).toMatchObject({ value: ['linux', 'macos'] })
})

test('a table sent as it was opened saves nothing, however the browser writes line ends', async () => {
  const table = await openTable(editor)
  const sources = table.values['elk:facts.isolation.sources']?.[0] ?? ''
  const { said } = await sendTable(editor, table, inRow('elk', { sources: `${sources}\r\n` }))
  expect(said).toBe('Nothing was changed.')
  expect(await revisionsOf('elk')).toHaveLength(1)
})

test('where one row is wrong nothing is saved, and the whole table comes back as typed', async () => {
  const { at, submission } = await sendTable(editor, await openTable(editor), {
    ...inRow('elk', { note: 'Sound.' }),
    ...inRow('fox', { sources: 'javascript:alert(1)', note: 'Mine.' }),
    ...inRow('gnu', { sources: '' }),
    comment: 'Half of it',
  })
  expect(at.pathname).toBe('/admin/categories/container-engines/facts/isolation')
  const back = await openTable(editor, { submission })
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
    ...inRow('fox', { sources: 'https://fox.example/docs' }),
    ...inRow('gnu', { unverified: 'yes' }),
  }
  expect((await sendTable(editor, back, mended)).said).toBe('Published: Elk, Fox, Gnu.')
})

test('a contributor proposes, finds what waits in its own form, and may not publish', async () => {
  const table = await openTable(contributor)
  const typed = inRow('mole', { note: 'Proposed.' })
  const refused = await sendTable(contributor, table, typed)
  expect(refused.response.status).toBe(403)
  expect(await refused.response.text()).toContain('Proposed.')
  expect((await sendTable(contributor, table, { ...typed, action: 'propose' })).said).toBe('Proposed: Mole.')
  expect((await revisionsOf('mole'))[0]).toEqual(['pending', 'Why', 'Cora'])
  expect((await stored('mole')).version).toBe(1)
  const next = await openTable(contributor)
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
    ...inRow('ape', { note: 'Not kept.' }),
    ...inRow('dog', { note: 'Refused.' }),
    comment: 'Refused',
  }
  const { submission } = await sendTable(editor, await openTable(editor), typed)
  const back = await openTable(editor, { submission })
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
  const { response } = await sendTable(editor, await openTable(editor), {
    ...inRow('ape', { note: 'No.' }),
    ...typed,
  })
  expect(response.status).toBe(400)
  expect((await stored('ape')).version).toBe(before)
})

test('many tools stand on several pages, and a save comes back to its own', async () => {
  const second = await openTable(editor, { category: 'orchestrators', page: 2 })
  expect([second.pages, second.rows.map(({ name }) => name)]).toEqual([
    2,
    ['Many 40', 'Many 41', 'Many 42', 'Many 43', 'Many 44'],
  ])
  const unread = inRow('many-40', { value: 'namespaces', unverified: 'yes' })
  const saved = await sendTable(editor, second, unread)
  expect([saved.said, saved.at.searchParams.get('page')]).toEqual(['Published: Many 40.', '2'])
  const wrong = await sendTable(editor, second, inRow('many-41', { value: 'namespaces' }))
  const back = await openTable(editor, { category: 'orchestrators', submission: wrong.submission })
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
