// How one value stands in a field of the form, and what is meant by what was typed there. Used by read-form.ts.

import type { Field as DocumentField } from '../../catalogue/document/field'
import type { FactValue } from '../../catalogue/document/tool-document'
import type { AttributeKind } from '../../catalogue/document/words'
import { type Field, inputsOf } from './form-names'

/** How a fact's value is written in the form: the hidden `facts.<attribute>.type` says it. */
export type ValueType = 'text' | 'number' | 'list'

/** The type of the values of an attribute's facts. */
export function valueTypeOf(kind: AttributeKind): ValueType {
  return kind === 'number' ? 'number' : kind === 'choices' ? 'list' : 'text'
}

/** The texts of each field by name, in the order they came, as typed. */
export function groupFields(fields: Iterable<Field>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [name, value] of fields) groups.set(name, [...(groups.get(name) ?? []), value])
  return groups
}

/** What is meant by the typed values of one field; undefined where a required word is not chosen. */
export function readTyped({ input, isNullable }: DocumentField, values: readonly string[]): unknown {
  // Browsers send CR LF for every line break typed.
  const text = values[0]?.replaceAll('\r\n', '\n')
  switch (input) {
    case 'tick':
      return text !== undefined && text !== ''
    case 'boxes':
      return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
    case 'lines':
      return splitLines(text ?? '')
    case 'markdown':
      return text
    case 'number':
      return readNumber(text?.trim() ?? '')
    case 'choice':
      return text?.trim() || (isNullable ? null : undefined)
    default:
      return isNullable ? text?.trim() || null : text?.trim()
  }
}

// What is no number stays as typed, so that its check says what will do.
const readNumber = (text: string) => (/^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : text || null)

/** The lines of a text area that say something, without the spaces around them. */
export function splitLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Reads the fields of one group by their short names. */
export function readGroup(values: ReadonlyMap<string, string[]>, fields: readonly DocumentField[]) {
  return Object.fromEntries(
    inputsOf(fields).map((field) => [field.name, readTyped(field, values.get(field.name) ?? [])]),
  )
}

/** A fact's value from what was typed; what is no number stays as typed. */
export function readValue(typed: readonly string[], type: string | undefined, isValue: boolean): FactValue {
  const [first = null, second] = typed
  if (second !== undefined || (type === 'list' && (first !== null || isValue))) return [...typed]
  // What is no number stays as typed: the check of the value says what is wrong with it.
  if (type === 'number' && first !== null && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(first))
    return Number(first)
  return first
}

/** A fact's value as fields; none for no value. */
export function writeValue(prefix: string, value: FactValue): Field[] {
  if (value === null) return []
  const type: ValueType = Array.isArray(value) ? 'list' : typeof value === 'number' ? 'number' : 'text'
  return [[`${prefix}type`, type], ...[value].flat().map((one): Field => [`${prefix}value`, String(one)])]
}

/** The values of one group as fields: absent ones empty, unticked boxes left out. */
export function writeFields(prefix: string, values: object, fields: readonly DocumentField[]): Field[] {
  const known = new Map<string, unknown>(Object.entries(values))
  return inputsOf(fields).flatMap(({ name: field, input }): Field[] => {
    const [name, value] = [`${prefix}${field}`, known.get(field)]
    if (input === 'tick') return value === true ? [[name, 'yes']] : []
    if (input === 'boxes') return [value ?? []].flat().map((one): Field => [name, String(one)])
    return [[name, Array.isArray(value) ? value.join('\n') : String(value ?? '')]]
  })
}
