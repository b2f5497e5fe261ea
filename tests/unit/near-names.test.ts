import { expect, test } from 'vitest'
import { findNearTools, getToolNamed, toSlugText } from '@/lib/catalogue/search/near-names'
import { createComparisonCatalogue } from '../support/comparison-catalogue'

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

test('slug text survives being made again', () => {
  for (const text of ['Træfik & Co', `${'a'.repeat(63)}-b`, '--a--b--'])
    expect(toSlugText(toSlugText(text))).toBe(toSlugText(text))
})
