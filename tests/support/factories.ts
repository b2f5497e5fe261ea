// Tools, attributes and vocabularies for tests: deterministic, sound by default, in the words of the domain.
// A test names only what it asserts on; the rest is filled in and parsed by the schemas themselves.

import type { z } from 'zod'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import { type CitedClaim, type Claims, claimDocument } from '@/lib/catalogue/document/claim'
import { sourceDocument } from '@/lib/catalogue/document/statements'
import type { FactValue, ToolDocument, ToolDocumentInput } from '@/lib/catalogue/document/tool-document'
import {
  type Attribute,
  attributeDocument,
  type Vocabulary,
  vocabularyDocument,
} from '@/lib/catalogue/document/vocabulary'
import type { AttributeKind, Direction, Status } from '@/lib/catalogue/document/words'

/** The day on which every source of a test was read. */
export const CHECKED_ON = '2026-08-20'

type Sourced = { unverified?: boolean | undefined; sources?: string[] | undefined }
type FactInput = NonNullable<ToolDocumentInput['facts']>[number]
type EventInput = NonNullable<ToolDocumentInput['events']>[number]
type Statements = 'facts' | 'tradeoffs' | 'relations' | 'events'

export type ToolTraits = Partial<Omit<ToolDocumentInput, Statements>> & {
  name: string
  /** The primary category; `categories` names several. */
  category?: string
  /** `{ rootless: 'yes' }` for facts that are plain values, or whole facts. */
  facts?: Record<string, NonNullable<FactValue>> | FactInput[]
  tradeoffs?: ToolDocumentInput['tradeoffs']
  relations?: ToolDocumentInput['relations']
  events?: ToolDocumentInput['events']
  /** The status its first release leads to, unless `events` are given. */
  status?: Status
}

/** Sentences of advice as a document holds them, without a source. */
export const adviceOf = (...texts: string[]): ToolDocument['chooseWhen'] =>
  texts.map((text) => ({ text, instead: null, unverified: true, sources: [] }))

/** A fact that is a value and nothing else, without a source. */
export const factOf = (attribute: string, value: NonNullable<FactValue>): ToolDocument['facts'][number] => ({
  ...{ attribute, value, state: 'value', note: null, qualified: false, since: null, until: null },
  ...{ checkedOn: null, otherwise: null, unverified: true, sources: [] },
})

/** A sound tool document: statements that name no source cite the tool's documentation; what is cited is listed. */
export function createTool(traits: ToolTraits): ToolDocument {
  const {
    category,
    status = 'active',
    facts = [],
    tradeoffs,
    relations,
    events,
    sources,
    ...identity
  } = traits
  const slug = identity.slug ?? slugOf(traits.name)
  const documentation = `https://${slug}.example/docs`
  const sourced = <S extends Sourced>(statement: S): S =>
    statement.unverified || statement.sources ? statement : { ...statement, sources: [documentation] }
  const wholeFacts: FactInput[] = Array.isArray(facts)
    ? facts
    : Object.entries(facts).map(([attribute, value]) => ({ attribute, value }))
  const history: EventInput[] = events ?? [firstRelease(traits.name, status)]
  const statements = {
    facts: wholeFacts.map((fact) =>
      fact.state === 'unknown' ? fact : { checkedOn: CHECKED_ON, ...sourced(fact) },
    ),
    tradeoffs: (tradeoffs ?? []).map((tradeoff) => sourced(tradeoff)),
    relations: (relations ?? []).map((relation) => sourced(relation)),
    events: history.map((event) => sourced(event)),
  }
  const listed = new Set((sources ?? []).map((source) => source.url))
  const cited = new Set([
    documentation,
    ...Object.values(statements).flatMap((list) => list.flatMap((one) => one.sources ?? [])),
    ...statements.facts.flatMap(({ otherwise }) => otherwise?.sources ?? []),
  ])
  return toolDocument.parse({
    slug,
    summary: `${traits.name} for tests.`,
    kind: 'tool',
    categories: [category ?? 'container-engines'],
    licence: { spdx: 'Apache-2.0', class: 'open-source', sources: [documentation] },
    ...identity,
    ...statements,
    sources: [
      ...(sources ?? []),
      ...[...cited]
        .filter((url) => !listed.has(url))
        .map((url) => ({ url, title: titleOf(url), readOn: CHECKED_ON })),
    ],
  } satisfies ToolDocumentInput)
}

