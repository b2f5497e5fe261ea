// What is kept of a form that is not saved yet, however often it is sent.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as save } from '@/app/admin/tools/[slug]/save/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import type { Person } from '../support/press-tool-form'

let database: TestDatabase
let editor: Person
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Podman' })] })
  editor = await signInAs('Ed', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

test('a form that is worked on in place is kept once, as it stood last', async () => {
  const page = await readToolForm(editor.viewer, 'podman', {})
  if (page === null) throw new Error('No form of podman.')
  const own = { ...(await makeFormFields(editor.viewer)), ...page.hidden }
  const countKept = () => database.prisma.formSubmission.count({ where: { ownerId: editor.viewer.id } })
  const before = await countKept()
  const step = async (summary: string) => {
    const sent = Object.entries({ ...page.values, ...own, summary, action: 'add:tradeoffs' })
    const fields = sent.flatMap(([name, texts]) =>
      [texts].flat().map((text): [string, string] => [name, text]),
    )
    const response = await editor.browser.post(save, fields, { params: { slug: 'podman' } })
    return new URL(response.headers.get('location') ?? '', 'http://localhost').searchParams.get('submission')
  }
  const keys = [await step('One.'), await step('Two.'), await step('Three.')]
  expect(new Set(keys).size).toBe(1)
  expect((await countKept()) - before).toBe(1)
  const back = await readToolForm(editor.viewer, 'podman', { submission: keys[0] ?? '' })
  expect(back?.values.summary).toEqual(['Three.'])
})
