import { expect, test } from 'vitest'
import { GENERAL_TERMS } from '@/lib/catalogue/glossary/general-terms'
import { ANSWERS, toGlossary } from '@/lib/catalogue/glossary/glossary'
import { findFacets } from '@/lib/catalogue/listing/filter-words'
import { createComparisonCatalogue } from '../support/comparison-catalogue'

const catalogue = createComparisonCatalogue()
const groups = toGlossary(catalogue)
const terms = groups.flatMap((group) => group.terms)
const termOf = (key: string) => terms.find((term) => term.key === key)

test('what every tool is asked comes first, each with its definition', () => {
  expect(groups[0]?.terms.slice(0, GENERAL_TERMS.length).map(({ key }) => key)).toEqual(
    GENERAL_TERMS.map(({ key }) => key),
  )
  expect(terms.filter(({ definition }) => definition === '')).toEqual([])
})

test('every facet that is no attribute is a term, and each of its words is defined', () => {
  const derived = findFacets(catalogue.vocabulary).filter(
    ({ key, attribute }) => attribute === null && key !== 'category',
  )
  expect(derived.length).toBeGreaterThan(4)
  const keys = GENERAL_TERMS.map(({ key }) => key)
  expect(derived.map(({ key }) => key).filter((key) => !keys.includes(key))).toEqual([])
  const bare = derived.flatMap(({ key, options }) => {
    const words = GENERAL_TERMS.find((term) => term.key === key)?.words ?? {}
    return key === 'spdx' ? [] : options.filter(({ value, isState }) => !isState && !words[value])
  })
  expect(bare).toEqual([])
})

test('every attribute has an entry, whether it is compared or not', () => {
  const keys = new Set(terms.map(({ key }) => key))
  expect(catalogue.vocabulary.attributes.filter(({ key }) => !keys.has(key))).toEqual([])
})

test('a word says of how many tools it is true', () => {
  const archived = catalogue.tools.filter(({ status }) => status === 'archived').length
  expect(archived).toBeGreaterThan(0)
  expect(termOf('status')?.words.find(({ key }) => key === 'archived')).toMatchObject({
    label: 'Archived',
    tools: archived,
    filters: true,
  })
  const written = catalogue.tools.filter(({ facts }) =>
    facts.some(({ attribute, value }) => attribute === 'language' && [value].flat().includes('go')),
  ).length
  expect(written).toBeGreaterThan(0)
  expect(termOf('language')?.words.find(({ key }) => key === 'go')?.tools).toBe(written)
})

test('a group whose terms belong to the same categories names them', () => {
  expect(groups.find(({ key }) => key === 'engine')?.categories.map(({ slug }) => slug)).toEqual([
    'container-engines',
  ])
  expect(groups[0]?.categories).toEqual([])
})

test('the answers that hold anywhere are defined once', () => {
  expect(ANSWERS.map(({ label }) => label)).toEqual([
    'yes',
    'partial',
    'by plugin',
    'no',
    'none',
    'unknown',
    'not applicable',
    'not asked',
    'unverified',
  ])
  expect(termOf('rootless')?.words.map(({ definition }) => definition)).toEqual(['', '', '', ''])
})
