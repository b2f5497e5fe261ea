// Made-up catalogues of any size, the same for the same seed: for measuring and for laws, never for readers.

import { UNWATCHED } from '@/lib/catalogue/document/watch'
import type { FactDocument, ToolDocument } from '../../lib/catalogue/document/tool-document'
import type { Attribute, Vocabulary } from '../../lib/catalogue/document/vocabulary'
import {
  EVENT_KINDS,
  type LicenceClass,
  RELATION_TYPES,
  STATUSES,
  SUPPORT_LEVELS,
  TOOL_KINDS,
} from '../../lib/catalogue/document/words'

const SYLLABLES = [
  'ka',
  'ro',
  'mi',
  'ten',
  'lu',
  'vor',
  'sha',
  'pen',
  'do',
  'quil',
  'bra',
  'xo',
  'fen',
  'gri',
  'zu',
  'hal',
]
const NOUNS = [
  'engine',
  'runtime',
  'registry',
  'scheduler',
  'mesh',
  'builder',
  'scanner',
  'shim',
  'gateway',
  'store',
]
const VERBS = ['runs', 'builds', 'ships', 'watches', 'isolates', 'schedules', 'signs', 'stores']
const LICENCES: [string | null, LicenceClass][] = [
  ['Apache-2.0', 'open-source'],
  ['MIT', 'open-source'],
  ['GPL-2.0-only', 'open-source'],
  ['BUSL-1.1', 'source-available'],
  [null, 'proprietary'],
]
const ASPECTS = [
  'isolation',
  'performance',
  'elasticity',
  'portability',
  'operability',
  'ecosystem-maturity',
  'cost',
]

export type SyntheticCatalogue = { vocabulary: Vocabulary; tools: ToolDocument[] }

type Wish = { tools: number; seed?: number; facets?: number }

