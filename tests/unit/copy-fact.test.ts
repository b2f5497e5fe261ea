import { expect, test } from 'vitest'
import { buildCatalogue, getTool } from '@/lib/catalogue/catalogue'
import { copyAction, copyFact, findFactOffers, parseCopyAction } from '@/lib/editing/form/copy-fact'
import type { Field } from '@/lib/editing/form/form-names'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({
  categories: ['container-engines', 'sandboxes'],
  attributes: [{ key: 'rootless' }, { key: 'daemon' }],
})
const facts = { rootless: 'yes' }
const tools = [
  createTool({ name: 'Docker Engine', category: 'container-engines', facts }),
  createTool({ name: 'gVisor', category: 'sandboxes', facts }),
  createTool({
    name: 'Buildah',
    category: 'sandboxes',
    facts,
    relations: [{ type: 'alternative-to', to: 'podman', unverified: true }],
  }),
  createTool({ name: 'Bare', category: 'container-engines' }),
  createTool({
    name: 'Rumour',
    category: 'container-engines',
    facts: [{ attribute: 'rootless', value: 'yes', unverified: true, sources: [] }],
  }),
  createTool({ name: 'Podman', category: 'container-engines', facts }),
]
const catalogue = buildCatalogue({ vocabulary, tools, today: '2026-11-26', revision: 1 })
const query = { attribute: 'rootless', slug: 'podman', categories: ['container-engines'], limit: 8 }

test('related tools are offered first, then those of the category; none without sources, nor the tool itself', () => {
  expect(findFactOffers(catalogue, query)).toEqual([
    { slug: 'buildah', name: 'Buildah', says: 'yes, 1 source' },
    { slug: 'docker-engine', name: 'Docker Engine', says: 'yes, 1 source' },
    { slug: 'gvisor', name: 'gVisor', says: 'yes, 1 source' },
  ])
  expect(findFactOffers(catalogue, { ...query, limit: 1 })).toHaveLength(1)
  expect(findFactOffers(catalogue, { ...query, attribute: 'gone' })).toEqual([])
})

test('a copy has value, sources and day, stands in the same place, and takes nothing of the former with it', () => {
  const from = getTool(catalogue, 'docker-engine')
  if (from === null) throw new Error('Not there.')
  const fields: Field[] = [
    ['summary', 'One.'],
    ['facts.rootless.order', '3'],
    ['facts.rootless.unverified', 'yes'],
    ['facts.rootless.note', 'Mine.'],
    ['facts.daemon.value', 'no'],
  ]
  const copied = copyFact(fields, 'rootless', from) ?? []
  expect(copied.slice(0, 3)).toEqual([fields[0], fields[1], fields[4]])
  const said = Object.fromEntries(copied)
  expect(said).toMatchObject({
    'facts.rootless.value': 'yes',
    'facts.rootless.note': '',
    'facts.rootless.sources': 'https://docker-engine.example/docs',
    'facts.rootless.checkedOn': from.facts[0]?.checkedOn,
  })
  expect(said).not.toHaveProperty(['facts.rootless.unverified'])
  expect(copyFact(fields, 'daemon', from)).toBeNull()
})

test('the value of its button is read as it is written', () => {
  expect(parseCopyAction(copyAction('rootless', 'docker-engine'))).toEqual({
    attribute: 'rootless',
    slug: 'docker-engine',
  })
  expect(parseCopyAction(copyAction('rootless'))).toEqual({ attribute: 'rootless', slug: '' })
  expect(parseCopyAction('copy:sources.1:')).toBeNull()
})
