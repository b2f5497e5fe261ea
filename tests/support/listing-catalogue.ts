// A small catalogue for tests of the listing: real names, and attributes of each kind that filters.

import { buildCatalogue, type Catalogue } from '@/lib/catalogue/catalogue'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import type { ToolDocument, ToolDocumentInput } from '@/lib/catalogue/document/tool-document'
import { type Vocabulary, vocabularyDocument } from '@/lib/catalogue/document/vocabulary'
import type { Status } from '@/lib/catalogue/document/words'

export const vocabulary: Vocabulary = vocabularyDocument.parse({
  categories: [
    { slug: 'container-engines', name: 'Container engines', scope: 'Images and containers on one host.' },
    { slug: 'orchestrators', name: 'Orchestrators', scope: 'Many hosts, desired state.' },
    { slug: 'serverless', name: 'Serverless', scope: 'Code started per event.' },
  ],
  aspects: [],
  attributeGroups: [{ key: 'general', name: 'General' }],
  attributes: [
    {
      key: 'language',
      group: 'general',
      label: 'Language',
      definition: 'What it is written in.',
      kind: 'choices',
      options: [
        { key: 'go', label: 'Go', definition: 'Go.' },
        { key: 'rust', label: 'Rust', definition: 'Rust.' },
        { key: 'c', label: 'C', definition: 'C.' },
      ],
    },
    {
      key: 'rootless',
      group: 'general',
      label: 'Rootless',
      definition: 'Runs without root.',
      kind: 'support',
      categories: ['container-engines'],
    },
    {
      key: 'state-store',
      group: 'general',
      label: 'State store',
      definition: 'Where the desired state lies.',
      kind: 'choice',
      categories: ['orchestrators'],
      options: [
        { key: 'etcd', label: 'etcd', definition: 'etcd.' },
        { key: 'raft', label: 'Raft', definition: 'Raft.' },
      ],
    },
    {
      key: 'largest-cluster',
      group: 'general',
      label: 'Largest cluster',
      definition: 'Hosts in a documented test.',
      kind: 'number',
      filter: false,
    },
  ],
})

type ToolWishes = Partial<Omit<ToolDocumentInput, 'facts'>> & {
  name: string
  status?: Status
  /** Attribute key → value, or the state a fact is in. */
  facts?: Record<string, string | string[]>
}

/** A valid tool document; whatever is not said is plain and the same each time. */
export function createTool({ status = 'active', facts = {}, ...wishes }: ToolWishes): ToolDocument {
  const states = ['none', 'unknown', 'not-applicable']
  return toolDocument.parse({
    slug: wishes.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    summary: 'Does what its name says.',
    kind: 'tool',
    categories: ['container-engines'],
    licence: { spdx: 'Apache-2.0', class: 'open-source', unverified: true },
    events: [{ date: '2016-01-01', kind: 'milestone', text: 'Began.', status, unverified: true }],
    facts: Object.entries(facts).map(([attribute, value]) =>
      typeof value === 'string' && states.includes(value)
        ? { attribute, state: value, unverified: value !== 'unknown' }
        : { attribute, value, unverified: true },
    ),
    ...wishes,
  })
}

/** A catalogue of the given tools as of 2026-11-22. */
export function createCatalogue(tools: readonly ToolDocument[]): Catalogue {
  return buildCatalogue({ revision: 7, vocabulary, tools, today: '2026-11-22' })
}

const release = (date: string, kind: 'release' | 'first-release' = 'release') => ({
  date,
  kind,
  text: 'Released.',
  unverified: true,
})

const began = (status: Status) => ({
  date: '2014',
  kind: 'milestone' as const,
  text: 'Status.',
  status,
  unverified: true,
})

/** Nine tools of three categories, among them the names people mistype. */
export const listingCatalogue: Catalogue = createCatalogue([
  createTool({
    name: 'Podman',
    summary: 'Daemonless engine that runs containers and pods as an ordinary user.',
    facts: { language: ['go'], rootless: 'yes' },
    events: [began('active'), release('2018-01-15', 'first-release'), release('2026-08-12')],
  }),
  createTool({
    name: 'Docker Engine',
    aliases: ['Docker', 'Moby'],
    summary: 'Daemon and command line that build, pull and run containers.',
    facts: { language: ['go'], rootless: 'partial' },
    events: [began('active'), release('2013-03', 'first-release'), release('2026-09')],
  }),
  createTool({
    name: 'rkt',
    aliases: ['Rocket', 'CoreOS rkt'],
    status: 'archived',
    summary: 'Pod-native engine without a central daemon.',
    facts: { language: ['go', 'c'], rootless: 'none' },
  }),
  createTool({
    name: 'youki',
    summary: 'Container runtime.',
    facts: { language: ['rust'], rootless: 'unknown' },
  }),
  createTool({
    name: 'Kubernetes',
    aliases: ['K8s'],
    kind: 'platform',
    categories: ['orchestrators'],
    summary: 'Keeps declared sets of pods running across many machines.',
    facts: { language: ['go'], 'state-store': 'etcd' },
    events: [began('active'), release('2015-07-21', 'first-release'), release('2026-09-15')],
  }),
  createTool({
    name: 'Docker Swarm mode',
    aliases: ['Swarm', 'SwarmKit'],
    categories: ['orchestrators'],
    summary: 'Orchestrator inside Docker Engine.',
    facts: { language: ['go'], 'state-store': 'raft' },
  }),
  createTool({
    name: 'Docker Classic Swarm',
    aliases: ['Docker Swarm (standalone)', 'docker/swarm'],
    status: 'archived',
    categories: ['orchestrators'],
    summary: 'Proxy that makes a pool of Docker hosts look like one.',
  }),
  createTool({
    name: 'AWS Lambda',
    kind: 'managed-service',
    categories: ['serverless'],
    licence: { spdx: null, class: 'proprietary', unverified: true },
    summary: 'Runs a function per event and bills for use.',
  }),
  createTool({
    name: 'Traefik',
    aliases: ['Træfik'],
    categories: ['serverless', 'container-engines'],
    summary: 'Reverse proxy that reads routes from the orchestrator.',
    facts: { rootless: 'not-applicable' },
  }),
])