/** A catalogue of `tools` tools in 14 categories with 12 filterable facets (or more), each tool with a fact on every one. */
export function syntheticCatalogue({ tools, seed = 1, facets = 12 }: Wish): SyntheticCatalogue {
  const random = randomFrom(seed)
  const vocabulary = syntheticVocabulary(facets)
  const made: ToolDocument[] = []
  for (let index = 0; index < tools; index++)
    made.push(syntheticTool({ index, earlier: made, vocabulary, random }))
  return { vocabulary, tools: made }
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function syntheticVocabulary(facets: number): Vocabulary {
  const groups = ['runtime', 'networking', 'operations']
  return {
    categories: Array.from({ length: 14 }, (_, index) => ({
      slug: `category-${index + 1}`,
      name: `Category ${index + 1}`,
      scope: `Tools of the made-up kind ${index + 1}.`,
      ...{ guide: '', decides: [], describes: [] },
    })),
    aspects: ASPECTS.map((key) => ({ key, name: key, definition: `What it means for ${key}.` })),
    attributeGroups: groups.map((key) => ({ key, name: key })),
    attributes: Array.from({ length: facets }, (_, index) => syntheticAttribute(index, groups)),
    words: [],
    needs: [],
    comparisons: [],
  }
}

function syntheticAttribute(index: number, groups: string[]): Attribute {
  const kind = index === 11 ? 'support' : index % 5 === 4 ? 'choices' : 'choice'
  const options = kind === 'support' ? 0 : 4 + ((index * 5) % 17)
  return {
    key: `facet-${index + 1}`,
    group: groups[index % groups.length] ?? 'runtime',
    label: `Facet ${index + 1}`,
    definition: `The made-up property ${index + 1}.`,
    kind,
    unit: null,
    direction: 'neither',
    categories: [],
    filter: true,
    compare: true,
    staleAfterDays: 365,
    ...{ retired: false, scale: null },
    options: Array.from({ length: options }, (_, option) => ({
      key: `option-${option + 1}`,
      label: `Option ${option + 1}`,
      definition: `The made-up answer ${option + 1}.`,
      worth: null,
      retired: false,
    })),
  }
}

type Making = {
  index: number
  earlier: readonly ToolDocument[]
  vocabulary: Vocabulary
  random: () => number
}

function syntheticTool({ index, earlier, vocabulary, random }: Making): ToolDocument {
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[skewed(random, values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  const word = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('')
  const name = `${word[0]?.toUpperCase()}${word.slice(1)} ${index + 1}`
  const slug = `${word}-${index + 1}`
  const repository = `https://code.example/${slug}`
  const [spdx, licenceClass] = pick(LICENCES)
  const category = skewed(random, vocabulary.categories.length)
  const cited = { unverified: false, sources: [repository] }
  const year = 2010 + Math.floor(random() * 15)
  const target = earlier[Math.floor(random() * earlier.length)]
  return {
    slug,
    name,
    aliases: random() < 0.2 ? [`${word} ${pick(NOUNS)}`] : [],
    formerSlugs: [],
    summary: `A ${pick(NOUNS)} that ${pick(VERBS)} containers, number ${index + 1}.`,
    description: `${name} is made up.\n\nIt ${pick(VERBS)} what others only describe.`,
    watch: UNWATCHED,
    descriptionSources: [],
    kind: pick(TOOL_KINDS),
    categories:
      random() < 0.2 ? unique([`category-${category + 1}`, 'category-1']) : [`category-${category + 1}`],
    licence: { spdx, class: licenceClass, note: null, ...cited },
    homepage: `https://${slug}.example/`,
    repository,
    ...{ documentation: null, versionsOf: null },
    support: { kind: 'latest-only', text: 'The latest release gets fixes.', ...cited },
    ...{ lines: [], moves: [], mappings: [], worksWith: [] },
    chooseWhen: [{ text: `you need a ${pick(NOUNS)}.`, instead: null, unverified: true, sources: [] }],
    avoidWhen: [],
    facts: vocabulary.attributes.map((attribute) => syntheticFact(attribute, repository, random)),
    tradeoffs: [
      {
        aspect: pick(ASPECTS),
        kind: 'strength',
        text: `It ${pick(VERBS)} quickly.`,
        major: false,
        unverified: true,
        sources: [],
      },
      { aspect: pick(ASPECTS), kind: 'limitation', text: `It ${pick(VERBS)} alone.`, major: false, ...cited },
    ],
    // Always to an earlier tool, so that no symmetric pair is stated from both ends.
    relations:
      target && random() < 0.3 ? [{ type: pick(RELATION_TYPES), to: target.slug, note: null, ...cited }] : [],
    events: [
      {
        date: `${year}-03`,
        kind: 'first-release',
        version: '0.1',
        text: 'First release.',
        status: 'active',
        ...cited,
      },
      {
        ...{
          date: `${year + 1}-06-15`,
          kind: pick(EVENT_KINDS.slice(2)),
          version: null,
          text: 'It moved on.',
        },
        status: pick(STATUSES),
        ...cited,
      },
    ],
    sources: [
      {
        url: repository,
        ...{ title: `${name} repository`, publisher: null, kind: 'repository' },
        ...{ readOn: '2026-08-20', speaksOf: null, secondary: false },
      },
    ],
  }
}

function syntheticFact(attribute: Attribute, source: string, random: () => number): FactDocument {
  const chance = random()
  const state = chance < 0.8 ? 'value' : chance < 0.9 ? 'unknown' : chance < 0.95 ? 'none' : 'not-applicable'
  const unverified = state !== 'unknown' && random() < 0.2
  const sourced = state !== 'unknown' && !unverified
  return {
    attribute: attribute.key,
    state,
    value: state === 'value' ? syntheticValue(attribute, random) : null,
    note: random() < 0.1 ? `Only with “${attribute.label}” switched on.` : null,
    qualified: false,
    since: random() < 0.05 ? '2019' : null,
    ...{ until: null, otherwise: null },
    checkedOn: sourced ? '2026-08-20' : null,
    unverified,
    sources: sourced ? [source] : [],
  }
}

function syntheticValue({ kind, options }: Attribute, random: () => number): string | string[] {
  const option = () => options[skewed(random, options.length)]?.key ?? ''
  if (kind === 'choice') return option()
  if (kind === 'choices') return unique([option(), option()])
  return SUPPORT_LEVELS[skewed(random, SUPPORT_LEVELS.length)] ?? 'no'
}

/** An index below `length`; the first come far more often than the last, as in real catalogues. */
function skewed(random: () => number, length: number): number {
  return Math.floor(random() ** 2.5 * length)
}

const unique = (values: string[]) => [...new Set(values)]
