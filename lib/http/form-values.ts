// What a form sent besides the fields of a document, as its schema wants it: a text by name, or a list under a name that
// ends with `[]`. The fields of documents are read in lib/editing/form.

import type { FormValues } from '../editing/form/typed'

/** A name that no form of ours has. */
export class UnknownField extends Error {
  override readonly name = 'UnknownField'
  constructor(readonly field: string) {
    super(`This form has a field that nobody asked for: ${field.slice(0, 60)}.`)
  }
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', ''])

/** The first text under a name, or ''. */
export const firstValue = (values: FormValues, name: string): string => values[name]?.[0] ?? ''

/** A name sent once is a text, sent again or as `name[]` a list. Throws UnknownField. */
export function toSchemaInput(values: FormValues): Record<string, string | string[]> {
  const input: Record<string, string | string[]> = Object.create(null)
  for (const [name, texts] of Object.entries(values)) {
    const key = name.replace(/\[\]$/, '')
    if (key in input || key.split('.').some((part) => FORBIDDEN.has(part))) throw new UnknownField(name)
    input[key] = key === name && texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return input
}

/** The input that a place in what was read stands for: `['tools', 3]` → `tools[]`. */
export function nameOfInput(values: FormValues, [key = '']: readonly PropertyKey[]): string {
  const list = `${String(key)}[]`
  return Object.hasOwn(values, list) ? list : String(key)
}
