// Comparisons worth reading, changed through their forms on a real database: readers see them at once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as save } from '@/app/admin/vocabulary/[kind]/[key]/save/route'
import { POST as add } from '@/app/admin/vocabulary/new/[kind]/add/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { findCurated } from '@/lib/catalogue/curated-comparisons'
import { findWord, markOf } from '@/lib/catalogue/document/vocabulary-words'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { loadWords } from '@/lib/store/readers/load-words'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

const tools = [createTool({ name: 'Kata' }), createTool({ name: 'Rkt' })]
const words = {
  title: 'Kata or rkt',
  text: 'It turns on life.',
  tools: 'kata\nrkt',
  sources: 'https://kata.example/docs',
}

let database: TestDatabase
let ada: Awaited<ReturnType<typeof signInAs>>
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  ada = await signInAs('Ada', 'admin')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function send(handler: typeof save, fields: Record<string, string>): Promise<Response> {
  const all = Object.entries({ ...(await makeFormFields(ada.viewer)), ...fields })
  return ada.browser.post(handler, all, { params: { kind: 'comparisons', key: 'kata-or-rkt' } })
}
const shown = async () =>
  findCurated(await refreshCatalogue()).map(({ curated, tools }) => [
    curated.title,
    ...tools.map((one) => one.slug),
  ])

test('one is added, changed, and shown with its tools', async () => {
  await send(add, { key: 'kata-or-rkt', ...words })
  expect(await shown()).toEqual([['Kata or rkt', 'kata', 'rkt']])
  const mark = markOf(findWord(await loadWords(), 'comparisons', 'kata-or-rkt')?.content)
  await send(save, { mark, ...words, title: 'Which of the two', sources: '' })
  expect(await shown()).toEqual([['Which of the two', 'kata', 'rkt']])
})

test('one of a tool that readers do not see is refused beside its tools', async () => {
  const mark = markOf(findWord(await loadWords(), 'comparisons', 'kata-or-rkt')?.content)
  const refused = await send(save, { mark, ...words, tools: 'kata\nnobody' })
  const key = /submission=([\w-]+)/.exec(refused.headers.get('location') ?? '')?.[1]
  const path = '/admin/vocabulary/comparisons/kata-or-rkt'
  expect((await getSubmission(key, { ownerId: ada.viewer.id, path }))?.errors).toEqual({
    tools: ['No tool that readers see is at “nobody”.'],
  })
})
