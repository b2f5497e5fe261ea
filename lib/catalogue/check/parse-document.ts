// Unknown input → a tool document or vocabulary, or every problem as a path and a plain sentence.
// The one place where zod's findings become sentences; seed files, form, import and API all come through here.

import type { z } from 'zod'
import type { Problem } from '../document/problem'
import { withCitedSources } from '../document/source-address'
import { type ToolDocument, toolShape } from '../document/tool-document'
import { type Vocabulary, vocabularyDocument } from '../document/vocabulary'
import { didYouMean } from '../search/near-word'
import { checkEvidence } from './check-evidence'
import { checkTexts } from './check-text'

export type Parsed<T> = { document: T; problems: [] } | { document: null; problems: Problem[] }

/** Parses a tool document, with defaults filled in; says all that is wrong at once. */
export function parseToolDocument(input: unknown): Parsed<ToolDocument> {
  const parsed = parseWith(toolShape, input)
  if (parsed.document === null) return parsed
  const document = withCitedSources(parsed.document)
  const problems = [...checkTexts(parsed.document), ...checkEvidence(document)]
  return problems.length === 0 ? { document, problems: [] } : { document: null, problems }
}

/** Parses a vocabulary, with defaults filled in; says all that is wrong at once. */
export function parseVocabulary(input: unknown): Parsed<Vocabulary> {
  const parsed = parseWith(vocabularyDocument, input)
  const problems = checkTexts(parsed.document)
  return problems.length === 0 ? parsed : { document: null, problems }
}

/** Parses input with a schema; problems come in plain sentences. */
export function parseWith<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(input, { error: sentenceOf })
  return result.success
    ? { document: result.data, problems: [] }
    : { document: null, problems: result.error.issues.flatMap(toProblems) }
}

function toProblems(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
  // sentenceOf wrote one line per key, so that each problem can point at its own key.
  const lines = issue.message.split('\n')
  return issue.keys.map((key, index) => ({ path: [...path, key], message: lines[index] ?? issue.message }))
}

/** Sentences for what the schemas do not word themselves; undefined leaves zod's own. */
function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : wrongType(issue.input, kindWord(issue.expected))
    case 'invalid_union':
      return issue.input === undefined
        ? 'is missing'
        : wrongType(issue.input, 'a text, a number or a list of option keys')
    case 'invalid_value': {
      const words = issue.values.map(String)
      return issue.input === undefined
        ? `is missing: one of ${words.join(', ')}`
        : `“${show(issue.input)}” is not one of ${words.join(', ')}${didYouMean(String(issue.input), words)}`
    }
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `must be at least ${issue.minimum}`
        : `is empty: ${issue.origin === 'array' ? 'list at least one' : 'write something or leave the line out'}`
    case 'too_big':
      return tooBig(issue)
    case 'unrecognized_keys': {
      const known = knownKeys(issue.inst)
      return issue.keys.map((key) => `unknown key “${key}”${didYouMean(key, known)}`).join('\n')
    }
  }
  return undefined
}

function tooBig(issue: { origin: string; maximum: number | bigint; input?: unknown }): string {
  if (typeof issue.input === 'string')
    return `has ${issue.input.length} characters; at most ${issue.maximum} are allowed`
  if (Array.isArray(issue.input))
    return `has ${issue.input.length} entries; at most ${issue.maximum} are allowed`
  return `must be at most ${issue.maximum}`
}

function wrongType(input: unknown, wanted: string): string {
  const quotable = typeof input === 'number' || typeof input === 'boolean'
  const hint = wanted === 'a text' && quotable ? `: put it in quotes, "${input}"` : ''
  return `should be ${wanted}, not ${kindOf(input)}${hint}`
}

function kindOf(input: unknown): string {
  if (input === null) return 'empty'
  if (Array.isArray(input)) return 'a list'
  return kindWord(typeof input)
}

function kindWord(type: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of keys',
  }
  return words[type] ?? type
}

function show(input: unknown): string {
  return typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input))
}

/** The keys of the strict object that raised an issue; zod keeps its shape in its definition. */
function knownKeys(inst: unknown): string[] {
  if (typeof inst !== 'object' || inst === null || !('shape' in inst)) return []
  return typeof inst.shape === 'object' && inst.shape !== null ? Object.keys(inst.shape) : []
}
