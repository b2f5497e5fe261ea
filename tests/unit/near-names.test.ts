import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { nameKey, toAddressWord } from '@/lib/catalogue/search/name-index'
import { findNearTools, getToolNamed } from '@/lib/catalogue/search/near-names'
import { createComparisonCatalogue } from '../support/comparison-catalogue'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'

const catalogue = createComparisonCatalogue()

test.each([
  ['kuberntes', 'kubernetes'],
  ['kubernetse', 'kubernetes'],
  ['kube', 'kubernetes'],
  ['rocket', 'rkt'],
  ['podman-desktop', 'podman'],
  ['cn1', 'cni'],
])('%s is near %s', (typed, slug) => {
  expect(findNearTools(catalogue, typed, 3)[0]?.slug).toBe(slug)
})

test.each(['', '!!', 'zzzzzzzz', 'x'.repeat(5000)])('nothing is near %.10j', (typed) => {
  expect(findNearTools(catalogue, typed, 3)).toEqual([])
})

test('no more tools come back than asked for', () => {
  expect(findNearTools(catalogue, 'spare', 4)).toHaveLength(4)
})

test.each([
  ['K8S', 'kubernetes'],
  [' Kubernetes ', 'kubernetes'],
  ['kpod', 'podman'],
  ['Rocket', 'rkt'],
])('%j names %s', (typed, slug) => {
  expect(getToolNamed(catalogue, typed)?.slug).toBe(slug)
})

test('a name is not guessed', () => {
  expect(getToolNamed(catalogue, 'kube')).toBeNull()
})

test('a name as a word of an address survives being made again', () => {
  const text = fc.oneof(
    fc.constantFrom('Træfik & Co', `${'a'.repeat(63)}-b`, '--a--b--', 'C#', '容 器', 'a.md', '..'),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )
  fc.assert(
    fc.property(text, (name) => {
      expect(toAddressWord(toAddressWord(name))).toBe(toAddressWord(name))
      expect(nameKey(nameKey(name))).toBe(nameKey(name))
    }),
    { seed: 20161122, numRuns: 2000 },
  )
})

const NAMES = ['C', 'C++', 'C#', 'F#', '.NET', '容器', '云容器平台', 'コンテナ', 'Докер', '도커', 'Garden']
const languages = buildCatalogue({
  revision: 1,
  vocabulary: createVocabulary(),
  today: '2026-11-26',
  tools: NAMES.map((name, place) => createTool({ name, slug: `tool-${place}` })),
})
const slugOf = (name: string) => languages.tools.find((tool) => tool.name === name)?.slug

test.each([
  ...NAMES.map((name) => [name, name]),
  ['c++', 'C++'],
  ['ｃ＃', 'C#'],
  ['докер', 'Докер'],
  ['コンテナ'.normalize('NFD'), 'コンテナ'],
])('%s names %s and no other', (typed, name) => {
  expect(getToolNamed(languages, typed ?? '')?.slug).toBe(slugOf(name ?? ''))
})

test.each(['F*', 'C+', 'C--', 'net', '+', '#', '容', 'Гардeн'])('%s names no tool', (typed) => {
  expect(getToolNamed(languages, typed)).toBeNull()
})

test.each([
  ['F*', ['F#']],
  ['c', ['C', 'C#', 'C++']],
  ['容器', ['容器', '云容器平台']],
])('%s may have meant all of %j', (typed, names) => {
  const near = findNearTools(languages, typed, 5).map((tool) => tool.name)
  expect(near.slice(0, names.length).sort()).toEqual(names.toSorted())
})
