import { expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { examplePhrase, findAnsweredNeeds } from '@/lib/catalogue/listing/answered-needs'
import { createTool, createVocabulary } from '../support/factories'

const need = (key: string, address: string) => ({ key, phrases: [key], address, says: 'Something.' })

it('shows needs that living tools answer, from each category in turn, the narrow ones first', () => {
  const catalogue = buildCatalogue({
    revision: 1,
    today: '2026-11-26',
    vocabulary: {
      ...createVocabulary(),
      needs: [
        need('any-engine', '/categories/container-engines'),
        need('rootless', '/tools?category=container-engines&rootless=yes'),
        need('no-root', '/tools?category=container-engines&rootless=no'),
        need('nobody', '/tools?category=container-engines&rootless=plugin'),
        need('cluster', '/categories/orchestrators'),
        need('duel', '/compare/podman-vs-rkt'),
      ],
    },
    tools: [
      createTool({ name: 'Podman', facts: { rootless: 'yes' } }),
      createTool({ name: 'rkt', status: 'archived', facts: { rootless: 'plugin' } }),
      createTool({ name: 'Docker', facts: { rootless: 'no' } }),
      createTool({ name: 'Nomad', category: 'orchestrators' }),
    ],
  })
  const shown = findAnsweredNeeds(catalogue).map(({ need: one, tools }) => [
    one.key,
    tools.map(({ name }) => name),
  ])
  expect(shown).toEqual([
    ['rootless', ['Podman']],
    ['cluster', ['Nomad']],
    ['no-root', ['Docker']],
    ['any-engine', ['Docker', 'Podman']],
  ])
})

it.each([
  [['rootless', 'run without root'], 'run without root'],
  [['rootless', 'run containers as somebody who is not root'], 'rootless'],
  [['run containers as somebody who is not root'], 'run containers as somebody who is not root'],
])('gives of %j as an example “%s”', (phrases, example) => {
  expect(examplePhrase({ need: { ...need('any', '/tools?q=x'), phrases }, tools: [] })).toBe(example)
})
