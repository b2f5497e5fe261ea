// The shapes of answers as JSON Schema 2020-12: one file a shape that has a name, and the same within OpenAPI.

import { z } from 'zod'
import './change-shapes'
import './comparison-shapes'
import './document-shapes'
import './elsewhere-shapes'
import './listing-shapes'
import './support-shapes'
import { aboutShapes, namedShapes } from './named-shapes'

export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * The JSON Schema of every named shape, by its name. `addressOf` says how one refers to another. What answers hold
 * besides is allowed, for fields may come; with `isClosed` nothing but what is described may stand in them.
 */
export function toJsonSchemas(
  addressOf: (id: string) => string,
  isClosed = false,
): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(namedShapes, {
    uri: addressOf,
    io: 'output',
    override: ({ jsonSchema }) => {
      if (!isClosed && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      // The format says the same, and zod's pattern knows leap years.
      if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, id: ___, ...schema }]) => [
      id,
      { title: id, description: aboutShapes.get(id), ...schema },
    ]),
  )
}

/** The file of a shape: `Fact.json` below the folder of schemas. */
export const schemaFile = (id: string) => `${id}.json`
