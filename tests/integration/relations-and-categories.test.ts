// What a save asks or says before it takes it: relations that lead nowhere, in a circle or to what no reader sees, and
// what a change of category leaves behind.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { openTool } from '@/lib/store/tools/open-tool'
import { changePublication } from '@/lib/store/tools/publication'
import { findUnseenTools } from '@/lib/store/tools/related-tools'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, expectSaved } from '../support/editing'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'

const vocabulary = createVocabulary({
  categories: ['engines', 'unikernels'],
  attributes: [
    { key: 'boot-image', kind: 'text', categories: ['unikernels'] },
    { key: 'kernel', kind: 'text', categories: ['unikernels'] },
    { key: 'licence-of-logo', kind: 'text' },
  ],
})
const inEngines = (name: string) => createTool({ name, category: 'engines' })
const unikernel = createTool({
  name: 'Osv',
  category: 'unikernels',
  facts: { 'boot-image': 'qcow2', kernel: 'own', 'licence-of-logo': 'free' },
})

let database: TestDatabase
let eve: Person
let cara: Person
beforeAll(async () => {
  database = await useTestDatabase()
  const tools = [...['Podman', 'Docker', 'Moby', 'Old Swarm'].map(inEngines), unikernel]
  await seedCatalogue(database, { vocabulary, tools })
  ;[eve, cara] = [await signInAs('Eve', 'editor'), await signInAs('Cara', 'contributor')]
  const open = await openTool(eve.viewer, 'old-swarm')
  const move = { viewer: eve.viewer, slug: 'old-swarm', version: open?.version ?? 0, comment: 'It ended.' }
  await changePublication({ ...move, to: 'withdrawn' })
  await refreshCatalogue()
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const relation = (to: string, type = 'integrates-with') => ({
  'relations.0.order': '0',
  'relations.0.type': type,
  'relations.0.to': to,
  'relations.0.unverified': 'yes',
  'relations.0.note': '',
  'relations.0.sources': '',
})
const related = async (slug: string) =>
  (await openTool(eve.viewer, slug))?.document.relations.map(({ to }) => to)

test.each([
  ['Podmn', 'There is no tool “Podmn” (did you mean “Podman”?).'],
  ['podmn', 'There is no tool “podmn” (did you mean “Podman”?).'],
  ['Pod man!!', 'There is no tool “Pod man!!” (did you mean “Podman”?).'],
  ['Zzzzzz', 'There is no tool “Zzzzzz”.'],
])('a relation to %s says that there is no such tool, and which may be meant', async (typed, sentence) => {
  const { back } = await press(eve, 'docker', 'publish', { typed: relation(typed) })
  expect(back?.errors).toEqual({ 'relations.0.to': [sentence] })
  expect(back?.values['relations.0.to']).toEqual([typed])
})

test.each([['Podman'], ['podman'], ['Old Swarm'], ['old-swarm']])(
  'a relation to %s is saved, whichever way it is named',
  async (typed) => {
    const { back } = await press(eve, 'moby', 'publish', { typed: relation(typed) })
    expect(back?.errors).toBeUndefined()
    expect(await related('moby')).toEqual([typed.toLowerCase().replace(' ', '-')])
  },
)

test('of a relation to a withdrawn tool or a draft is known that no reader sees it', async () => {
  await press(cara, null, 'draft', { typed: { name: 'Secret thing', slug: 'secret-thing' } })
  expect(await findUnseenTools(['old-swarm', 'secret-thing', 'podman', 'nothing'])).toEqual([
    { slug: 'old-swarm', name: 'Old Swarm', publication: 'withdrawn' },
    { slug: 'secret-thing', name: 'Secret thing', publication: 'draft' },
  ])
})

test('“replaced by” in a circle is refused in a sentence that names it, at publishing and at proposing', async () => {
  const replaced = (by: string) => [
    { type: 'replaced-by' as const, to: by, note: null, unverified: true, sources: [] },
  ]
  expectSaved(
    await changeTool(eve.viewer, 'podman', (document) => ({ ...document, relations: replaced('moby') })),
  )
  expectSaved(
    await changeTool(eve.viewer, 'moby', (document) => ({ ...document, relations: replaced('docker') })),
  )
  await refreshCatalogue()
  for (const [person, button] of [
    [eve, 'publish'],
    [cara, 'propose'],
  ] as const) {
    const { back } = await press(person, 'docker', button, { typed: relation('Podman', 'replaced-by') })
    expect(back?.errors['relations.0.to']).toEqual([
      'Goes in a circle: Docker was replaced by Podman, which was replaced by Moby, which was replaced by Docker.',
    ])
  }
  expect(await related('docker')).toEqual([])
})

test('a change of category names the facts left behind, and one button sets them aside', async () => {
  const typed = { categories: 'engines' }
  const refused = await press(eve, 'osv', 'publish', { typed })
  expect(Object.keys(refused.back?.errors ?? {})).toEqual(['categories'])
  expect(refused.back?.errors.categories?.[0]).toContain(
    '2 facts belong to none of these categories: Boot image, Kernel.',
  )
  const page = refused.back ?? undefined
  const aside = await press(eve, 'osv', 'set-aside', page ? { page } : {})
  expect(aside.location).toContain('#field-categories')
  expect(aside.back?.values.setAside).toEqual(['Boot image, Kernel'])
  const left = aside.back ?? undefined
  const { setAside: _, ...values } = left?.values ?? {}
  const saved = await press(eve, 'osv', 'publish', left ? { page: { ...left, values } } : {})
  expect(saved.query.get('done')).toBe('publish')
  const document = (await openTool(eve.viewer, 'osv'))?.document
  expect(document?.facts.map(({ attribute }) => attribute)).toEqual(['licence-of-logo'])
  expect(document?.categories).toEqual(['engines'])
})

test('a primary category taken away is asked for, and a draft of it keeps the question', async () => {
  const page = await readToolForm(eve.viewer, 'podman', {})
  if (page === null) throw new Error('No form.')
  const without = { ...page, values: { ...page.values, categories: ['', 'unikernels'] } }
  const refused = await press(eve, 'podman', 'publish', { page: without })
  expect(refused.back?.errors.categories?.[0]).toContain(
    'No primary category is chosen: is it Unikernels now?',
  )
  expect(refused.back?.values.categories).toEqual(['', 'unikernels'])
  const draft = await press(eve, 'podman', 'draft', { page: without })
  expect(draft.query.get('done')).toBe('draft')
})
