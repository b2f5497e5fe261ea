// The form of a tool ↔ its document: what every form does, and facts, which stand by their attribute.

import type { Catalogue } from '../../catalogue/catalogue'
import { examineDocument } from '../../catalogue/check/examine-document'
import type { Problem } from '../../catalogue/document/problem'
import { type FactDocument, type ToolDocument, toolFields } from '../../catalogue/document/tool-document'
import { askForPrimary, findOutsideFacts, outsideSentence } from './form-categories'
import { type Field, factFields, isSaidOfFact, otherwiseFields } from './form-names'
import { groupFields, readGroup, readValue, writeFields, writeValue } from './form-values'
import { type FieldProblem, type FormReading, issueToField, readForm, writeForm } from './read-form'

/** A document as the fields of the form that shows it; absent values are empty fields. */
export function documentToFields(document: ToolDocument): Field[] {
  return [
    ...writeForm(toolFields, document),
    ...document.facts.flatMap((fact, index) => {
      const prefix = `facts.${fact.attribute}.`
      return [
        [`${prefix}order`, String(index)] as const,
        ...writeValue(prefix, fact.value),
        ...writeFields(prefix, fact, factFields),
        ...writeOtherwise(`${prefix}otherwise.`, fact.otherwise),
      ]
    }),
  ]
}

/** Fields as unknown input for the document's schema; names the form does not have are refused, blank facts and rows left out. */
export function fieldsToDocument(fields: Iterable<Field>): FormReading {
  const all = [...fields]
  const { input, problems, places } = readForm(toolFields, all)
  const facts = new Map<string, Map<string, string[]>>()
  for (const [name, values] of groupFields(all)) {
    const [part, attribute = '', ...field] = name.split('.')
    if (part === 'facts')
      facts.set(attribute, (facts.get(attribute) ?? new Map()).set(field.join('.'), values))
  }
  const stated = [...facts]
    .filter(([, fact]) => [...fact].some(([field, texts]) => isSaidOfFact(field, texts)))
    .sort(([, a], [, b]) => orderOf(a) - orderOf(b))
  return {
    input: { ...input, facts: stated.map(([attribute, fact]) => ({ attribute, ...readFact(fact) })) },
    problems,
    places: { ...places, facts: stated.map(([attribute]) => attribute) },
  }
}

/** Reads the form whole and checks it against vocabulary and day: the document, or all that is wrong, by field name. */
export function examineFields(
  fields: Iterable<Field>,
  { vocabulary, today }: Pick<Catalogue, 'vocabulary' | 'today'>,
): { document: ToolDocument | null; problems: FieldProblem[] } {
  const all = [...fields]
  const { input, problems: refused, places } = fieldsToDocument(all)
  const examined = examineDocument(input, vocabulary, { today })
  const primary = askForPrimary(all, vocabulary)
  const problems = primary === null ? refused : [...refused, { field: 'categories', message: primary }]
  const categories = input.categories as string[] // as boxes are read
  const stated = (places.facts ?? []).map(String)
  const outside = findOutsideFacts({ categories, stated }, vocabulary)
  const isOutside = ([list, at, part]: Problem['path']) =>
    list === 'facts' && part === 'attribute' && outside.some(({ key }) => key === stated[Number(at)])
  // One thing to do about all of them, so it is said once.
  const found: FieldProblem[] = examined.problems
    .filter(({ path }) => !isOutside(path))
    .map(({ path, ...problem }) => ({ ...problem, field: issueToField(path, places) }))
  if (outside.length > 0) found.push({ field: 'categories', message: outsideSentence(outside) })
  return { document: problems.length > 0 ? null : examined.document, problems: [...problems, ...found] }
}

function orderOf(fact: ReadonlyMap<string, string[]>): number {
  const order = fact.get('order')?.[0] ?? ''
  return /^\d{1,6}$/.test(order) ? Number(order) : Number.MAX_SAFE_INTEGER
}

// Whoever types a value need not also say that there is one.
function readFact(fact: ReadonlyMap<string, string[]>) {
  const { state, ...rest } = readGroup(fact, factFields)
  const isValue = state === undefined || state === 'value'
  const value = readValue(saidIn(fact, 'value'), fact.get('type')?.[0], isValue)
  return { ...rest, state: state ?? 'value', value, otherwise: readOtherwise(fact) }
}

const saidIn = (fact: ReadonlyMap<string, string[]>, name: string) =>
  (fact.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '')

// What another source says is there once anything of it is.
function readOtherwise(fact: ReadonlyMap<string, string[]>) {
  const said = new Map<string, string[]>()
  for (const [name, texts] of fact)
    if (name.startsWith(OTHERWISE) && isSaidOfFact(name, texts)) said.set(name.slice(OTHERWISE.length), texts)
  if (said.size === 0) return null
  const value = readValue(saidIn(said, 'value'), fact.get(`${OTHERWISE}type`)?.[0], false)
  return { ...readGroup(said, otherwiseFields), ...(value !== null && { value }) }
}

function writeOtherwise(prefix: string, otherwise: FactDocument['otherwise']): Field[] {
  return [
    ...writeValue(prefix, otherwise?.value ?? null),
    ...writeFields(prefix, otherwise ?? {}, otherwiseFields),
  ]
}

const OTHERWISE = 'otherwise.'
