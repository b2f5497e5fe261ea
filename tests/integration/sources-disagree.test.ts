// What another source says of a fact, from the form to readers and back: typed, refused, merged, listed in history, kept
// when options are merged; and what the rules between facts ask of the form that shows it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findWord, markOf } from '@/lib/catalogue/document/vocabulary-words'
import { differenceOf } from '@/lib/editing/merge/difference'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { mergeOptions } from '@/lib/store/vocabulary/merge-options'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, expectSaved, storedTool } from '../support/editing'
import { openTable, sendTable } from '../support/fact-table'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'

const vocabulary = createVocabulary({
  attributes: [
    { key: 'daemon', kind: 'choice', options: ['required', 'optional', 'daemonless'] },
    { key: 'docker-api' },
    { key: 'size', kind: 'number' },
  ],
})

let database: TestDatabase
let ada: Person
beforeAll(async () => {
  database = await useTestDatabase()
  const facts = { daemon: 'required', 'docker-api': 'yes' }
  const tools = ['Ape', 'Bee', 'Cat', 'Dog'].map((name) => createTool({ name, facts }))
  await seedCatalogue(database, { vocabulary, tools })
  ada = await signInAs('Ada', 'admin')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const documentOf = async (slug: string) => (await storedTool(database.pool, slug)).document
const factOf = async (slug: string, key: string) =>
  (await documentOf(slug)).facts.find(({ attribute }) => attribute === key)
const OTHER = 'https://other.example/guide#:~:text=needs%20no%20daemon'
const typed = {
  'facts.daemon.otherwise.value': 'optional',
  'facts.daemon.otherwise.note': 'In the edition of 2019.',
  'facts.daemon.otherwise.reason': 'It is older than the manual.',
  'facts.daemon.otherwise.sources': OTHER,
}
const otherwise = {
  ...{ value: 'optional', note: 'In the edition of 2019.', reason: 'It is older than the manual.' },
  sources: [OTHER],
}

test('A button asks for what another source says, and it is published beside the fact with its source listed', async () => {
  const asked = await press(ada, 'ape', 'otherwise:facts.daemon')
  expect(asked.location).toContain('#field-facts.daemon.otherwise')
  expect(asked.back?.values.otherwise).toEqual(['daemon'])
  const before = await documentOf('ape')
  expect((await press(ada, 'ape', 'publish', { typed })).query.get('done')).toBe('publish')
  const after = await documentOf('ape')
  expect((await factOf('ape', 'daemon'))?.otherwise).toEqual(otherwise)
  expect(after.sources.map(({ url }) => url)).toContain(OTHER)
  const [difference] = differenceOf(before, after, vocabulary)
  expect(difference?.details).toEqual([
    {
      label: 'Another source says',
      before: null,
      after: `Optional · In the edition of 2019. · It is older than the manual. · ${OTHER}`,
    },
  ])
  // Saved again as it stands, it says the same.
  expect((await press(ada, 'ape', 'publish')).query.get('done')).toBe('unchanged')
})

test('What is wrong with it is told at its fields, and nothing typed is lost', async () => {
  const { back } = await press(ada, 'bee', 'publish', {
    typed: { ...typed, 'facts.daemon.otherwise.reason': '', 'facts.daemon.otherwise.value': 'requird' },
  })
  expect(Object.keys(back?.errors ?? {})).toEqual(['facts.daemon.otherwise.reason'])
  expect(back?.values['facts.daemon.otherwise.sources']).toEqual([OTHER])
  const again = await press(ada, 'bee', 'publish', {
    typed: { ...typed, 'facts.daemon.otherwise.value': 'requird' },
  })
  expect(again.back?.errors).toEqual({
    'facts.daemon.otherwise.value': [expect.stringContaining('“requird” is not an option of daemon')],
  })
  expect((await factOf('bee', 'daemon'))?.otherwise).toBeNull()
})

test('A number typed there is one, also beside a fact that is none', async () => {
  const size = {
    ...{ 'facts.size.type': 'number', 'facts.size.state': 'none', 'facts.size.unverified': 'yes' },
    ...{ 'facts.size.otherwise.type': 'number', 'facts.size.otherwise.value': '7.5' },
    ...{ 'facts.size.otherwise.reason': 'It was measured once.', 'facts.size.otherwise.sources': OTHER },
  }
  await press(ada, 'cat', 'publish', { typed: size })
  expect(await factOf('cat', 'size')).toMatchObject({ state: 'none', otherwise: { value: 7.5 } })
  expect((await press(ada, 'cat', 'publish')).query.get('done')).toBe('unchanged')
})

test('The table of one fact of all tools keeps it where something else is typed', async () => {
  const table = await openTable(ada, { attribute: 'daemon' })
  expect(table.values['ape:facts.daemon.otherwise.reason']).toEqual([otherwise.reason])
  await sendTable(ada, table, { 'ape:facts.daemon.note': 'As a rule.', comment: 'Read.' })
  expect(await factOf('ape', 'daemon')).toMatchObject({ note: 'As a rule.', otherwise })
})

test('The form says what the rules between facts ask, and refuses nothing for it', async () => {
  const said = 'It is daemonless, and yet answers the whole Docker API.'
  const before = await readToolForm(ada.viewer, 'bee', {})
  expect(Object.values(before?.advice ?? {}).flat()).not.toContain(said)
  const { query } = await press(ada, 'bee', 'publish', {
    typed: { 'facts.docker-api.value': 'yes', 'facts.daemon.value': 'daemonless' },
  })
  expect(query.get('done') ?? query.get('submission')).toBeTruthy()
  expect((await readToolForm(ada.viewer, 'bee', {}))?.advice['facts.docker-api'] ?? []).toContain(said)
})

test('Where options are merged, it follows, and goes where both become one', async () => {
  const merge = async (from: string, into: string) =>
    mergeOptions(ada.viewer, {
      ...{ attribute: 'daemon', from, into },
      mark: markOf(findWord((await refreshCatalogue()).vocabulary, 'options', `daemon.${from}`)?.content),
    })
  expectSaved(
    await changeTool(ada.viewer, 'dog', (document) => ({
      ...document,
      facts: document.facts.map((fact) =>
        fact.attribute === 'daemon' ? { ...fact, otherwise: { ...otherwise, sources: fact.sources } } : fact,
      ),
    })),
  )
  await merge('optional', 'daemonless')
  expect((await factOf('ape', 'daemon'))?.otherwise).toEqual({ ...otherwise, value: 'daemonless' })
  await merge('daemonless', 'required')
  expect((await factOf('dog', 'daemon'))?.otherwise).toBeNull()
})
