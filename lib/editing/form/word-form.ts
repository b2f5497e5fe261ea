// The form of a word of the vocabulary ↔ the word: what every form does, with a key that is given once and options that
// a new attribute has a line each of.

import { checkTexts } from '../../catalogue/check/check-text'
import { checkVocabulary } from '../../catalogue/check/check-vocabulary'
import { parseWith } from '../../catalogue/check/parse-document'
import type { Field as DocumentField } from '../../catalogue/document/field'
import { type Problem, sayProblem } from '../../catalogue/document/problem'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import {
  KIND_NAMES,
  WORD_DOCUMENTS,
  type WordKind,
  wordFields,
} from '../../catalogue/document/vocabulary-words'
import { withArticle } from '../../catalogue/shown/noun-words'
import { isTracking } from '../../catalogue/tracking'
import { type Field, inputsOf, locateField } from './form-names'
import { groupFields } from './form-values'
import { type FieldProblem, issueToField, readForm, writeForm } from './read-form'

type Content = Readonly<Record<string, unknown>>

export type WordRead =
  | { word: Record<string, unknown>; problems: [] }
  | { word: null; problems: FieldProblem[] }

/** The fields of the form of a word, in their order; a key is given once, and options beyond the first are words of their own. */
export function wordFormFields(kind: WordKind, isNew: boolean): DocumentField[] {
  return wordFields(kind)
    .map((field) => (field.name === 'slug' ? { ...field, name: 'key' } : field))
    .filter(({ name }) => isNew || (name !== 'key' && name !== 'options'))
}

/** What the form shows of a word; of a new one (null), what holds where nobody says otherwise, with no box ticked. */
export function wordToFields(kind: WordKind, content: Content | null): Field[] {
  const fields = wordFormFields(kind, content === null)
  const preset = fields.filter(({ input }) => input !== 'tick').map(({ name, preset }) => [name, preset])
  return writeForm(fields, content ?? Object.fromEntries(preset))
}

/** Reads a word; `present` is what it was, whose key stays and whose options are kept. */
export function readWord(kind: WordKind, sent: Iterable<Field>, present: Content | null): WordRead {
  const fields = wordFormFields(kind, present === null)
  const [own, strangers]: [Field[], Field[]] = [[], []]
  for (const field of sent) (locateField(fields, field[0]) ? own : strangers).push(field)
  const texts = new Map([...groupFields(own)].map(([name, [text = '']]) => [name, text]))
  const { input, problems: twice } = readForm(fields, own)
  // Where a form asks, nothing chosen is no choice of what is preset.
  for (const { name, input: way, isNullable } of inputsOf(fields))
    if ((way === 'choice' || way === 'number') && !isNullable && (texts.has(name) || present === null))
      input[name] ??= ''
  if ('options' in input) input.options = parseOptions(texts.get('options'))
  const { key, ...said } = input
  // What a form does not send stays as it is.
  const word = {
    ...present,
    ...said,
    ...(present === null && { [kind === 'categories' ? 'slug' : 'key']: key }),
  }
  const parsed = parseWith(WORD_DOCUMENTS[kind], word)
  const problems = [
    ...twice,
    ...strangers.flatMap((field) => refuseStranger(kind, field)),
    ...(present === null ? checkNewKey(kind, texts.get('key')) : []),
    ...[...parsed.problems, ...checkTexts(parsed.document)].map((problem) =>
      toFieldProblem(problem, { fields, texts }),
    ),
  ]
  return problems.length > 0 || parsed.document === null
    ? { word: null, problems }
    : { word: parsed.document, problems: [] }
}

function refuseStranger(kind: WordKind, [name, text]: Field): FieldProblem[] {
  if (text.trim() === '') return []
  const detail = { of: withArticle(KIND_NAMES[kind].one), name, text }
  return [{ field: '', code: 'would-be-lost', detail }]
}

// Not in the schema: a site that has such a word goes on.
function checkNewKey(kind: WordKind, key = ''): FieldProblem[] {
  const typed = key.trim()
  if (typed in {}) return [{ field: 'key', code: 'key-of-programs' }]
  return kind === 'attributes' && isTracking(typed) ? [{ field: 'key', code: 'key-of-tracking' }] : []
}

type Sent = { fields: readonly DocumentField[]; texts: ReadonlyMap<string, string> }

function toFieldProblem({ path, ...problem }: Problem, { fields, texts }: Sent): FieldProblem {
  const [first, index, part] = path
  const field = first === 'slug' ? 'key' : issueToField(path, {})
  const { input, hint = '' } = locateField(fields, field)?.field ?? {}
  const typed = texts.get(field)?.trim() ?? ''
  if (input === 'number') {
    const wanted = `${hint.charAt(0).toLowerCase()}${hint.slice(1)}`
    return { field, code: 'wrong-number', detail: { text: typed, wanted } }
  }
  if (input === 'choice' && typed === '') return { field, code: 'no-choice' }
  if (field !== 'options' || typeof index !== 'number') return { ...problem, field }
  const what = part === undefined ? '' : ` ${part}`
  const line = linesOf(texts.get('options'))[index]?.at ?? index + 1
  return { field, message: `line ${line},${what}: ${sayProblem(problem)}` }
}

/** Lines that say something, with their numbers as an editor counts them. */
function linesOf(text = ''): { at: number; line: string }[] {
  return text
    .split('\n')
    .map((line, index) => ({ at: index + 1, line }))
    .filter(({ line }) => line.trim() !== '')
}

/** Options of a new attribute, a line each: `microvm | Micro VM | A small virtual machine.` */
function parseOptions(text?: string): { key: string; label: string; definition: string }[] {
  return linesOf(text).map(({ line }) => {
    const [key = '', label = '', ...definition] = line.split('|').map((part) => part.trim())
    return { key, label, definition: definition.join(' | ') }
  })
}

/** What the rest of the vocabulary has against it, as it would be with the word. */
export function checkWordWithin(vocabulary: Vocabulary): FieldProblem[] {
  return checkVocabulary(vocabulary).map(({ path, ...problem }) => {
    const steps = path.filter((step) => typeof step === 'string')
    const last = steps.at(-1) ?? ''
    // Options of a new attribute are lines of one field; alone, an option has a key of its own.
    const field = last === 'slug' ? 'key' : steps.includes('options') ? 'options' : last
    return { ...problem, field }
  })
}
