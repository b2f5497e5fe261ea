// When to choose a tool: sentences that name the tool to take instead, which follow it wherever it goes; and what was
// written when each was one text.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { toDocument } from '@/lib/store/stored-document'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, expectSaved } from '../support/editing'
import { adviceOf, createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'
import { readRowsAsDocument } from '../support/rows-as-document'

let database: TestDatabase
let ada: Person
beforeAll(async () => {
  database = await useTestDatabase()
  const tools = ['Podman', 'Docker', 'Lima', 'Kata'].map((name) => createTool({ name }))
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  ada = await signInAs('Ada', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const live = async (slug: string) => (await getStoredTool(database.pool, slug))?.document

test('the tool to take instead is typed by its name, and one that is not there is refused beside its field', async () => {
  const typed = { 'avoidWhen.0.text': 'you need a daemon.', 'avoidWhen.0.unverified': 'yes' }
  const lost = await press(ada, 'podman', 'publish', {
    typed: { ...typed, 'avoidWhen.0.instead': 'Dokker' },
  })
  expect(Object.keys(lost.back?.errors ?? {})).toEqual(['avoidWhen.0.instead'])
  const saved = await press(ada, 'podman', 'publish', {
    typed: { ...typed, 'avoidWhen.0.instead': 'Docker' },
  })
  expect(saved.query.get('done')).toBe('publish')
  expect((await live('podman'))?.avoidWhen).toEqual([
    { ...adviceOf('you need a daemon.')[0], instead: 'docker' },
  ])
})

test('a tool that is renamed is named by its new address where it is to be taken instead', async () => {
  await changeTool(ada.viewer, 'kata', (document) => ({
    ...document,
    chooseWhen: adviceOf('you run a cluster.').map((one) => ({ ...one, instead: 'lima' })),
  }))
  expectSaved(await changeTool(ada.viewer, 'lima', (document) => ({ ...document, slug: 'lima-vm' })))
  expect((await live('kata'))?.chooseWhen[0]?.instead).toBe('lima-vm')
  expect((await readRowsAsDocument(database.pool, 'kata')).chooseWhen[0]?.instead).toBe('lima-vm')
  // A text of before still names the old address.
  const old = adviceOf('you like it.').map((one) => ({ ...one, instead: 'lima' }))
  expectSaved(await changeTool(ada.viewer, 'kata', (document) => ({ ...document, chooseWhen: old })))
  expect((await live('kata'))?.chooseWhen[0]?.instead).toBe('lima-vm')
})

test('a tool is not taken instead of itself, and five sentences are one too many', async () => {
  const itself = adviceOf('you do.').map((one) => ({ ...one, instead: 'docker' }))
  const save = (chooseWhen: ReturnType<typeof adviceOf>) =>
    changeTool(ada.viewer, 'docker', (document) => ({ ...document, chooseWhen }))
  expect(await save(itself)).toMatchObject({ kind: 'refused' })
  expect(await save(adviceOf('a.', 'b.', 'c.', 'd.', 'e.'))).toMatchObject({ kind: 'refused' })
})

test('a form that was opened before says its one text as a sentence', async () => {
  const page = await readToolForm(ada.viewer, 'docker', {})
  const typed = { chooseWhen: 'You are in a hurry.' }
  const saved = await press(ada, 'docker', 'publish', { typed, ...(page && { page }) })
  expect(saved.query.get('done')).toBe('publish')
  expect((await live('docker'))?.chooseWhen).toEqual(adviceOf('You are in a hurry.'))
})

test('a draft of before is read with what it lacks, whole or not', () => {
  const { qualified: _, ...fact } = { ...createTool({ name: 'X', facts: { rootless: 'yes' } }).facts[0] }
  const before = {
    ...createTool({ name: 'X', chooseWhen: [] }),
    chooseWhen: 'You like it.',
    avoidWhen: null,
    facts: [fact],
  }
  for (const name of ['X', '']) {
    const read = toDocument({ ...before, name })
    expect(read).toMatchObject({ name, chooseWhen: adviceOf('You like it.'), avoidWhen: [] })
    expect(read.facts).toMatchObject([{ attribute: 'rootless', qualified: false }])
  }
})
