import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import {
  findPairsByCategory,
  findPairsToStart,
  findPartners,
} from '@/lib/catalogue/comparison/comparison-suggestions'
import type { Status } from '@/lib/catalogue/document/words'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({ categories: ['engines', 'clusters'] })
const tool = (name: string, category: string, alternatives: string[], status: Status = 'active') =>
  createTool({
    name,
    category,
    status,
    relations: alternatives.map((to) => ({ type: 'alternative-to' as const, to })),
  })
const catalogue = buildCatalogue({
  revision: 1,
  today: '2026-11-22',
  vocabulary,
  tools: [
    tool('Ankh', 'engines', ['bark', 'coil']),
    tool('Bark', 'engines', [], 'archived'),
    tool('Coil', 'engines', []),
    tool('Dune', 'clusters', ['ember', 'ankh']),
    tool('Ember', 'clusters', []),
  ],
})
const names = (pairs: readonly (readonly { name: string }[])[]) =>
  pairs.map((pair) => pair.map(({ name }) => name).join(' and '))

test('pairs of living tools come before those with one that has ended, and none crosses categories', () => {
  expect(findPairsByCategory(catalogue).map(({ category, pairs }) => [category.slug, names(pairs)])).toEqual([
    ['engines', ['Ankh and Coil', 'Ankh and Bark']],
    ['clusters', ['Dune and Ember']],
  ])
})

test('the best pair of each category comes before the second of any', () => {
  expect(names(findPairsToStart(catalogue))).toEqual(['Ankh and Coil', 'Dune and Ember', 'Ankh and Bark'])
})

test('a tool is offered living partners before ended ones, alternatives before neighbours', () => {
  const ankh = catalogue.tools.filter(({ slug }) => slug === 'ankh')
  expect(findPartners(catalogue, ankh, 8).map(({ name }) => name)).toEqual(['Coil', 'Dune', 'Bark'])
  expect(findPartners(catalogue, ankh, 1).map(({ name }) => name)).toEqual(['Coil'])
})
