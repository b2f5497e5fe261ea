import { expect, test } from 'vitest'
import { type Catalogue, getTool } from '@/lib/catalogue/catalogue'
import { RELATION_TYPES, SYMMETRIC_RELATIONS } from '@/lib/catalogue/document/words'
import {
  groupRelations,
  relationsAmong,
  relationsOf,
  relationWords,
} from '@/lib/catalogue/shown/relation-words'
import { createComparisonCatalogue } from '../support/comparison-catalogue'
import { createTool } from '../support/factories'

const catalogue = createComparisonCatalogue()

const sentencesOf = (slug: string, from: Catalogue = catalogue) =>
  relationsOf(from, slug).map(({ words, other }) => `${words} ${other.name}`)

test('a relation is told from both its ends', () => {
  expect(sentencesOf('rkt').sort()).toEqual([
    'implements CNI',
    'is an alternative to Podman',
    'was replaced by Podman',
  ])
  expect(sentencesOf('cni')).toEqual(['is implemented by rkt'])
})

test('a symmetric relation that both tools state is told once at each', () => {
  expect(sentencesOf('podman')).toEqual(['is an alternative to rkt', 'replaced rkt'])
})

test('the successor is the subject where tools are told side by side', () => {
  const tools = ['podman', 'rkt'].flatMap((slug) => getTool(catalogue, slug) ?? [])
  const sentences = relationsAmong(catalogue, tools).map(
    ({ tool, words, other }) => `${tool.name} ${words} ${other.name}`,
  )
  expect(sentences).toEqual(['Podman is an alternative to rkt', 'Podman replaced rkt'])
})

test('each end of a symmetric relation that both state is shown its own statement', () => {
  const notesOf = (slug: string) =>
    relationsOf(catalogue, slug)
      .filter(({ type }) => type === 'alternative-to')
      .map(({ relation, statedBy }) => [relation.note, statedBy.slug])
  expect(notesOf('rkt')).toEqual([['No longer for new work.', 'rkt']])
  expect(notesOf('podman')).toEqual([[null, 'podman']])
})

test('a relation to a tool that is not published is left out, one to a former slug is followed', () => {
  const buildah = createTool({
    name: 'Buildah',
    relations: [
      { type: 'part-of', to: 'secret' },
      { type: 'integrates-with', to: 'kpod' },
    ],
  })
  expect(sentencesOf('buildah', createComparisonCatalogue([buildah]))).toEqual(['works with Podman'])
})

test('notes stand with a relation, but for those of more than ten tools that say the same of one', () => {
  const builtOn = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      createTool({
        name: `Tool ${place}`,
        relations: [{ type: 'built-on', to: 'podman', note: 'So it is.' }],
      }),
    )
  const baseOf = (count: number) =>
    groupRelations(relationsOf(createComparisonCatalogue(builtOn(count)), 'podman'))
      .filter(({ words }) => words === 'is the base of')
      .map(({ relations, told }) => [relations.length, told.length])
  expect(baseOf(10)).toEqual([[10, 10]])
  expect(baseOf(11)).toEqual([[11, 0]])
})

test.each(RELATION_TYPES)('%s reads the same from both ends only if it is symmetric', (type) => {
  expect(relationWords(type, 'to') === relationWords(type, 'from')).toBe(SYMMETRIC_RELATIONS.includes(type))
})
