// When two parts of tool documents say the same, whatever order their keys were stored in: jsonb sorts them anew.

import { toolFields } from '../../catalogue/document/tool-document'
import { compareText } from '../../text-order'

/** Lists of words in which order says nothing to readers, or only which one is first: chosen options, cited pages, categories. */
const SETS = new Map(
  toolFields.flatMap((field) => [field, ...field.fields]).map(({ name, order }) => [name, order]),
)

/** A value as JSON with sorted keys: equal texts mean equal values. Lists that are sets are sorted, too; of categories all but the first. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (Array.isArray(part)) return inAnyOrder(key, part)
    return typeof part === 'object' && part !== null
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part
  }) // undefined stays undefined: an absent part equals only an absent part
}

function inAnyOrder(key: string, list: unknown[]): unknown[] {
  if (key === 'facts') return list.toSorted((a, b) => compareText(attributeOf(a), attributeOf(b)))
  if (!list.every((word) => typeof word === 'string')) return list
  const order = SETS.get(key)
  if (order === 'first') return [...list.slice(0, 1), ...list.slice(1).sort()]
  return order === 'none' ? list.toSorted() : list
}

const attributeOf = (fact: unknown) => String((fact as { attribute?: unknown } | null)?.attribute) // facts have one

/** True when two plain values say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b)
}

/** True when a part of two documents says the same. */
export function isSamePart(part: string, a: unknown, b: unknown): boolean {
  return isSame({ [part]: a }, { [part]: b })
}
