// What decides in a category: its order, and what the check of the catalogue warns of.
import { expect, test } from 'vitest'
import { checkRoles } from '@/lib/catalogue/check/check-roles'
import { checkVocabulary } from '@/lib/catalogue/check/check-vocabulary'
import { parseWith } from '@/lib/catalogue/check/parse-document'
import { decidingAttributes, roleOf } from '@/lib/catalogue/document/attribute-roles'
import { formatPath, sayProblem } from '@/lib/catalogue/document/problem'
import { attributeDocument, optionDocument, type Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { createTool, createVocabulary, type ToolTraits } from '../support/factories'

const plain = createVocabulary({
  categories: ['engines', 'builders', 'empty'],
  attributes: [
    { key: 'rootless' },
    { key: 'daemon', kind: 'choice', options: ['yes', 'no'] },
    { key: 'pods', categories: ['engines'] },
    { key: 'cache', categories: ['builders'] },
  ],
})
function withRoles(roles: Partial<Vocabulary['categories'][number]>, of = 'engines'): Vocabulary {
  const categories = plain.categories.map((one) => (one.slug === of ? { ...one, ...roles } : one))
  return { ...plain, categories }
}

test('an attribute has the role its category gives it, and else compares', () => {
  const [engines] = withRoles({ decides: ['daemon'], describes: ['pods'] }).categories
  const roles = plain.attributes.map((attribute) => engines && roleOf(engines, attribute))
  expect(roles).toEqual(['compares', 'decides', 'describes', 'compares'])
})

test('what decides comes in the order of the first category, then of the others, each once', () => {
  const one = withRoles({ decides: ['pods', 'rootless'] })
  const categories = one.categories.map((category) =>
    category.slug === 'builders' ? { ...category, decides: ['cache', 'rootless'] } : category,
  )
  const attributes = one.attributes.map((attribute) => ({ ...attribute, retired: attribute.key === 'pods' }))
  const keysOf = (slugs: string[], words: Vocabulary) =>
    decidingAttributes(words, slugs).map(({ key }) => key)
  expect(keysOf(['engines', 'builders'], { ...one, categories })).toEqual(['pods', 'rootless', 'cache'])
  expect(keysOf(['builders', 'engines'], { ...one, categories })).toEqual(['cache', 'rootless', 'pods'])
  expect(keysOf(['engines', 'unknown'], { ...one, categories, attributes })).toEqual(['rootless'])
})

const note = 'Only in the paid edition.'
const warningsOf = (roles: Parameters<typeof withRoles>[0], ...facts: ToolTraits['facts'][]) => {
  const tools = facts.map((known, index) =>
    createTool({ name: `Tool ${index}`, category: 'engines', facts: known }),
  )
  return checkRoles(withRoles(roles), tools, '2026-11-26').map(
    (problem) => `${problem.level} ${formatPath(problem.path)} ${sayProblem(problem)}`,
  )
}
const three = { decides: ['rootless', 'daemon', 'pods'] }
const apart = { rootless: 'no', daemon: 'no', pods: 'no' }

test.each<[string, Parameters<typeof withRoles>[0], ToolTraits['facts'][], string[]]>([
  ['three that tell its tools apart', three, [{ rootless: 'yes', daemon: 'yes', pods: 'yes' }, apart], []],
  [
    'one that says the same of all',
    three,
    [{ ...apart, daemon: 'yes', pods: 'yes' }, apart],
    ['warning categories.0.decides.0 “rootless” is “no” for every living tool, so it decides nothing'],
  ],
  [
    'one that differs in a limit alone',
    three,
    [
      [
        { attribute: 'rootless', value: 'yes', note, qualified: true },
        { attribute: 'daemon', value: 'yes' },
      ],
      { rootless: 'yes', daemon: 'no' },
    ],
    [],
  ],
  [
    'two, and one that is for another category',
    { decides: ['rootless', 'cache'] },
    [{ rootless: 'yes' }, { rootless: 'no' }],
    [
      'warning categories.0 engines: 2 attributes decide; 3 to 7 are wanted',
      'warning categories.0.decides.1 “cache” does not apply to engines',
    ],
  ],
])('a category has %s', (_what, roles, facts, expected) => {
  expect(warningsOf(roles, ...facts)).toEqual(expected)
})

test('a tool whose life has ended tells nothing apart', () => {
  const tools = [
    createTool({ name: 'One', category: 'engines', facts: { rootless: 'yes' } }),
    createTool({ name: 'Two', category: 'engines', facts: { rootless: 'yes' } }),
    createTool({ name: 'Three', category: 'engines', facts: { rootless: 'no' }, status: 'archived' }),
  ]
  expect(checkRoles(withRoles(three), tools, '2026-11-26')).toHaveLength(1)
})

test('a category names attributes that there are, each in one role', () => {
  const told = (roles: Parameters<typeof withRoles>[0]) =>
    checkVocabulary(withRoles(roles)).map((problem) => `${formatPath(problem.path)} ${sayProblem(problem)}`)
  expect(told({ decides: ['rootles'] })).toEqual([
    'categories.0.decides.0 there is no attribute “rootles” (did you mean “rootless”?)',
  ])
  expect(told({ decides: ['pods', 'daemon'], describes: ['daemon'] })).toEqual([
    'categories.0.describes.0 attribute daemon is there twice',
  ])
})

test('a scale is of a number and has two ends, and a worth is a share of a hundred', () => {
  const [choice] = plain.attributes
  const number = { ...choice, kind: 'number', filter: false }
  const faultsOf = (word: object) => parseWith(attributeDocument, word).problems.map(sayProblem)
  expect(faultsOf({ ...number, scale: { from: 900, to: 60 } })).toEqual([])
  expect(faultsOf({ ...number, scale: { from: 1, to: 1 } })).toEqual(['a scale has two ends; both are 1'])
  expect(faultsOf({ ...choice, scale: { from: 0, to: 1 } })).toEqual([
    'an attribute of kind support has no scale',
  ])
  const option = { key: 'a', label: 'A', definition: 'An option.' }
  expect([0, 100, 101, 0.5].map((worth) => optionDocument.safeParse({ ...option, worth }).success)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
