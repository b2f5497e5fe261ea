// The values of a file → its tools, words and claims, held to the catalogue's own checks, with every problem on a line
// of the file. The one step between readers, which know formats and no tools, and plans, which know tools and no files.

import { checkTexts } from '../../catalogue/check/check-text'
import { examineDocument } from '../../catalogue/check/examine-document'
import { parseVocabulary, parseWith } from '../../catalogue/check/parse-document'
import { type Claims, claimsDocument, withClaimSources } from '../../catalogue/document/claim'
import { formatPath, isFault, type Problem } from '../../catalogue/document/problem'
import { timelineOf } from '../../catalogue/document/timeline'
import { type ToolDocument, toolShape } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { MAX_ENTRIES, MAX_FAULTS, MAX_KEYS, MAX_PARTS, MAX_TOOLS } from './import-limits'
import {
  type Entry,
  type FileContent,
  type ImportedTool,
  type ImportReading,
  type LineProblem,
  type Placed,
  type ReadingContext,
  refuseReading,
} from './import-reading'
import type { Coded } from './problem-words'

/** Of a vocabulary or claims, so many problems are told. */
const MOST_TOLD = 100

/** Examines all that a reader finds. */
export function examineImport(file: FileContent, context: ReadingContext): ImportReading {
  const { format, problems, entries, landscape = null } = file
  const vocabulary = file.words ? examineWords(file.words, problems) : null
  const claims = file.claims && examineClaims(file.claims, problems)
  const reading: ImportReading = { format, tools: [], problems, vocabulary, landscape }
  if (claims !== undefined) reading.claims = claims
  // An empty catalogue takes over the words that a whole one brings with it.
  const isEmpty = context.vocabulary.categories.length === 0
  const words = (isEmpty ? vocabulary : null) ?? context.vocabulary
  let found = 0
  for (const entry of entries) {
    if (reading.tools.length >= MAX_TOOLS)
      return refuseReading(format, entry.line, { code: 'too-many-tools' })
    const tool = examineTool(entry, words, context.today)
    context.progress?.()
    const faults = tool.problems.filter(isFault).length
    if (entry.isBroken && faults === 0) continue
    reading.tools.push(entry.isBroken ? { ...tool, document: null } : tool)
    found += faults
    if (found < MAX_FAULTS) continue
    problems.push({ line: entry.line, path: '.', code: 'too-many-faults', detail: { count: found } })
    break
  }
  return reading
}

function examineTool(entry: Entry, vocabulary: Vocabulary, today: string): ImportedTool {
  const { value, line, file, row } = entry
  const { status, rest } = takeStatus(value)
  const problems = [...entry.faults]
  const tooMuch = findTooMuch(value)
  if (tooMuch !== null) problems.push({ line, path: '.', ...tooMuch })
  // What could not be read is not examined: it would be told to lack all that a tool has.
  const isRead = value !== undefined && tooMuch === null
  const slug = entry.named?.slug ?? wordOf(rest, 'slug')
  const examined = isRead ? examineDocument(rest, vocabulary, { slug: slug || 'unnamed', today }) : null
  const sound = examined?.sound
  problems.push(...(examined?.problems ?? []).map((problem) => inFile(problem, entry)))
  if (status !== undefined && sound) problems.push(...checkStatus(status, sound, { entry, today }))
  const isAtFault = problems.some(isFault)
  return {
    line,
    slug,
    name: entry.named?.name ?? wordOf(rest, 'name'),
    document: isAtFault ? null : (examined?.document ?? null),
    ...(isAtFault && sound && { sound }),
    problems: file === undefined ? problems : problems.map((problem) => ({ ...problem, file })),
    ...(row ? { joins: 'given', ...row } : { joins: 'whole', given: [] }),
    ...(file !== undefined && { file }),
  }
}

/** The vocabulary that parts of it make together, or null where anything of it is at fault. */
function examineWords(parts: readonly Placed[], problems: LineProblem[]): Vocabulary | null {
  problems.push(...parts.flatMap(faultsOf))
  const readable = parts.filter(({ value }) => value !== undefined)
  if (readable.length === 0) return null
  // The last part that holds a key is where it counts from.
  const partOf = new Map(
    readable.flatMap((part) => Object.keys(Object(part.value)).map((key) => [key, part])),
  )
  const input =
    readable.length === 1 ? readable[0]?.value : Object.assign({}, ...readable.map(({ value }) => value))
  const parsed = parseVocabulary(input)
  for (const problem of parsed.problems.slice(0, MOST_TOLD)) {
    const part = partOf.get(String(problem.path[0]))
    const nowhere = { line: 1, file: 'the vocabulary’s files', lineOf: () => 1 }
    problems.push(inFile(problem, part ?? (readable.length === 1 ? (readable[0] ?? nowhere) : nowhere)))
  }
  return parsed.document
}

function examineClaims(part: Placed, problems: LineProblem[]): Claims | null {
  problems.push(...faultsOf(part))
  if (part.value === undefined) return null
  const parsed = parseWith(claimsDocument, part.value)
  const told = [...parsed.problems, ...checkTexts(parsed.document)]
  problems.push(...told.slice(0, MOST_TOLD).map((problem) => inFile(problem, part)))
  return told.length > 0 || !parsed.document ? null : withClaimSources(parsed.document)
}

function faultsOf({ faults, file }: Placed): LineProblem[] {
  return file === undefined ? faults : faults.map((fault) => ({ ...fault, file }))
}

function inFile(
  { path, ...problem }: Problem,
  { lineOf, file }: Pick<Placed, 'lineOf' | 'file'>,
): LineProblem {
  const place = { line: lineOf(path), path: formatPath(path) }
  return { ...place, ...problem, ...(file !== undefined && { file }) }
}

/** Why an input is larger than any tool can be, or null; depth is bounded by the readers. */
function findTooMuch(input: unknown): Coded | null {
  let parts = 0
  const search = (value: unknown): Coded | null => {
    parts += 1
    if (typeof value !== 'object' || value === null) return null
    const inner = Object.values(value)
    if (Array.isArray(value) && inner.length > MAX_ENTRIES)
      return { code: 'long-list', detail: { count: inner.length } }
    if (!Array.isArray(value) && inner.length > MAX_KEYS)
      return { code: 'many-keys', detail: { count: inner.length } }
    if (parts > MAX_PARTS) return { code: 'many-values' }
    for (const part of inner) {
      const found = search(part)
      if (found !== null) return found
    }
    return null
  }
  return search(input)
}

/** A derived `status`, as /api/v1/catalogue.json carries it: taken off before the strict schema sees it. */
function takeStatus(input: unknown): { status?: unknown; rest: unknown } {
  if (typeof input !== 'object' || input === null || 'status' in toolShape.shape) return { rest: input }
  if (!Object.hasOwn(input, 'status')) return { rest: input }
  const { status, ...rest } = input as Record<string, unknown> // hasOwn has just said that it is a group
  return { status, rest }
}

/** It must agree with the events. */
function checkStatus(
  status: unknown,
  tool: ToolDocument,
  { entry, today }: { entry: Entry; today: string },
): LineProblem[] {
  const derived = timelineOf(tool.events, today).status
  if (status === derived) return []
  const place = { line: entry.lineOf(['status']), path: 'status' }
  return [{ ...place, code: 'status-differs', detail: { derived, today, status } }]
}

/** An input's text where it names itself, or nothing. */
function wordOf(input: unknown, key: string): string {
  if (typeof input !== 'object' || input === null || !(key in input)) return ''
  const value = (input as Record<string, unknown>)[key] // `in` has just said so
  return typeof value === 'string' ? value.slice(0, 80) : ''
}
