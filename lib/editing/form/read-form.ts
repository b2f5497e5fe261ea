// The form of any document ↔ its values, as its fields are described: plain fields, groups and rows. What was typed is
// never changed by reading it: on failure the form is drawn again from the same fields. tool-form.ts, claim-form.ts and
// word-form.ts say what is particular to each.

import type { Field as DocumentField } from '../../catalogue/document/field'
import { type Coded, sayProblem } from '../../catalogue/document/problem'
import { type Field, inputsOf, isGroup, isRows, isValueName, locateField } from './form-names'
import { isBlankRow, rowsOf } from './form-rows'
import { groupFields, readGroup, readTyped, writeFields } from './form-values'

/** Something wrong with a field, by its name; the empty name is the form itself. What only a form can ask is worded by it. */
export type FieldProblem = { field: string; level?: 'warning' } & (Coded | { message: string })

/** The sentence of a problem, as files and lists tell it. */
export const sayFieldProblem = (problem: FieldProblem): string =>
  'code' in problem ? sayProblem(problem) : problem.message

/** What stands in the form for each entry of the input's lists: the number of its row, or its attribute. */
export type FieldPlaces = Readonly<Record<string, readonly (number | string)[]>>

export type FormReading = { input: Record<string, unknown>; problems: FieldProblem[]; places: FieldPlaces }

/** The values of a document as the fields of the form that shows them; absent ones are empty fields. */
export function writeForm(fields: readonly DocumentField[], values: object): Field[] {
  const held = new Map<string, unknown>(Object.entries(values))
  return [
    ...writeFields('', values, fields),
    ...fields.flatMap((part) => {
      const { name } = part
      const value = held.get(name)
      if (isGroup(part)) return writeFields(`${name}.`, Object(value), part.fields)
      if (!isRows(part) || !Array.isArray(value)) return []
      return value.flatMap((entry: object, row) => [
        [`${name}.${row}.order`, String(row)] as const,
        ...writeFields(`${name}.${row}.`, entry, part.fields),
      ])
    }),
  ]
}

/** Fields as unknown input for their document's schema; names the form does not have are refused, blank rows left out. */
export function readForm(fields: readonly DocumentField[], sent: Iterable<Field>): FormReading {
  const all = [...sent]
  const texts = groupFields(all)
  const problems: FieldProblem[] = []
  for (const [name, values] of texts) {
    const spot = locateField(fields, name)
    if (spot === null) problems.push({ field: name, code: 'no-field', detail: { name } })
    else if (values.length > 1 && spot.field?.input !== 'boxes' && !isValueName(spot.name))
      problems.push({ field: name, code: 'sent-twice' })
  }
  const input: Record<string, unknown> = {}
  const places: Record<string, number[]> = {}
  // Boxes that nobody ticked are not sent; all else that is not sent is left to the schema.
  for (const field of inputsOf(fields))
    if (texts.has(field.name) || field.input === 'boxes' || field.input === 'tick')
      input[field.name] = readTyped(field, texts.get(field.name) ?? [])
  for (const part of fields) {
    const { name } = part
    if (isGroup(part)) {
      const typed = within(all, `${name}.`)
      // A group that may be absent is, where nothing is said of it; one that is not sent is left to the schema.
      if (part.isNullable && typed.length === 0) continue
      const isAbsent = part.isNullable && typed.every(([, text]) => text.trim() === '')
      input[name] = isAbsent ? null : readGroup(groupFields(typed), part.fields)
    }
    if (!isRows(part)) continue
    const rows = rowsOf(all, name).filter((row) => !isBlankRow(row))
    input[name] = rows.map((row) => readGroup(groupFields(row.fields), part.fields))
    places[name] = rows.map(({ row }) => row)
  }
  return { input, problems, places }
}

/** The field a problem of the input belongs to: `['facts', 3, 'value']` → `facts.isolation.value`, `['aliases', 2]` → `aliases`. */
export function issueToField(path: readonly PropertyKey[], places: FieldPlaces): string {
  const [part = '', at, inner, deeper] = path.map(String)
  // Within a group a name stands where an entry of a list has its number.
  if (at !== undefined && !/^\d+$/.test(at)) return `${part}.${at}`
  if (!Object.hasOwn(places, part) || at === undefined) return part
  const prefix = `${part}.${places[part]?.[Number(at)] ?? at}`
  if (inner === undefined || inner === 'attribute') return prefix
  // A group within an entry: `otherwise.reason`.
  return deeper === undefined || /^\d+$/.test(deeper) ? `${prefix}.${inner}` : `${prefix}.${inner}.${deeper}`
}

/** The fields whose names begin so, by the rest of their names. */
function within(fields: readonly Field[], prefix: string): Field[] {
  return fields.flatMap(([name, value]): Field[] =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
  )
}
