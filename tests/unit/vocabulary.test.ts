import { describe, expect, test } from 'vitest'
import { checkVocabulary } from '@/lib/catalogue/check/check-vocabulary'
import { parseVocabulary } from '@/lib/catalogue/check/parse-document'
import { formatPath, type Problem, sayProblem } from '@/lib/catalogue/document/problem'
import { RESERVED_ATTRIBUTE_KEYS, RESERVED_OPTION_KEYS } from '@/lib/catalogue/document/vocabulary'
import { createAttribute, createVocabulary } from '../support/factories'

const print = ({ path, ...problem }: Problem) => `${formatPath(path)} ${sayProblem(problem)}`
const attribute = createAttribute({ key: 'isolation', kind: 'choice' })
const option = { key: 'this', label: 'This', definition: 'This one.' }

function problemsOf(changes: object): string[] {
  return parseVocabulary({ ...createVocabulary(), attributes: [{ ...attribute, ...changes }] }).problems.map(
    print,
  )
}

describe('An attribute is consistent in itself', () => {
  test.each([
    [{}, []],
    [{ kind: 'support', options: [] }, []],
    [{ options: [] }, ['attributes.0.options an attribute of kind choice needs options']],
    [{ kind: 'support' }, ['attributes.0.options an attribute of kind support has no options']],
    [
      { kind: 'number', options: [] },
      ['attributes.0.filter an attribute of kind number cannot be a facet: say filter: false'],
    ],
    [{ kind: 'number', options: [], filter: false }, []],
    [{ staleAfterDays: 0 }, ['attributes.0.staleAfterDays must be at least 1']],
    [
      { definition: 'x'.repeat(401) },
      ['attributes.0.definition has 401 characters; at most 400 are allowed'],
    ],
    [{ units: 'MiB' }, ['attributes.0.units unknown key “units” (did you mean “unit”?)']],
    [{ direction: 'up' }, ['attributes.0.direction “up” is not one of higher, lower, neither']],
  ])('%j', (changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems)
  })
})

test.each(RESERVED_ATTRIBUTE_KEYS)('No attribute takes the query key %s of the listing', (key) => {
  expect(problemsOf({ key })).toEqual(['attributes.0.key is a query key of the listing itself'])
})

test.each(RESERVED_OPTION_KEYS)('No option takes the state %s', (key) => {
  expect(problemsOf({ options: [{ ...option, key }] })).toEqual([
    'attributes.0.options.0.key is a state every fact can have, not an option',
  ])
})

test('Keys and names are unique, and attributes name groups and categories that exist', () => {
  const sound = createVocabulary()
  expect(checkVocabulary(sound)).toEqual([])
  const [category, other] = sound.categories
  if (!category || !other) throw new Error('the factory makes two categories')
  const faulty = {
    categories: [category, { ...other, name: category.name }, { ...category, name: 'Third' }],
    aspects: [...sound.aspects, ...sound.aspects.slice(0, 1)],
    attributeGroups: [...sound.attributeGroups, ...sound.attributeGroups],
    attributes: [
      { ...attribute, options: [...attribute.options, ...attribute.options.slice(0, 1)] },
      { ...attribute, group: 'genral', categories: ['orchestrator'] },
    ],
    words: [1, 2].map(() => ({ key: 'k8s', word: 'k8s', means: ['Kubernetes'] })),
    comparisons: [],
    needs: [1, 2].map(() => ({ key: 'https', phrases: ['https'], address: '/categories/a', says: 'It.' })),
  }
  expect(checkVocabulary(faulty).map(print)).toEqual([
    'categories.2.slug slug container-engines is there twice',
    'categories.1.name name Container engines is there twice',
    'aspects.2.key key isolation is there twice',
    'attributeGroups.1.key key general is there twice',
    'attributes.1.key key isolation is there twice',
    'words.1.key key k8s is there twice',
    'needs.1.key key https is there twice',
    'attributes.0.options.2.key option this is there twice',
    'attributes.1.group there is no attribute group “genral” (did you mean “general”?)',
    'attributes.1.categories.0 there is no category “orchestrator” (did you mean “orchestrators”?)',
  ])
})
