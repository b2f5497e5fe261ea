// The words of the vocabulary one by one, as the screens that change them know them: where each stands, and a mark
// that says whether it is still as it was when a form was opened.

import type { z } from 'zod'
import { comparisonDocument } from './curated-comparison'
import { type Field, fieldsOf } from './field'
import { needDocument, tradeWordDocument } from './search-words'
import {
  type Attribute,
  aspectDocument,
  attributeDocument,
  attributeGroupDocument,
  categoryDocument,
  optionDocument,
  type Vocabulary,
} from './vocabulary'

export const WORD_KINDS = [
  'categories',
  'aspects',
  'groups',
  'attributes',
  'options',
  'words',
  'needs',
  'comparisons',
] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** One word of the vocabulary, of whatever kind; an attribute without its options, which are words of their own. */
export type Word = { key: string; label: string; content: Record<string, unknown>; retired: boolean }

/** What a kind is called: `one` in a sentence, `many` as a heading. */
export const KIND_NAMES: Record<WordKind, { one: string; many: string }> = {
  categories: { one: 'category', many: 'Categories' },
  aspects: { one: 'aspect', many: 'Aspects' },
  groups: { one: 'group of attributes', many: 'Groups of attributes' },
  attributes: { one: 'attribute', many: 'Attributes' },
  options: { one: 'option', many: 'Options' },
  words: { one: 'word of the trade', many: 'Words of the trade' },
  needs: { one: 'need', many: 'Needs' },
  comparisons: { one: 'comparison', many: 'Comparisons worth reading' },
}

/** What a word of each kind is. */
export const WORD_DOCUMENTS: Record<WordKind, z.ZodType<Record<string, unknown>>> = {
  categories: categoryDocument,
  aspects: aspectDocument,
  groups: attributeGroupDocument,
  attributes: attributeDocument,
  options: optionDocument,
  words: tradeWordDocument,
  needs: needDocument,
  comparisons: comparisonDocument,
}

const FIELDS: Record<WordKind, readonly Field[]> = {
  categories: fieldsOf(categoryDocument),
  aspects: fieldsOf(aspectDocument),
  groups: fieldsOf(attributeGroupDocument),
  attributes: fieldsOf(attributeDocument),
  options: fieldsOf(optionDocument),
  words: fieldsOf(tradeWordDocument),
  needs: fieldsOf(needDocument),
  comparisons: fieldsOf(comparisonDocument),
}

/** What a word of each kind has, each with all that is known of it. */
export const wordFields = (kind: WordKind): readonly Field[] => FIELDS[kind]

/** What editors call a field of a word: `staleAfterDays` → `Days until a fact is stale`. */
export const labelOfWordField = (kind: WordKind, name: string): string =>
  FIELDS[kind].find((field) => field.name === name)?.label ?? name

/** True for the words that an address may name as a kind. */
export function isWordKind(text: string): text is WordKind {
  return WORD_KINDS.some((kind) => kind === text)
}

/** The parts of an option's address: `isolation.microvm` → attribute `isolation`, option `microvm`. */
export function splitOptionKey(key: string): { attribute: string; option: string } {
  const [attribute = '', option = ''] = key.split('.')
  return { attribute, option }
}

/** Where a word stands on the page that lists it. */
export const wordId = (kind: string, key: string) => `${kind}.${key}`

/** The words that stand in one list with each other, in order; attributes those of one group, options of one attribute. */
export function listWords(vocabulary: Vocabulary, kind: WordKind, within: string | null = null): Word[] {
  switch (kind) {
    case 'categories':
      return vocabulary.categories.map((word) => ({ ...bare(word.slug, word.name), content: word }))
    case 'aspects':
      return vocabulary.aspects.map((word) => ({ ...bare(word.key, word.name), content: word }))
    case 'groups':
      return vocabulary.attributeGroups.map((word) => ({ ...bare(word.key, word.name), content: word }))
    case 'attributes':
      return vocabulary.attributes.filter(({ group }) => within === null || group === within).map(toWord)
    case 'options':
      return vocabulary.attributes
        .filter(({ key }) => within === null || key === within)
        .flatMap(({ key, options }) =>
          options.map((word) => ({
            ...{ key: `${key}.${word.key}`, label: word.label, retired: word.retired },
            content: word,
          })),
        )
    case 'words':
      return vocabulary.words.map((word) => ({ ...bare(word.key, word.word), content: word }))
    case 'needs':
      return vocabulary.needs.map((need) => ({
        ...bare(need.key, need.phrases[0] ?? need.key),
        content: need,
      }))
    case 'comparisons':
      return vocabulary.comparisons.map((word) => ({ ...bare(word.key, word.title), content: word }))
  }
}

/** The word with this key, or null. */
export function findWord(vocabulary: Vocabulary, kind: WordKind, key: string): Word | null {
  return listWords(vocabulary, kind).find((word) => word.key === key) ?? null
}

/** The list a word stands in, for its neighbours: the group of an attribute, the attribute of an option. */
export function listOf(vocabulary: Vocabulary, kind: WordKind, key: string): Word[] {
  if (kind === 'options') return listWords(vocabulary, kind, splitOptionKey(key).attribute)
  const group = vocabulary.attributes.find((attribute) => attribute.key === key)?.group ?? null
  return listWords(vocabulary, kind, kind === 'attributes' ? group : null)
}

/** A mark of what a word says: equal marks, equal words (FNV-1a over its JSON, 53 bits). */
export function markOf(content: unknown): string {
  let high = 0x811c9dc5
  let low = 0x01000193
  for (const byte of new TextEncoder().encode(JSON.stringify(content))) {
    high = Math.imul(high ^ byte, 0x01000193)
    low = Math.imul(low ^ byte, 0x85ebca6b)
  }
  return `${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`
}

const bare = (key: string, label: string) => ({ key, label, retired: false })

function toWord(attribute: Attribute): Word {
  const { options: _, ...content } = attribute
  return { key: attribute.key, label: attribute.label, retired: attribute.retired, content }
}
