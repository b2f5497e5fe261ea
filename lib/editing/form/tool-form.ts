// The admin form's flat fields ↔ a tool document. Fields are what was typed and are never changed by reading them:
// on failure the form is drawn again from the same fields.

import type { Catalogue } from '../../catalogue/catalogue'
import { examineDocument } from '../../catalogue/check/examine-document'
import type { Problem } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { askForPrimary, findOutsideFacts, outsideSentence } from './form-categories'
import {
  type Field,
  factFields,
  isSaidOfFact,
  licenceFields,
  locateField,
  ROW_LISTS,
  type RowList,
  rowFields,
  type Spot,
  topFields,
} from './form-names'
import { isBlankRow, rowsOf } from './form-rows'
import { readGroup, readTyped, readValue, writeFields, writeValue } from './form-values'

/** Something wrong with a field, by its name; the empty name is the form itself. */
export type FieldProblem = { field: string; message: string; level?: 'warning' }

/** Which attribute or row each entry of the input's lists came from. */
export type FieldPlaces = { facts: string[] } & Record<RowList, number[]>

export type FormReading = { input: Record<string, unknown>; problems: FieldProblem[]; places: FieldPlaces }

/** A document as the fields of the form that shows it; absent values are empty fields. */
export function documentToFields(document: ToolDocument): Field[] {
  return [
    ...writeFields('', document, topFields),
    ...writeFields('licence.', document.licence, licenceFields),
    ...document.facts.flatMap((fact, index) => {
      const prefix = `facts.${fact.attribute}.`
      return [
        [`${prefix}order`, String(index)] as const,
        ...writeValue(prefix, fact.value),
        ...writeFields(prefix, fact, factFields),
      ]
    }),
    ...ROW_LISTS.flatMap((list) =>
      document[list].flatMap((entry, row) => [
        [`${list}.${row}.order`, String(row)] as const,
        ...writeFields(`${list}.${row}.`, entry, rowFields[list]),
      ]),
    ),
  ]
}

/** Fields as unknown input for the document's schema; names the form does not have are refused, blank facts and rows left out. */
export function fieldsToDocument(fields: Iterable<Field>): FormReading {
  const all = [...fields]
  const problems: FieldProblem[] = []
  // Boxes that nobody ticked are not sent.
  const input: Record<string, unknown> = { categories: [] }
  const licence: Record<string, unknown> = {}
  const facts = new Map<string, Map<string, string[]>>()
  for (const [name, values] of groupFields(all)) {
    const spot = locateField(name)
    if (spot === null) problems.push({ field: name, message: `this form has no field “${name}”` })
    else if (values.length > 1 && !isMany(spot))
      problems.push({ field: name, message: 'is there twice: send it once' })
    if (spot?.kind === 'top') input[spot.field] = readTyped(spot.reading, values)
    if (spot?.kind === 'licence') licence[spot.field] = readTyped(spot.reading, values)
    if (spot?.kind === 'fact') {
      const fact = facts.get(spot.attribute) ?? new Map()
      facts.set(spot.attribute, fact.set(spot.field, values))
    }
  }
  const stated = [...facts]
    .filter(([, fact]) => [...fact].some(([field, texts]) => isSaidOfFact(field, texts)))
    .sort(([, a], [, b]) => orderOf(a) - orderOf(b))
  const rows = Object.fromEntries(
    ROW_LISTS.map((list) => [list, rowsOf(all, list).filter((row) => !isBlankRow(row))]),
  ) as Record<RowList, ReturnType<typeof rowsOf>> // one entry for each list
  for (const list of ROW_LISTS)
    input[list] = rows[list].map((row) => readGroup(groupFields(row.fields), rowFields[list]))
  return {
    input: {
      ...input,
      licence,
      facts: stated.map(([attribute, fact]) => ({ attribute, ...readFact(fact) })),
    },
    problems,
    places: {
      facts: stated.map(([attribute]) => attribute),
      tradeoffs: rows.tradeoffs.map(({ row }) => row),
      relations: rows.relations.map(({ row }) => row),
      events: rows.events.map(({ row }) => row),
      sources: rows.sources.map(({ row }) => row),
    },
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
  const categories = input.categories as string[] // as fieldsToDocument reads them
  const outside = findOutsideFacts({ categories, stated: places.facts }, vocabulary)
  const isOutside = ([list, at, part]: Problem['path']) =>
    list === 'facts' && part === 'attribute' && outside.some(({ key }) => key === places.facts[Number(at)])
  // One thing to do about all of them, so it is said once.
  const told = examined.problems.filter(({ path }) => !isOutside(path))
  if (outside.length > 0) told.push({ path: ['categories'], message: outsideSentence(outside) })
  const found = told.map(({ path, ...problem }) => ({ ...problem, field: issueToField(path, places) }))
  return { document: problems.length > 0 ? null : examined.document, problems: [...problems, ...found] }
}

/** The field a problem of the input belongs to: `['facts', 3, 'value']` → `facts.isolation.value`, `['aliases', 2]` → `aliases`. */
export function issueToField(path: readonly PropertyKey[], places: FieldPlaces): string {
  const [part = '', at, inner] = path.map(String)
  if (part === 'licence') return at === undefined ? part : `${part}.${at}`
  if (!Object.hasOwn(places, part) || at === undefined) return part
  const place = places[part as keyof FieldPlaces][Number(at)] // an own key
  const prefix = `${part}.${place ?? at}`
  return inner === undefined || inner === 'attribute' ? prefix : `${prefix}.${inner}`
}

/** The values of each field by name, in the order they came, as typed. */
function groupFields(fields: Iterable<Field>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [name, value] of fields) groups.set(name, [...(groups.get(name) ?? []), value])
  return groups
}

function isMany(spot: Spot): boolean {
  return spot.reading === 'repeated' || (spot.kind === 'fact' && spot.field === 'value')
}

function orderOf(fact: ReadonlyMap<string, string[]>): number {
  const order = fact.get('order')?.[0] ?? ''
  return /^\d{1,6}$/.test(order) ? Number(order) : Number.MAX_SAFE_INTEGER
}

// Whoever types a value need not also say that there is one.
function readFact(fact: ReadonlyMap<string, string[]>) {
  const { state, ...rest } = readGroup(fact, factFields)
  const typed = (fact.get('value') ?? []).map((value) => value.trim()).filter((value) => value !== '')
  const isValue = state === undefined || state === 'value'
  return { ...rest, state: state ?? 'value', value: readValue(typed, fact.get('type')?.[0], isValue) }
}
