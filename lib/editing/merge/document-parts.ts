// The parts of a tool document that merge and difference work on, how entries of its lists are told apart,
// and what each part is called in front of readers.

import { formatDate } from '../../catalogue/document/partial-date'
import { sourceTitle } from '../../catalogue/document/source-address'
import { type AdviceDocument, type ToolDocument, toolFields } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { keyOfFit, keyOfMapping } from '../../catalogue/shown/moving-words'
import { capitalise, spell } from '../../catalogue/shown/noun-words'
import { relationWords } from '../../catalogue/shown/relation-words'
import type { EntryRules } from './match-entries'

export type PartName = keyof ToolDocument
type PartsThatHold<Value> = { [P in PartName]: ToolDocument[P] extends Value ? P : never }[PartName]
/** Lists of words. */
export type SetName = PartsThatHold<string[]>
/** Lists of statements, then the sources they cite: the merge needs that order. */
export type ListName = PartsThatHold<object[]>
export type Entry<N extends ListName = ListName> = ToolDocument[N][number]
export type FieldName = Exclude<PartName, SetName | ListName>
/** Of these, those that are groups of fields. */
export type GroupName = Exclude<PartsThatHold<object>, SetName | ListName>

/** The fields of a tool by name, in the order readers meet them. */
const parts = new Map(toolFields.map((part) => [part.name as PartName, part])) // the shape's own keys

/** The names of all parts. */
export const PART_NAMES = [...parts.keys()]
/** What editors and readers call each part. */
export const partLabels = Object.fromEntries([...parts].map(([name, { label }]) => [name, label])) as Record<
  PartName,
  string
> // of all parts

const isList = (name: PartName) => parts.get(name)?.isList === true
const isOfEntries = (name: PartName) => isList(name) && parts.get(name)?.fields.length !== 0
export const LIST_NAMES = PART_NAMES.filter((name): name is ListName => isOfEntries(name))
export const SET_NAMES = PART_NAMES.filter((name): name is SetName => isList(name) && !isOfEntries(name))
/** Parts that are one unit each: the plain fields and the groups. */
export const FIELD_NAMES = PART_NAMES.filter((name): name is FieldName => !isList(name))

/** True for a part that is a group of fields. */
export const isGroupName = (name: PartName): name is GroupName =>
  !isList(name) && parts.get(name)?.fields.length !== 0

/** True for a list whose order says nothing to readers. */
export const isUnordered = (name: PartName): boolean => parts.get(name)?.order === 'none'
/** True for a list of addresses of sources. */
export const isCiting = (name: PartName): boolean => parts.get(name)?.cites === true

const adviceRules: EntryRules<AdviceDocument> = {
  unique: false,
  identity: ({ text }) => text,
  text: ({ text }) => text,
  place: () => 'sentence',
}

/** How entries of each list are told apart. */
export const entryRules: { [N in ListName]: EntryRules<Entry<N>> } = {
  chooseWhen: adviceRules,
  avoidWhen: adviceRules,
  lines: { unique: true, identity: ({ name }) => name },
  facts: { unique: true, identity: (fact) => fact.attribute },
  relations: { unique: true, identity: (relation) => `${relation.type} ${relation.to}` },
  moves: { unique: true, identity: ({ to }) => to },
  mappings: { unique: true, identity: keyOfMapping },
  worksWith: { unique: true, identity: keyOfFit },
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
  lines: ({ name }) => `Release line: ${name}`,
  chooseWhen: () => partLabels.chooseWhen,
  avoidWhen: () => partLabels.avoidWhen,
  facts: ({ attribute }, vocabulary) =>
    vocabulary?.attributes.find(({ key }) => key === attribute)?.label ?? spellOut(attribute),
  tradeoffs: ({ aspect, kind }, vocabulary) =>
    `${spellOut(kind)}: ${vocabulary?.aspects.find(({ key }) => key === aspect)?.name ?? spellOut(aspect)}`,
  relations: ({ type, to }) => `Relation: ${relationWords(type, 'to')} ${to}`,
  moves: ({ to }) => `Moving to ${to}`,
  mappings: ({ to, here }) => `Moving to ${to}: ${here}`,
  worksWith: (fit) => `Works with: ${fit.line} with ${fit.with}`,
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
export const spellOut = (key: string): string => capitalise(spell(key))
