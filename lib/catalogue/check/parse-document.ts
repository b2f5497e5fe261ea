// Unknown input → a tool document or vocabulary, or every problem as a path and a code.
// The one place where zod's findings become problems of ours; seed files, form, import and API all come through here.

import type { z } from 'zod'
import { asIssue, type Coded, fromIssue, type Problem } from '../document/problem'
import { withCitedSources } from '../document/source-address'
import { type ToolDocument, toolShape } from '../document/tool-document'
import { type Vocabulary, vocabularyDocument } from '../document/vocabulary'
import { nearWord } from '../search/near-word'
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

/** Parses input with a schema; problems come as codes. */
export function parseWith<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(input, { error: codeOf })
  return result.success
    ? { document: result.data, problems: [] }
    : { document: null, problems: result.error.issues.flatMap(toProblems) }
}

function toProblems(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code !== 'unrecognized_keys')
    return [{ path, ...(fromIssue(issue.message) ?? { code: 'shape', detail: { text: issue.message } }) }]
  // codeOf wrote one line per key, so that each problem can point at its own key.
  return issue.message.split('\n').map((line, index) => ({
    path: [...path, issue.keys[index] ?? ''],
    ...(fromIssue(line) ?? { code: 'key-unknown', detail: { key: issue.keys[index] ?? '' } }),
  }))
}

/** What is wrong where the schemas do not say it themselves, as the texts that issues have; undefined leaves zod's own. */
function codeOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.inst)
    const faults = issue.keys.map(
      (key): Coded => ({ code: 'key-unknown', detail: { key, near: nearWord(key, known) } }),
    )
    return faults.map(asIssue).join('\n')
  }
  const fault = faultOf(issue)
  return fault && asIssue(fault)
}

function faultOf(issue: z.core.$ZodRawIssue): Coded | undefined {
  const { input } = issue
  switch (issue.code) {
    case 'invalid_type':
      return input === undefined ? { code: 'missing' } : wrongType(input, kindWord(issue.expected))
    case 'invalid_union':
      return input === undefined
        ? { code: 'missing' }
        : wrongType(input, 'a text, a number or a list of option keys')
    case 'invalid_value': {
      const words = issue.values.map(String)
      if (input === undefined) return { code: 'missing-word', detail: { words } }
      return {
        code: 'wrong-word',
        detail: { text: show(input), words, near: nearWord(String(input), words) },
      }
    }
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int')
        return { code: 'too-low', detail: { minimum: Number(issue.minimum) } }
      return { code: issue.origin === 'array' ? 'empty-list' : 'empty-text' }
    case 'too_big': {
      const maximum = Number(issue.maximum)
      if (typeof input === 'string') return { code: 'long-text', detail: { length: input.length, maximum } }
      if (Array.isArray(input)) return { code: 'many-entries', detail: { length: input.length, maximum } }
      return { code: 'too-high', detail: { maximum } }
    }
  }
  return undefined
}

function wrongType(input: unknown, wanted: string): Coded {
  const isQuotable = wanted === 'a text' && (typeof input === 'number' || typeof input === 'boolean')
  return {
    code: 'wrong-type',
    detail: { wanted, is: kindOf(input), quoted: isQuotable ? String(input) : null },
  }
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