export type AttributeTraits = {
  key: string
  kind?: AttributeKind
  label?: string
  definition?: string
  group?: string
  /** Option keys, in order; a choice without any gets `this` and `that`. */
  options?: (
    | string
    | { key: string; label?: string; definition?: string; retired?: boolean; worth?: number }
  )[]
  categories?: string[]
  unit?: string
  direction?: Direction
  scale?: { from: number; to: number }
  filter?: boolean
  compare?: boolean
  staleAfterDays?: number
}

/** A sound attribute: a `support` one that every category has, unless said otherwise. */
export function createAttribute({ key, kind = 'support', options, ...traits }: AttributeTraits): Attribute {
  const isChoice = kind === 'choice' || kind === 'choices'
  return attributeDocument.parse({
    key,
    kind,
    group: 'general',
    label: labelOf(key),
    definition: `What the tests call ${key}.`,
    filter: isChoice || kind === 'support',
    options: (options ?? (isChoice ? ['this', 'that'] : [])).map((option) => {
      const named = typeof option === 'string' ? { key: option } : option
      return { label: labelOf(named.key), definition: `What the tests call ${named.key}.`, ...named }
    }),
    ...traits,
  })
}

export type VocabularyTraits = {
  /** Slugs, in order. */
  categories?: string[]
  aspects?: string[]
  groups?: string[]
  attributes?: AttributeTraits[]
}

/** A small sound vocabulary: engines and orchestrators, told apart by isolation, rootless and platforms. */
export function createVocabulary(traits: VocabularyTraits = {}): Vocabulary {
  const attributes = traits.attributes ?? [
    { key: 'isolation', kind: 'choice', options: ['namespaces', 'virtual-machine'] },
    { key: 'platforms', kind: 'choices', options: ['linux', 'windows', 'macos'] },
    { key: 'rootless', categories: ['container-engines'] },
  ]
  return vocabularyDocument.parse({
    categories: (traits.categories ?? ['container-engines', 'orchestrators']).map((slug) => ({
      slug,
      name: labelOf(slug),
      scope: `What the tests call ${slug}.`,
    })),
    aspects: (traits.aspects ?? ['isolation', 'performance']).map((key) => ({
      key,
      name: labelOf(key),
      definition: `What the tests call ${key}.`,
    })),
    attributeGroups: (traits.groups ?? ['general']).map((key) => ({ key, name: labelOf(key) })),
    attributes: attributes.map(createAttribute),
  })
}

export type ClaimTraits = Partial<z.input<typeof claimDocument>> & {
  key: string
  /** Pages it cites; without any it is unverified. */
  cites?: string[]
}

/** A sound claim with the sources it cites, about no tool unless said otherwise. */
export function createClaim({ cites = [], ...traits }: ClaimTraits): CitedClaim {
  const claim = claimDocument.parse({
    text: `What the tests claim as ${traits.key}.`,
    saidBy: 'Somebody',
    occasion: 'A talk',
    saidOn: '2016-09',
    verdict: 'still-open',
    unverified: cites.length === 0,
    sources: cites,
    ...traits,
  })
  const sources = cites.map((url) => sourceDocument.parse({ url, title: titleOf(url), readOn: CHECKED_ON }))
  return { claim, sources }
}

/** Claims as one ledger; a page that several cite is listed once. */
export function toClaims(cited: readonly CitedClaim[]): Claims {
  const sources = new Map(cited.flatMap((one) => one.sources.map((source) => [source.url, source])))
  return { claims: cited.map(({ claim }) => claim), sources: [...sources.values()] }
}

function firstRelease(name: string, status: Status): EventInput {
  return {
    date: '2018-02-01',
    kind: 'first-release',
    version: '0.1',
    text: `${name} 0.1 is released.`,
    status,
  }
}

function titleOf(url: string): string {
  return `Page at ${new URL(url).host}${new URL(url).pathname}`
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function labelOf(key: string): string {
  const words = key.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
