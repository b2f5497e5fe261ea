// The form of a word of the vocabulary: texts by input name → the word, and what is wrong with it by input name.

import type { z } from 'zod'
import { checkTexts } from '../../catalogue/check/check-text'
import { checkVocabulary } from '../../catalogue/check/check-vocabulary'
import { parseWith } from '../../catalogue/check/parse-document'
import type { Problem } from '../../catalogue/document/problem'
import {
  aspectDocument,
  attributeDocument,
  attributeGroupDocument,
  categoryDocument,
  optionDocument,
  type Vocabulary,
} from '../../catalogue/document/vocabulary'
import { KIND_NAMES, type WordKind } from '../../catalogue/document/vocabulary-words'
import { withArticle } from '../../catalogue/shown/noun-words'
import { isTracking } from '../../catalogue/tracking'
import type { FieldProblem } from './tool-form'

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

export type WordRead =
  | { word: Record<string, unknown>; problems: [] }
  | { word: null; problems: FieldProblem[] }

/** The inputs of a word by its kind. What a form sends besides would be lost, so it is refused. */
const INPUTS: Record<WordKind, readonly (keyof WordTexts)[]> = {
  categories: ['name', 'scope', 'guide'],
  aspects: ['name', 'definition'],
  groups: ['name'],
  options: ['label', 'definition'],
  attributes: [
    ...(['label', 'definition', 'group', 'kind', 'unit', 'direction'] as const),
    ...(['categories', 'filter', 'compare', 'staleAfterDays'] as const),
  ],
}

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
  const parsed = parseWith(SCHEMAS[kind], toInput(kind, texts, present))
  const lines = linesOf(texts.options)
  const problems = [
    ...findStrangers(kind, texts, present === null),
    ...(present === null ? checkNewKey(kind, texts) : []),
    ...[...parsed.problems, ...checkTexts(parsed.document)].map(({ path, message }) =>
      toFieldProblem(path, { message, texts, lines }),
    ),
  ]
  return problems.length > 0 || parsed.document === null
    ? { word: null, problems }
    : { word: parsed.document, problems: [] }
}

function findStrangers(kind: WordKind, texts: WordTexts, isNew: boolean): FieldProblem[] {
  const onlyNew = kind === 'attributes' ? ['key', 'options'] : ['key']
  const known: readonly string[] = isNew ? [...INPUTS[kind], ...onlyNew] : INPUTS[kind]
  return Object.entries(texts)
    .filter(([name, text]) => !known.includes(name) && String(text ?? '').trim() !== '')
    .map(([name, text]) => ({
      field: '',
      message: `${withArticle(KIND_NAMES[kind].one)} takes no “${name}”, and “${text}” would be lost: leave it out`,
    }))
}

// Not in the schema: a site that has such a word goes on.
function checkNewKey(kind: WordKind, { key = '' }: WordTexts): FieldProblem[] {
  const typed = key.trim()
  if (typed in {})
    return [{ field: 'key', message: 'is a word that programs have for themselves: take another' }]
  return kind === 'attributes' && isTracking(typed)
    ? [{ field: 'key', message: 'is what other sites hang on links that lead here: take another' }]
    : []
}

type Told = { message: string; texts: WordTexts; lines: readonly { at: number }[] }

function toFieldProblem(path: Problem['path'], { message, texts, lines }: Told): FieldProblem {
  const [first, index, part] = path
  const field = first === 'slug' ? 'key' : String(first ?? '')
  if (field === 'staleAfterDays') {
    const typed = texts.staleAfterDays?.trim() ?? ''
    return { field, message: typed === '' ? DAYS : `“${typed}” will not do: ${DAYS}` }
  }
  const isChosen = field === 'group' || field === 'kind' || field === 'direction'
  if (isChosen && !texts[field]) return { field, message: 'choose one' }
  if (field !== 'options' || typeof index !== 'number') return { field, message }
  const what = part === undefined ? '' : ` ${part}`
  return { field, message: `line ${lines[index]?.at ?? index + 1},${what}: ${message}` }
}

const DAYS = 'give a whole number of days, from 1 to 36,500'

function toInput(kind: WordKind, texts: WordTexts, present: Record<string, unknown> | null): object {
  const key = present?.key ?? present?.slug ?? texts.key?.trim()
  const { name, label, scope, definition } = texts
  // What a form does not send stays as it is.
  const sent = (input: 'guide' | 'unit' | 'direction') => texts[input] ?? present?.[input] ?? ''
  switch (kind) {
    case 'categories':
      return { slug: key, name, scope, guide: sent('guide') }
    case 'aspects':
      return { key, name, definition }
    case 'groups':
      return { key, name }
    case 'options':
      return { key, label, definition, retired: present?.retired ?? false }
    case 'attributes':
      return {
        key,
        label,
        definition,
        group: texts.group,
        kind: texts.kind,
        unit: String(sent('unit')).trim() || null,
        direction: sent('direction'),
        categories: texts.categories ?? [],
        filter: texts.filter === 'yes',
        compare: texts.compare === 'yes',
        staleAfterDays: texts.staleAfterDays?.trim() ? toNumber(texts.staleAfterDays) : '',
        retired: present?.retired ?? false,
        options: present?.options ?? parseOptions(texts.options ?? ''),
      }
  }
}

const toNumber = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : text)

/** Lines that say something, with their numbers as an editor counts them. */
function linesOf(text = ''): { at: number; line: string }[] {
  return text
    .split('\n')
    .map((line, index) => ({ at: index + 1, line }))
    .filter(({ line }) => line.trim() !== '')
}

/** Options of a new attribute, a line each: `microvm | Micro VM | A small virtual machine.` */
function parseOptions(text: string): { key: string; label: string; definition: string }[] {
  return linesOf(text).map(({ line }) => {
    const [key = '', label = '', ...definition] = line.split('|').map((part) => part.trim())
    return { key, label, definition: definition.join(' | ') }
  })
}

/** What the rest of the vocabulary has against it, as it would be with the word. */
export function checkWordWithin(vocabulary: Vocabulary): FieldProblem[] {
  return checkVocabulary(vocabulary).map(({ path, message }) => {
    const steps = path.filter((step) => typeof step === 'string')
    const last = steps.at(-1) ?? ''
    // Options of a new attribute are lines of one field; alone, an option has a key of its own.
    const field = last === 'slug' ? 'key' : steps.includes('options') ? 'options' : last
    return { field, message }
  })
}
