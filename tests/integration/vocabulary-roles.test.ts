// What decides, what an option is worth and the scale of a number: changed through the forms, and brought to a database
// of before without taking back what was edited there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as save } from '@/app/admin/vocabulary/[kind]/[key]/save/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { findWord, markOf, type WordKind } from '@/lib/catalogue/document/vocabulary-words'
import { wordToFields } from '@/lib/editing/form/word-form'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { loadWords } from '@/lib/store/readers/load-words'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createVocabulary } from '../support/factories'

const before = createVocabulary({
  categories: ['engines', 'builders'],
  attributes: [
    { key: 'isolation', kind: 'choice', options: ['namespaces', 'vm'] },
    { key: 'rootless' },
    { key: 'memory', kind: 'number', filter: false },
  ],
})
/** The same with all that it said nothing of. */
const after: Vocabulary = {
  ...before,
  categories: before.categories.map((category) => ({
    ...category,
    decides: ['rootless', 'isolation'],
    describes: ['memory'],
  })),
  attributes: before.attributes.map((attribute) => ({
    ...attribute,
    scale: attribute.kind === 'number' ? { from: 900, to: 60 } : null,
    options: attribute.options.map((option) => ({ ...option, worth: option.key === 'vm' ? 100 : 20 })),
  })),
}

let database: TestDatabase
let ada: Awaited<ReturnType<typeof signInAs>>
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: before, tools: [] })
  ada = await signInAs('Ada', 'admin')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function change(kind: WordKind, key: string, typed: Record<string, string>) {
  const content = findWord(await loadWords(), kind, key)?.content ?? {}
  const shown = Object.fromEntries(wordToFields(kind, content))
  const fields = { ...(await makeFormFields(ada.viewer)), ...shown, ...typed, mark: markOf(content) }
  const sent = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])
  const response = await ada.browser.post(save, sent, { params: { kind, key } })
  const id = /submission=([\w-]+)/.exec(response.headers.get('location') ?? '')?.[1]
  return (await getSubmission(id, { ownerId: ada.viewer.id, path: `/admin/vocabulary/${kind}/${key}` }))
    ?.errors
}

test('a database of before gains what it said nothing of, but for what somebody edited', async () => {
  await change('categories', 'engines', { decides: '', name: 'Edited' })
  await change('options', 'isolation.vm', { label: 'Edited' })
  await seedCatalogue(database, { vocabulary: after, tools: [] })
  const { categories, attributes } = await loadWords()
  expect(categories.map(({ decides }) => decides)).toEqual([[], ['rootless', 'isolation']])
  expect(categories.map(({ describes }) => describes)).toEqual([[], ['memory']])
  expect(attributes[0]?.options.map(({ worth }) => worth)).toEqual([20, null])
  expect(attributes[2]?.scale).toEqual({ from: 900, to: 60 })
  const { revision } = await refreshCatalogue()
  await seedCatalogue(database, { vocabulary: after, tools: [] })
  expect((await refreshCatalogue()).revision).toBe(revision)
})

test('what decides is typed in its order, and what is not there is refused beside its field', async () => {
  expect(await change('categories', 'engines', { decides: 'isolation\nrootless', describes: 'memory' })).toBe(
    undefined,
  )
  const [engines] = (await refreshCatalogue()).vocabulary.categories
  expect(engines).toMatchObject({ decides: ['isolation', 'rootless'], describes: ['memory'] })
  await change('categories', 'engines', { decides: 'rootless\nisolation' })
  expect((await loadWords()).categories[0]?.decides).toEqual(['rootless', 'isolation'])
  expect(await change('categories', 'engines', { decides: 'rootles' })).toEqual({
    decides: ['There is no attribute “rootles” (did you mean “rootless”?).'],
  })
  expect(await change('categories', 'engines', { describes: 'rootless' })).toEqual({
    describes: ['Attribute rootless is there twice.'],
  })
})

test('worth and scale are typed, taken back, and refused where they are neither', async () => {
  await change('options', 'isolation.vm', { worth: '80' })
  await change('attributes', 'memory', { 'scale.from': '0', 'scale.to': '16.5' })
  const { attributes } = await loadWords()
  expect(attributes[0]?.options[1]?.worth).toBe(80)
  expect(attributes[2]?.scale).toEqual({ from: 0, to: 16.5 })
  expect(Object.keys((await change('options', 'isolation.vm', { worth: '180' })) ?? {})).toEqual(['worth'])
  expect(Object.keys((await change('attributes', 'memory', { 'scale.to': '' })) ?? {})).toEqual(['scale.to'])
  expect(
    Object.keys((await change('attributes', 'rootless', { 'scale.from': '1', 'scale.to': '2' })) ?? {}),
  ).toEqual(['scale'])
  await change('options', 'isolation.vm', { worth: '' })
  await change('attributes', 'memory', { 'scale.from': '', 'scale.to': '' })
  const now = await loadWords()
  expect([now.attributes[0]?.options[1]?.worth, now.attributes[2]?.scale]).toEqual([null, null])
})
