import { expect, test } from 'vitest'
import { checkDocument } from '@/lib/catalogue/check/check-document'
import { checkVocabulary } from '@/lib/catalogue/check/check-vocabulary'
import { createAttribute, createTool, createVocabulary } from '../support/factories'

test('A tool made for tests passes every check of its document', () => {
  const podman = createTool({ name: 'Podman', facts: { isolation: 'namespaces', rootless: 'yes' } })
  expect(podman).toMatchObject({ slug: 'podman', categories: ['container-engines'] })
  expect(podman.facts[1]).toMatchObject({ attribute: 'rootless', value: 'yes', checkedOn: '2026-08-20' })
  expect(checkDocument(podman, createVocabulary())).toEqual([])
})

test('The same traits make the same tool, and a source that only a fact names is listed', () => {
  const make = () =>
    createTool({
      name: 'rkt',
      facts: [{ attribute: 'rootless', value: 'no', sources: ['https://rkt.test/'] }],
    })
  expect(make()).toEqual(make())
  expect(make().sources.map((source) => source.url)).toEqual([
    'https://rkt.example/docs',
    'https://rkt.test/',
  ])
})

test('A vocabulary made for tests passes its checks, and a choice gets options', () => {
  expect(checkVocabulary(createVocabulary())).toEqual([])
  expect(createAttribute({ key: 'isolation', kind: 'choice' }).options.map(({ key }) => key)).toEqual([
    'this',
    'that',
  ])
  expect(createAttribute({ key: 'memory', kind: 'number' }).filter).toBe(false)
})
