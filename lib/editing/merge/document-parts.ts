// The parts of a tool document that merge and difference work on, how entries of its lists are told apart,
// and what each part is called in front of readers.

import { formatDate } from '../../catalogue/document/partial-date'
import { sourceTitle } from '../../catalogue/document/source-address'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { relationWords } from '../../catalogue/shown/relation-words'
import type { EntryRules } from './match-entries'

export const SET_NAMES = ['categories', 'aliases', 'formerSlugs', 'descriptionSources'] as const
export type SetName = (typeof SET_NAMES)[number]

/** Lists of statements, then the sources they cite: the merge needs that order. */
export const LIST_NAMES = ['facts', 'tradeoffs', 'relations', 'events', 'sources'] as const
export type ListName = (typeof LIST_NAMES)[number]
export type Entry<N extends ListName = ListName> = ToolDocument[N][number]

export type PartName = keyof ToolDocument
export type FieldName = Exclude<PartName, SetName | ListName>

/** What editors and readers call each part, in the order they meet it. */
export const partLabels: Record<PartName, string> = {
  name: 'Name',
  slug: 'Address',
  formerSlugs: 'Former addresses',
  aliases: 'Other names',
  summary: 'Summary',
  kind: 'Kind',
  categories: 'Categories',
  licence: 'Licence',
  homepage: 'Homepage',
  repository: 'Repository',
  documentation: 'Documentation',
  description: 'Description',
  descriptionSources: 'Sources of the description',
  chooseWhen: 'Choose it when',
  avoidWhen: 'Avoid it when',
  facts: 'Facts',
  tradeoffs: 'Tradeoffs',
  relations: 'Relations',
  events: 'Events',
  sources: 'Sources',
}

/** The names of all parts. */
export const PART_NAMES = Object.keys(partLabels) as PartName[] // the Record above has exactly these keys

const FIELDS_APART = new Set<PartName>([...SET_NAMES, ...LIST_NAMES])
/** Parts that are one unit each: the scalar fields and the licence. */
export const FIELD_NAMES = PART_NAMES.filter((name): name is FieldName => !FIELDS_APART.has(name))

/** How entries of each list are told apart. */
export const entryRules: { [N in ListName]: EntryRules<Entry<N>> } = {
  facts: { unique: true, identity: (fact) => fact.attribute },
  relations: { unique: true, identity: (relation) => `${relation.type} ${relation.to}` },
  sources: { unique: true, identity: (source) => source.url },
  tradeoffs: {
    unique: false,
    identity: ({ aspect, kind, text }) => JSON.stringify([aspect, kind, text]),
    text: ({ text }) => text,
    place: ({ aspect, kind }) => `${aspect} ${kind}`,
  },
  events: {
    unique: false,
    identity: ({ date, kind, text }) => JSON.stringify([date, kind, text]),
    text: ({ date, version, text }) => `${date} ${version ?? ''} ${text}`,
    place: ({ date, kind }) => `${date} ${kind}`,
  },
}

type Labels = { [N in ListName]: (entry: Entry<N>, vocabulary: Vocabulary | null) => string }

const entryLabels: Labels = {
  facts: ({ attribute }, vocabulary) =>
    vocabulary?.attributes.find(({ key }) => key === attribute)?.label ?? spellOut(attribute),
  tradeoffs: ({ aspect, kind }, vocabulary) =>
    `${spellOut(kind)}: ${vocabulary?.aspects.find(({ key }) => key === aspect)?.name ?? spellOut(aspect)}`,
  relations: ({ type, to }) => `Relation: ${relationWords(type, 'to')} ${to}`,
  events: ({ date, kind }) => `Event: ${spellOut(kind).toLowerCase()}, ${formatDate(date)}`,
  sources: (source) => `Source: ${sourceTitle(source)}`,
}

/** What readers call one entry of a list: `Isolation mechanism`, `Strength: Isolation`; keys are spelled out without a vocabulary. */
export function labelEntry<N extends ListName>(
  name: N,
  entry: Entry<N>,
  vocabulary: Vocabulary | null,
): string {
  return entryLabels[name](entry, vocabulary)
}

/** The address of an entry in paths: facts by attribute, other entries by their place in the list. */
export function entryPath<N extends ListName>(name: N, entry: Entry<N>, index: number): string {
  return `${name}.${'attribute' in entry ? entry.attribute : index}`
}

/** A key as words: `first-release` → `First release`. */
export function spellOut(key: string): string {
  const words = key.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
