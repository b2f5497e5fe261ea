// The form of a word of the vocabulary: texts by input name → the word, and what is wrong with it by input name.

import type { z } from 'zod'
import { checkVocabulary } from '../catalogue/check/check-vocabulary'
import {
  aspectDocument,
  attributeDocument,
  attributeGroupDocument,
  categoryDocument,
  optionDocument,
  type Vocabulary,
} from '../catalogue/vocabulary'
import type { WordKind } from '../catalogue/vocabulary-words'

/** What the form sends; a box that is not ticked sends nothing. */
export type WordTexts = {
  key?: string
  name?: string
  label?: string
  scope?: string
  definition?: string
  guide?: string
  group?: string
  kind?: string
  unit?: string
  direction?: string
  categories?: string[]
  filter?: string
  compare?: string
  staleAfterDays?: string
  options?: string
}

type Errors = Record<string, string[]>
export type WordRead = { word: Record<string, unknown>; errors: null } | { word: null; errors: Errors }

const SCHEMAS: Record<WordKind, z.ZodType<Record<string, unknown>>> = {
  categories: categoryDocument,
  aspects: aspectDocument,
  groups: attributeGroupDocument,
  attributes: attributeDocument,
  options: optionDocument,
}

/** Reads a word; `present` is what it was, whose key stays and whose options are kept. */
export function readWord(
  kind: WordKind,
  texts: WordTexts,
  present: Record<string, unknown> | null,
): WordRead {
  const parsed = SCHEMAS[kind].safeParse(toInput(kind, texts, present))
  if (parsed.success) return { word: parsed.data, errors: null }
  const errors: Errors = {}
  for (const { path, message } of parsed.error.issues) {
    const name = path[0] === 'slug' ? 'key' : String(path[0] ?? '')
    const line = name === 'options' && typeof path[1] === 'number' ? `Line ${path[1] + 1}: ` : ''
    const present = errors[name] ?? []
    errors[name] = [
      ...present,
      line + (/^(Invalid input|Too small)/.test(message) ? 'Fill this in.' : message),
    ]
  }
  return { word: null, errors }
}

function toInput(kind: WordKind, texts: WordTexts, present: Record<string, unknown> | null): object {
  const key = present?.key ?? present?.slug ?? texts.key?.trim()
  const { name, label, scope, definition, guide = '' } = texts
  switch (kind) {
    case 'categories':
      return { slug: key, name, scope, guide }
    case 'aspects':
      return { key, name, definition }
    case 'groups':
      return { key, name }
    case 'options':
      return { key, label, definition, retired: present?.retired ?? false }
    case 'attributes':
      return {
        ...{ key, label, definition, group: texts.group, kind: texts.kind },
        unit: texts.unit?.trim() || null,
        direction: texts.direction || 'neither',
        categories: texts.categories ?? [],
        filter: texts.filter === 'yes',
        compare: texts.compare === 'yes',
        staleAfterDays: /^\d{1,5}$/.test(texts.staleAfterDays ?? '')
          ? Number(texts.staleAfterDays)
          : undefined,
        retired: present?.retired ?? false,
        options: present?.options ?? parseOptions(texts.options ?? ''),
      }
  }
}

/** Options of a new attribute, a line each: `microvm | Micro VM | A small virtual machine.` */
function parseOptions(text: string): { key: string; label: string; definition: string }[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [key = '', label = '', ...definition] = line.split('|').map((part) => part.trim())
    return { key, label, definition: definition.join(' | ') }
  })
}

/** What the rest of the vocabulary has against it, as it would be with the word. */
export function checkWordWithin(vocabulary: Vocabulary): Errors {
  const errors: Errors = {}
  for (const { path, message } of checkVocabulary(vocabulary)) {
    const last = path.findLast((step) => typeof step === 'string') ?? ''
    const name = last === 'slug' ? 'key' : last
    errors[name] = [...(errors[name] ?? []), message]
  }
  return errors
}
