import { expect, test } from 'vitest'
import { askForPrimary, setOutsideFactsAside } from '@/lib/editing/form/form-categories'
import type { Field } from '@/lib/editing/form/form-names'
import { documentToFields, examineFields } from '@/lib/editing/form/tool-form'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({
  categories: ['container-engines', 'unikernels', 'registries'],
  attributes: [
    { key: 'platforms', kind: 'text' },
    { key: 'boot-image', kind: 'text', categories: ['unikernels'] },
    { key: 'kernel', kind: 'text', categories: ['unikernels'] },
    { key: 'storage', kind: 'text', categories: ['registries', 'container-engines'] },
  ],
})
const tool = createTool({
  name: 'Osv',
  category: 'unikernels',
  facts: { platforms: 'any', 'boot-image': 'qcow2', kernel: 'own' },
})
const inCategories = (...categories: string[]): Field[] => [
  ...documentToFields(tool).filter(([name]) => name !== 'categories'),
  ...categories.map((slug): Field => ['categories', slug]),
]
const examine = (fields: Field[]) => examineFields(fields, { vocabulary, today: '2026-11-20' })
const faults = (fields: Field[]) => examine(fields).problems.filter(({ level }) => level !== 'warning')

test.each([
  [['container-engines'], 'none'],
  [['', 'container-engines'], 'is it Container engines now?'],
  [['', 'container-engines', 'registries'], 'is it one of Container engines, Registries?'],
  [['', ''], 'none'],
  [[''], 'none'],
  [[], 'none'],
])('of %j as categories is asked: %s', (categories, question) => {
  expect(askForPrimary(inCategories(...categories), vocabulary) ?? 'none').toContain(question)
})

test('taking the primary category away promotes no other unasked', () => {
  expect(faults(inCategories('unikernels', 'registries'))).toEqual([])
  const examined = examine(inCategories('', 'unikernels', 'registries'))
  expect(examined.document).toBeNull()
  expect(examined.problems).toContainEqual({
    field: 'categories',
    message: expect.stringContaining('no primary category is chosen'),
  })
})

test('a change of category names all facts that no longer belong at once', () => {
  expect(faults(inCategories('container-engines'))).toEqual([
    {
      field: 'categories',
      message:
        '2 facts belong to none of these categories: Boot image, Kernel. Set them aside, or choose a category they belong to',
    },
  ])
})

test('set aside in one step, they are gone from the form and nothing else is', () => {
  const fields = inCategories('container-engines')
  const { fields: left, labels } = setOutsideFactsAside(fields, vocabulary)
  expect(labels).toEqual(['Boot image', 'Kernel'])
  expect(fields.filter((field) => !left.includes(field)).map(([name]) => name)).toSatisfy((names: string[]) =>
    names.every((name) => /^facts\.(boot-image|kernel)\./.test(name)),
  )
  expect(examine(left).document?.facts.map(({ attribute }) => attribute)).toEqual(['platforms'])
  expect(setOutsideFactsAside(left, vocabulary)).toEqual({ fields: left, labels: [] })
})

test('while no category is chosen nothing is outside', () => {
  expect(setOutsideFactsAside(inCategories(), vocabulary).labels).toEqual([])
})
