// What an address for programs is called, asked and answers: the entries of the contract.

import type { JsonSchema } from './json-schemas'

export type Parameter = {
  name: string
  in: 'path' | 'query'
  description: string
  schema: JsonSchema
  example?: string
  /** A parameter of the query that has to be said. */
  isRequired?: true
  /** A parameter of the query that may stand in it several times. */
  isList?: true
}

export type Answer = {
  /** The media type, without its charset. */
  type: string
  /** The name of its shape, of what is JSON. */
  shape?: string
}

export type Operation = {
  /** With its parameters in braces: `/tools/{slug}.json`. */
  path: string
  id: string
  tag: Tag
  summary: string
  description?: string
  parameters?: readonly Parameter[]
  answer: Answer
  /** Statuses with which it is refused, besides 304 for whoever has it already and 400 for what is malformed. */
  refusals?: readonly (404 | 410)[]
}

/** The parts of the contract, in the order people read them. */
export const TAGS = {
  tools: 'Tools, one by one and in lists.',
  categories: 'Categories, and each as a table of its tools.',
  comparisons: 'Two to six tools side by side.',
  support: 'Until when what somebody runs gets fixes.',
  time: 'What happened, and what was said.',
  elsewhere: 'What other sites and texts show: citations, badges, pages within pages.',
  whole: 'The catalogue in one file, and what describes it.',
} as const
export type Tag = keyof typeof TAGS

export const JSON_TYPE = 'application/json'
export const CSV = 'text/csv'
export const MARKDOWN = 'text/markdown'
export const ATOM = 'application/atom+xml'

const text: JsonSchema = { type: 'string' }

export const inPath = (name: string, description: string, example: string): Parameter => ({
  name,
  in: 'path',
  description,
  schema: text,
  example,
})

export const inQuery = (name: string, description: string, schema: JsonSchema = text): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
})

export const listInQuery = (name: string, description: string, example?: string): Parameter => ({
  ...inQuery(name, description, { type: 'array', items: text }),
  isList: true,
  ...(example !== undefined && { example }),
})

export const page = inQuery('page', 'Which page of the list, from 1.', {
  type: 'integer',
  minimum: 1,
  default: 1,
})
