// Words of the trade and needs, changed through their forms on a real database: searches know them at once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as save } from '@/app/admin/vocabulary/[kind]/[key]/save/route'
import { POST as add } from '@/app/admin/vocabulary/new/[kind]/add/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { findWord, markOf, type WordKind } from '@/lib/catalogue/document/vocabulary-words'
import { listTools } from '@/lib/catalogue/listing/listing'
import { parseFilter } from '@/lib/catalogue/listing/parse-filter'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { loadWords } from '@/lib/store/readers/load-words'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({
  attributes: [{ key: 'formats', kind: 'choices', options: ['oci', 'aci'] }],
})
const tools = [
  createTool({ name: 'Kata', summary: 'Runs each pod in a micro VM.', facts: { formats: ['oci'] } }),
  createTool({ name: 'Rkt', facts: { formats: ['aci'] } }),
]

let database: TestDatabase
let ada: Awaited<ReturnType<typeof signInAs>>
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary, tools })
  ada = await signInAs('Ada', 'admin')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

type Order = { kind: WordKind; key: string; fields: Record<string, string> }

async function send(handler: typeof save, { kind, key, fields }: Order): Promise<Response> {
  const all = Object.entries({ ...(await makeFormFields(ada.viewer)), ...fields })
  return ada.browser.post(handler, all, { params: { kind, key } })
}

async function search(q: string): Promise<string[]> {
  const catalogue = await refreshCatalogue()
  return listTools(catalogue, parseFilter({ q }, catalogue).filter).tools.map(({ slug }) => slug)
}

test('a word of the trade is added, and finds what it means', async () => {
  expect(await search('minivm')).toEqual([])
  const fields = { key: 'minivm', word: 'minivm', means: 'micro vm\nsmall machine' }
  await send(add, { kind: 'words', key: 'minivm', fields })
  expect(await search('minivm')).toEqual(['kata'])
})

test('a need is added and changed, and one that leads nowhere is refused beside its address', async () => {
  const need = { phrases: 'oddest of all\nstrange', address: '/tools?formats=aci', says: 'What is odd.' }
  await send(add, { kind: 'needs', key: 'odd', fields: { key: 'odd', ...need } })
  expect(await search('strange')).toEqual(['rkt'])

  const mark = markOf(findWord(await loadWords(), 'needs', 'odd')?.content)
  const change = (address: string) =>
    send(save, { kind: 'needs', key: 'odd', fields: { mark, ...need, address } })
  const refused = await change('/tools?formats=zip')
  const key = /submission=([\w-]+)/.exec(refused.headers.get('location') ?? '')?.[1]
  const path = '/admin/vocabulary/needs/odd'
  expect((await getSubmission(key, { ownerId: ada.viewer.id, path }))?.errors).toEqual({
    address: [expect.stringContaining('has no option “zip”')],
  })
  await change('/tools?formats=oci')
  expect(await search('strange')).toEqual(['kata'])
})
