// The names of the admin form's fields and how each is read: `summary`, `licence.spdx`, `facts.isolation.value`,
// `tradeoffs.0.text`. The form draws them, tool-form.ts reads them, form-rows.ts moves rows about.

import type { Field as DocumentField } from '../../catalogue/document/field'
import { type ToolDocument, toolFields } from '../../catalogue/document/tool-document'

/** A field of the form as it is sent: its name, and what was typed. */
export type Field = readonly [name: string, value: string]

export const ROW_LISTS = ['tradeoffs', 'relations', 'events', 'sources'] as const
export type RowList = (typeof ROW_LISTS)[number]

/** text: as typed; optional: blank is null; word: of a closed list, blank is not chosen; markdown: to the letter; lines: one a line; repeated: one a field, once each; flag: a ticked box. */
export type Reading = 'text' | 'optional' | 'word' | 'markdown' | 'lines' | 'repeated' | 'flag'
export type Readings = Readonly<Record<string, Reading>>

/** What the form holds of a tool itself, of its licence, and of a fact besides its value. */
export const topFields = readingsOf(toolFields)
export const licenceFields = readingsOf(fieldsWithin('licence'))
export const factFields = readingsOf(fieldsWithin('facts'))

/** What is known of each list of rows. */
export const listFields = Object.fromEntries(
  toolFields.flatMap((field) => (isRowList(field.name) ? [[field.name, field]] : [])),
) as Record<RowList, DocumentField> // one for each list

export const rowFields = Object.fromEntries(
  ROW_LISTS.map((list) => [list, readingsOf(fieldsWithin(list))]),
) as Record<RowList, Readings> // one for each list

function fieldsWithin(part: keyof ToolDocument): readonly DocumentField[] {
  return toolFields.find(({ name }) => name === part)?.fields ?? []
}

/** How each field is read, but those that have code of their own. */
function readingsOf(fields: readonly DocumentField[]): Readings {
  return Object.fromEntries(
    fields.flatMap(({ name, input, isNullable }) =>
      input === 'own' ? [] : [[name, readingOfInput(input, isNullable)]],
    ),
  )
}

function readingOfInput(input: Exclude<DocumentField['input'], 'own'>, isNullable: boolean): Reading {
  switch (input) {
    case 'tick':
      return 'flag'
    case 'boxes':
      return 'repeated'
    case 'lines':
    case 'markdown':
      return input
    case 'choice':
      return isNullable ? 'optional' : 'word'
    default:
      return isNullable ? 'optional' : 'text'
  }
}

/** Where a field's value belongs in the document. */
export type Spot =
  | { kind: 'top'; field: string; reading: Reading }
  | { kind: 'licence'; field: string; reading: Reading }
  /** `reading` is null for value, type and order. */
  | { kind: 'fact'; attribute: string; field: string; reading: Reading | null }
  /** `reading` is null for order. */
  | { kind: 'row'; list: RowList; row: number; field: string; reading: Reading | null }

/** Where a field name points, or null for a name the form does not have. */
export function locateField(name: string): Spot | null {
  const top = readingOf(topFields, name)
  if (top) return { kind: 'top', field: name, reading: top }
  const licence = /^licence\.(\w+)$/.exec(name)?.[1]
  if (licence !== undefined) {
    const reading = readingOf(licenceFields, licence)
    return reading && { kind: 'licence', field: licence, reading }
  }
  const [, attribute = '', fact] = /^facts\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(\w+)$/.exec(name) ?? []
  if (fact !== undefined) {
    const reading = readingOf(factFields, fact)
    return reading || ['value', 'type', 'order'].includes(fact)
      ? { kind: 'fact', attribute, field: fact, reading }
      : null
  }
  const [, list, row, field = ''] = /^([a-z]+)\.(\d{1,4})\.(\w+)$/.exec(name) ?? []
  if (list === undefined || !isRowList(list)) return null
  const reading = readingOf(rowFields[list], field)
  return reading || field === 'order' ? { kind: 'row', list, row: Number(row), field, reading } : null
}

/** What is known of the field that a name points to; null for hidden ones, values of facts, and names the form does not have. */
export function describeField(name: string): DocumentField | null {
  const spot = locateField(name)
  if (spot === null) return null
  const part = spot.kind === 'top' ? toolFields : fieldsWithin(partOf(spot))
  return part.find((field) => field.name === spot.field) ?? null
}

/** True where a field of a fact says something: its value, note, sources …, but not what the form itself adds to it. */
export function isSaidOfFact(field: string, texts: readonly string[]): boolean {
  return field !== 'type' && field !== 'order' && texts.some((text) => text.trim() !== '')
}

/** True for a field of the tool itself; the rest of a posted form (version, comment, action) is the caller's. */
export function isToolField(name: string): boolean {
  return locateField(name) !== null
}

/** True for the name of a list whose entries are rows of the form. */
export function isRowList(name: string): name is RowList {
  return ROW_LISTS.some((list) => list === name)
}

function partOf(spot: Exclude<Spot, { kind: 'top' }>): keyof ToolDocument {
  return spot.kind === 'row' ? spot.list : spot.kind === 'fact' ? 'facts' : 'licence'
}

function readingOf(fields: Readings, field: string): Reading | null {
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
}
