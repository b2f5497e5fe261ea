// Documents as revisions keep them → documents as the code knows them.

import { z } from 'zod'
import type { Field } from '../catalogue/document/field'
import { toAdvice } from '../catalogue/document/statements'
import { type ToolDocument, toolFields, toolShape } from '../catalogue/document/tool-document'

type Group = Readonly<Record<string, unknown>>

/** A stored document in today's shape: what the schema gained since is filled in. */
export function toDocument(stored: unknown): ToolDocument {
  const parsed = toolShape.safeParse(stored)
  if (parsed.success) return parsed.data
  // A draft may break rules of the shape; what it says stays to the letter.
  const { chooseWhen, avoidWhen, ...rest } = stored as Group // what was stored is a document, whole or not
  const read = { ...rest, chooseWhen: toAdvice(chooseWhen), avoidWhen: toAdvice(avoidWhen) }
  return fillIn(read, toolFields) as ToolDocument // all keys are there now
}

function fillIn(said: Group, fields: readonly Field[]): Group {
  const filled = fields.map(({ name, preset, fields: inner }) => {
    const value = said[name] === undefined ? preset : said[name]
    if (inner.length === 0) return [name, value]
    return [
      name,
      Array.isArray(value) ? value.map((one) => fillIn(one, inner)) : fillIn(Object(value), inner),
    ]
  })
  return { ...said, ...Object.fromEntries(filled) }
}

/** The shape of a column that holds a document as a revision keeps it. */
export const storedDocument = z.unknown().transform(toDocument)

/** The same where there may be none. */
export const maybeDocument = z
  .unknown()
  .transform((stored) => (stored === null || stored === undefined ? null : toDocument(stored)))
