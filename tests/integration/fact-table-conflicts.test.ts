// The table of one fact meets what others saved of its tools: what was typed stays, and is chosen from in the table.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import type { FactTablePage } from '@/lib/http/fact-table-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { findRevisions } from '@/lib/store/revisions/revisions'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, expectSaved, storedTool } from '../support/editing'
import { inRow, openTable, sendTable } from '../support/fact-table'
import { createTool, createVocabulary } from '../support/factories'
import type { Person } from '../support/press-tool-form'

let database: TestDatabase
let editor: Person
beforeAll(async () => {
  database = await useTestDatabase()
  const tools = ['Hen', 'Ibis', 'Jay', 'Kiwi', 'Lynx'].map((name) =>
    createTool({ name, facts: { isolation: 'namespaces' } }),
  )
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  editor = await signInAs('Ed', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const stored = (slug: string) => storedTool(database.pool, slug)
const factOf = async (slug: string) => (await stored(slug)).document.facts[0]

const saveAs = async (who: string, slug: string, change: (tool: ToolDocument) => ToolDocument) =>
  expectSaved(await changeTool({ ...editor.viewer, name: who }, slug, change))
const withNote = (note: string) => (tool: ToolDocument) => ({
  ...tool,
  facts: tool.facts.map((fact) => (fact.attribute === 'isolation' ? { ...fact, note } : fact)),
})

test('what others saved elsewhere stays; of what both changed one is chosen, and the rest is saved meanwhile', async () => {
  const table = await openTable(editor)
  await saveAs('Otto', 'hen', (tool) => ({ ...tool, summary: 'By Otto.' }))
  await saveAs('Otto', 'ibis', withNote('By Otto.'))
  await saveAs('Otto', 'jay', withNote('By Otto.'))
  const mine = {
    ...inRow('hen', { note: 'Mine.' }),
    ...inRow('ibis', { note: 'Mine.' }),
    ...inRow('jay', { note: 'Mine.' }),
  }
  const first = await sendTable(editor, table, mine)
  expect((await stored('hen')).document.summary).toBe('By Otto.')
  expect(await factOf('hen')).toMatchObject({ note: 'Mine.' })
  expect(await factOf('ibis')).toMatchObject({ note: 'By Otto.' })

  const rest = await openTable(editor, { submission: first.submission })
  expect(rest).toMatchObject({ isRest: true, values: { 'ibis:facts.isolation.note': ['Mine.'] } })
  expect(rest.errors['']?.[0]).toContain('Published: Hen.')
  expect(rest.rows.map(({ slug, conflicts }) => [slug, conflicts.length])).toEqual([
    ['ibis', 1],
    ['jay', 1],
  ])
  const asked = await sendTable(editor, rest, {})
  const still = await openTable(editor, { submission: asked.submission })
  expect(still.values).toMatchObject({ 'ibis:facts.isolation.note': ['Mine.'], comment: ['Why'] })
  const choices = Object.fromEntries(
    still.rows.flatMap(({ slug, conflicts }) =>
      conflicts.map(({ name, answers }) => [name, slug === 'ibis' ? answers.mine : answers.theirs]),
    ),
  )
  const done = await sendTable(editor, still, choices)
  expect(done.said).toBe('Published: Ibis.')
  expect([(await factOf('ibis'))?.note, (await factOf('jay'))?.note]).toEqual(['Mine.', 'By Otto.'])
})

test('who saves again while one chooses is met again, not overwritten', async () => {
  const table = await openTable(editor)
  await saveAs('Otto', 'kiwi', withNote('Otto once.'))
  const first = await sendTable(editor, table, inRow('kiwi', { note: 'Mine.' }))
  const rest = await openTable(editor, { submission: first.submission })
  await saveAs('Otto', 'kiwi', withNote('Otto twice.'))
  const choose = (page: FactTablePage) =>
    Object.fromEntries(page.rows.flatMap((row) => row.conflicts.map((one) => [one.name, one.answers.mine])))
  const second = await sendTable(editor, rest, choose(rest))
  expect(await factOf('kiwi')).toMatchObject({ note: 'Otto twice.' })
  const again = await openTable(editor, { submission: second.submission })
  expect(again.rows.flatMap(({ conflicts }) => conflicts)).toMatchObject([
    { theirs: expect.stringContaining('Otto twice.') },
  ])
  expect((await sendTable(editor, again, choose(again))).said).toBe('Published: Kiwi.')
  expect(await factOf('kiwi')).toMatchObject({ note: 'Mine.' })
})

test('sent twice it saves once, and a tool renamed meanwhile is still the same', async () => {
  const table = await openTable(editor)
  await saveAs('Otto', 'lynx', (tool) => ({ ...tool, name: 'Lynx two', slug: 'lynx-two' }))
  const own = await makeFormFields(editor.viewer)
  const typed = inRow('lynx', { note: 'Sent.' })
  const sent = [await sendTable(editor, table, typed, own), await sendTable(editor, table, typed, own)]
  expect(sent.map(({ said }) => said)).toEqual([
    'Published: Lynx. What others saved meanwhile of Lynx is kept.',
    'Published: Lynx. What others saved meanwhile of Lynx is kept.',
  ])
  expect((await stored('lynx-two')).document.facts[0]).toMatchObject({ note: 'Sent.' })
  expect(await findRevisions(editor.viewer, 'lynx-two')).toHaveLength(3)
})
