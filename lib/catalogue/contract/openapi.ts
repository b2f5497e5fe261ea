// The contract as OpenAPI 3.1: every public address for programs, with the JSON Schemas of what it answers.

import { DATA_LICENCE } from '../shown/catalogue-document'
import { CONTRACT_VERSION } from './contract'
import { type JsonSchema, toJsonSchemas } from './json-schemas'
import { JSON_TYPE, type Operation, type Parameter, TAGS } from './operation'
import { OPERATIONS } from './operations'

const DESCRIPTION = `A comparison catalogue of container tooling: every cell a fact, with its sources.

Nobody needs a key, and pages of any site may ask. Each answer is of one revision of the catalogue and carries an ETag:
whoever sends it back in If-None-Match is told 304 until something changes. Ask one address at a time, and the whole
catalogue rather than each tool of it.

Fields may come at any time, so ignore what you do not know. None goes, and none changes its type, within a major
version of this contract.

${DATA_LICENCE.note}`

/** The document of a site at this origin. */
export function toOpenApi(origin: string): JsonSchema {
  const paths: Record<string, JsonSchema> = {}
  for (const operation of OPERATIONS) paths[operation.path] = { get: toOperation(operation) }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Gantry',
      version: CONTRACT_VERSION,
      summary: 'Container tools, compared, with sources.',
      description: DESCRIPTION,
      license: { name: DATA_LICENCE.spdx, identifier: DATA_LICENCE.spdx },
    },
    servers: [{ url: origin }],
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: toJsonSchemas((id) => `#/components/schemas/${id}`),
      responses: {
        NotModified: { description: 'Nothing has changed since the answer with this ETag.' },
        ...Object.fromEntries(
          Object.entries(REFUSALS).map(([status, said]) => [`Refusal${status}`, toRefusal(said)]),
        ),
      },
    },
  }
}

const REFUSALS = {
  400: 'The address is malformed, says too little, or asks for too much.',
  404: 'There is no such thing in the catalogue.',
  410: 'It was in the catalogue, and was withdrawn.',
} as const

const toRefusal = (description: string) => ({
  description,
  content: {
    'text/plain': { schema: { type: 'string', description: 'Why, in a sentence.' } },
    [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Refusal' } },
  },
})

// Any address that is malformed is refused with 400.
function toOperation({ id, tag, summary, description, parameters = [], answer, refusals = [] }: Operation) {
  const schema =
    answer.shape === undefined
      ? { type: answer.type.endsWith('json') ? 'object' : 'string' }
      : { $ref: `#/components/schemas/${answer.shape}` }
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    parameters: parameters.map(toParameter),
    responses: {
      200: {
        description: 'The answer.',
        headers: { ETag: { description: 'Names this answer.', schema: { type: 'string' } } },
        content: { [answer.type]: { schema } },
      },
      304: { $ref: '#/components/responses/NotModified' },
      ...Object.fromEntries(
        [...new Set([400, ...refusals])].map((status) => [
          status,
          { $ref: `#/components/responses/Refusal${status}` },
        ]),
      ),
    },
  }
}

function toParameter({ isList, isRequired, example, schema, ...parameter }: Parameter) {
  return {
    ...parameter,
    ...((isRequired || parameter.in === 'path') && { required: true }),
    schema,
    ...((isList || schema.type === 'object') && { style: 'form', explode: true }),
    ...(example !== undefined && { example: isList ? [example] : example }),
  }
}
