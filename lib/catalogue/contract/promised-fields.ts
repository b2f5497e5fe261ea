// What the contract promises, a line each: addresses, parameters, fields with their types. Held against the lines of the
// last release, so that nothing a program reads goes without a new major version.

import type { JsonSchema } from './json-schemas'
import type { Operation } from './operation'

/** The promises of a release. */
export type Promised = { version: string; lines: readonly string[] }

/** Every promise in a fixed order: `GET /tools.json ?q`, `Stack.stack[].tool: string`, `Fact.note?: null | string`. */
export function listPromises(
  operations: readonly Operation[],
  schemas: Readonly<Record<string, JsonSchema>>,
): string[] {
  return [
    ...operations.flatMap(({ path, parameters = [], answer }) => [
      `GET ${path} → ${answer.shape ?? answer.type}`,
      ...parameters.filter((one) => one.in === 'query').map(({ name }) => `GET ${path} ?${name}`),
    ]),
    ...Object.entries(schemas).flatMap(([id, schema]) => fieldsOf(id, schema)),
  ].sort()
}

function fieldsOf(place: string, schema: JsonSchema): string[] {
  const required = Array.isArray(schema.required) ? schema.required : []
  return [
    ...Object.entries(isSchema(schema.properties) ? schema.properties : {}).flatMap(([key, field]) => {
      if (!isSchema(field)) return []
      const at = `${place}.${key}`
      return [`${at}${required.includes(key) ? '' : '?'}: ${typeOf(field)}`, ...fieldsOf(at, field)]
    }),
    ...(isSchema(schema.items) ? fieldsOf(`${place}[]`, schema.items) : []),
    ...(isSchema(schema.additionalProperties) ? fieldsOf(`${place}{}`, schema.additionalProperties) : []),
    ...choicesOf(schema).flatMap((choice) => fieldsOf(place, choice)),
  ]
}

/** `string`, `null | Line`, `Line[]`, `{}`: names of shapes stand for themselves. */
function typeOf(schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') return schema.$ref.replace(/^.*\//, '').replace(/\.json$/, '')
  const choices = choicesOf(schema)
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].sort().join(' | ')
  const types = [schema.type].flat().map(String)
  return types
    .map((type) => (type === 'array' && isSchema(schema.items) ? `(${typeOf(schema.items)})[]` : type))
    .sort()
    .join(' | ')
}

const choicesOf = ({ anyOf, oneOf }: JsonSchema): JsonSchema[] =>
  [anyOf ?? oneOf ?? []].flat().filter(isSchema)

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const majorOf = (version: string) => version.split('.')[0]

/** The promises of an earlier release that this one breaks; none under a new major version. */
export function findBroken(before: Promised, now: Promised): string[] {
  if (majorOf(before.version) !== majorOf(now.version)) return []
  const kept = new Set(now.lines)
  return before.lines.filter((line) => !kept.has(line))
}
