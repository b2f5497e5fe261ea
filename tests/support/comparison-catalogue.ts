// A small catalogue for tests of comparisons: two engines, an orchestrator, a specification, one dead and one reborn.

import { buildCatalogue, type Catalogue } from '@/lib/catalogue/catalogue'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { createTool, createVocabulary } from './factories'

export const vocabulary = createVocabulary({
  categories: ['container-engines', 'orchestrators', 'networking'],
  aspects: ['isolation', 'performance', 'cost'],
  groups: ['general', 'engine', 'cluster'],
  attributes: [
    { key: 'language', kind: 'choices', options: ['go', 'rust', 'c'] },
    { key: 'steward', kind: 'text', compare: true },
    { key: 'rootless', group: 'engine', categories: ['container-engines'] },
    {
      key: 'isolation',
      group: 'engine',
      kind: 'choice',
      options: ['namespaces', 'virtual-machine'],
      categories: ['container-engines'],
    },
    { key: 'manual', group: 'engine', kind: 'link', categories: ['container-engines'] },
    {
      key: 'largest-size',
      group: 'cluster',
      kind: 'number',
      unit: 'nodes',
      categories: ['orchestrators'],
      staleAfterDays: 30,
    },
    { key: 'hidden', group: 'cluster', compare: false },
  ],
})

const rkt = createTool({
  name: 'rkt',
  status: 'archived',
  aliases: ['Rocket'],
  facts: [
    { attribute: 'language', value: ['go'], note: 'Some C in the stage1.' },
    { attribute: 'rootless', value: 'no' },
    { attribute: 'isolation', value: 'namespaces' },
    { attribute: 'manual', value: 'https://rkt.example/docs/manual' },
  ],
  tradeoffs: [
    { aspect: 'isolation', kind: 'limitation', text: 'Shares the kernel by default.' },
    { aspect: 'isolation', kind: 'strength', text: 'Can run a pod in a virtual machine.', unverified: true },
  ],
  relations: [
    { type: 'implements', to: 'cni' },
    { type: 'alternative-to', to: 'podman', note: 'No longer for new work.' },
    { type: 'replaced-by', to: 'podman', note: 'In most distributions.' },
  ],
  events: [
    {
      date: '2014-12-01',
      kind: 'first-release',
      version: '0.1',
      text: 'rkt 0.1 is released.',
      status: 'active',
    },
    { date: '2019-08-16', kind: 'archived', text: 'The CNCF archives rkt.', status: 'archived' },
  ],
})

const podman = createTool({
  name: 'Podman',
  facts: [
    { attribute: 'language', value: ['go'] },
    { attribute: 'rootless', value: 'yes', note: 'The default for users.' },
    { attribute: 'isolation', value: 'namespaces', unverified: true },
  ],
  tradeoffs: [{ aspect: 'isolation', kind: 'strength', text: 'No daemon that runs as root.' }],
  relations: [{ type: 'alternative-to', to: 'rkt' }],
  formerSlugs: ['kpod'],
})

const kubernetes = createTool({
  name: 'Kubernetes',
  category: 'orchestrators',
  aliases: ['k8s'],
  facts: [
    { attribute: 'language', value: ['go', 'c'] },
    { attribute: 'largest-size', value: 5000, checkedOn: '2026-01-02' },
  ],
  tradeoffs: [{ aspect: 'cost', kind: 'limitation', text: '=Heavy | for a handful of <b>containers</b>.' }],
})

const cni = createTool({ name: 'CNI', category: 'networking', kind: 'specification' })

/** Engines without a word about them, to fill comparisons up: `spare-1` to `spare-6`. */
const spares = [1, 2, 3, 4, 5, 6].map((number) => createTool({ name: `Spare ${number}`, status: 'active' }))

/** The catalogue on 22 November 2026; `more` tools are added to it. */
export function createComparisonCatalogue(more: ToolDocument[] = []): Catalogue {
  return buildCatalogue({
    revision: 7,
    vocabulary,
    tools: [rkt, podman, kubernetes, cni, ...spares, ...more],
    today: '2026-11-22',
  })
}
