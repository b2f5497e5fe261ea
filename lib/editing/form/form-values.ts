// How one value stands in a field of the form, and what is meant by what was typed there. Used by tool-form.ts.

import type { FactValue } from '../../catalogue/document/tool-document'
import type { AttributeKind } from '../../catalogue/document/words'
import type { Field, Reading, Readings } from './form-names'
import { splitLines } from './form-rows'

/** How a fact's value is written in the form: the hidden `facts.<attribute>.type` says it. */
export type ValueType = 'text' | 'number' | 'list'

/** The type of the values of an attribute's facts. */
export function valueTypeOf(kind: AttributeKind): ValueType {
  return kind === 'number' ? 'number' : kind === 'choices' ? 'list' : 'text'
}

/** What is meant by the typed values of one field; undefined where a required word is not chosen. */
export function readTyped(reading: Reading, values: readonly string[]): unknown {
  // Browsers send CR LF for every line break typed.
  const text = values[0]?.replaceAll('\r\n', '\n')
  switch (reading) {
    case 'markdown':
      return text
    case 'text':
      return text?.trim()
    case 'word':
      return text?.trim() || undefined
    case 'optional':
      return text?.trim() || null
    case 'lines':
      return splitLines(text ?? '')
    case 'repeated':
      return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
    case 'flag':
      return text !== undefined && text !== ''
  }
}

/** Reads the fields of one group by their short names. */
export function readGroup(values: ReadonlyMap<string, string[]>, readings: Readings) {
  return Object.fromEntries(
    Object.entries(readings).map(([field, reading]) => [field, readTyped(reading, values.get(field) ?? [])]),
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
export function writeFields(prefix: string, values: object, readings: Readings): Field[] {
  const known = new Map<string, unknown>(Object.entries(values))
  return Object.entries(readings).flatMap(([field, reading]): Field[] => {
    const [name, value] = [`${prefix}${field}`, known.get(field)]
    if (reading === 'flag') return value === true ? [[name, 'yes']] : []
    if (reading === 'repeated') return [value].flat().map((one): Field => [name, String(one)])
    return [[name, Array.isArray(value) ? value.join('\n') : String(value ?? '')]]
  })
}
