// The JSON Schemas that the site serves: of its answers, and of the curated files.

import { type JsonSchema, schemaFile, toJsonSchemas } from '../catalogue/contract/json-schemas'
import { printJsonSchemas } from '../editing/files/json-schemas'

let kept: ReadonlyMap<string, JsonSchema> | null = null

/** Every schema by the name of its file; made once, for no catalogue changes them. */
export function servedSchemas(): ReadonlyMap<string, JsonSchema> {
  kept ??= new Map<string, JsonSchema>([
    ...Object.entries(toJsonSchemas(schemaFile)).map(([id, schema]): [string, JsonSchema] => [
      schemaFile(id),
      schema,
    ]),
    ...Object.entries(printJsonSchemas()).map(([file, text]): [string, JsonSchema] => [
      file,
      JSON.parse(text),
    ]),
  ])
  return kept
}

/** The schema in a file of this name, known by its address; null for none. */
export function findSchema(file: string, address: string): JsonSchema | null {
  const schema = servedSchemas().get(file)
  if (schema === undefined) return null
  const { $schema = 'https://json-schema.org/draft/2020-12/schema', ...rest } = schema
  return { $schema, $id: address, ...rest }
}
