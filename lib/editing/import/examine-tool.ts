// One tool of an import: the catalogue's own checks, with each problem's path turned into a line of the file.

import { examineDocument } from '../../catalogue/check/examine-document'
import { formatPath, isFault, type Problem } from '../../catalogue/check/problem'
import { timelineOf } from '../../catalogue/document/timeline'
import { type ToolDocument, toolShape } from '../../catalogue/document/tool-document'
import { MAX_ENTRIES, MAX_KEYS, MAX_PARTS } from './import-limits'
import { type ImportedTool, type LineProblem, type ReadingContext, wordOf } from './import-reading'

export type ToolText = {
  line: number
  input: unknown
  lineOf: (path: Problem['path']) => number
  /** What was wrong before the input could be looked at, such as a key that stands twice. */
  faults?: LineProblem[]
}

/** Examines one tool; a derived `status`, as /api/v1/catalogue.json carries it, must agree with the events. */
export function examineTool(tool: ToolText, context: ReadingContext): ImportedTool {
  const tooMuch = findTooMuch(tool.input)
  if (tooMuch !== null) return refuseTool(tool, tooMuch)
  const { status, rest } = takeStatus(tool.input)
  const slug = wordOf(rest, 'slug') || 'unnamed'
  const examined = examineDocument(rest, context.vocabulary, { slug, today: context.today })
  const found = [...examined.problems]
  if (status !== undefined && examined.sound)
    found.push(...checkStatus(status, examined.sound, context.today))
  const problems = [
    ...(tool.faults ?? []),
    ...found.map(({ path, ...problem }) => ({
      line: tool.lineOf(path),
      path: formatPath(path),
      ...problem,
    })),
  ]
  const isAtFault = problems.some(isFault)
  return {
    line: tool.line,
    slug: wordOf(rest, 'slug'),
    name: wordOf(rest, 'name'),
    document: isAtFault ? null : examined.document,
    ...(isAtFault && examined.sound && { sound: examined.sound }),
    problems,
    joins: 'whole',
    given: [],
  }
}

function refuseTool({ line, input }: ToolText, message: string): ImportedTool {
  const problems = [{ line, path: '.', message }]
  const [slug, name] = [wordOf(input, 'slug'), wordOf(input, 'name')]
  return { line, slug, name, document: null, problems, joins: 'whole', given: [] }
}

/** Why an input is larger than any tool can be, or null; depth is bounded by the readers. */
function findTooMuch(input: unknown): string | null {
  let parts = 0
  const search = (value: unknown): string | null => {
    parts += 1
    if (typeof value !== 'object' || value === null) return null
    const inner = Object.values(value)
    if (Array.isArray(value) && inner.length > MAX_ENTRIES)
      return `a list has ${inner.length} entries; no list of a tool may have so many`
    if (!Array.isArray(value) && inner.length > MAX_KEYS)
      return `a group has ${inner.length} keys; no group of a tool has so many`
    if (parts > MAX_PARTS) return `holds more than ${MAX_PARTS} values`
    for (const part of inner) {
      const found = search(part)
      if (found !== null) return found
    }
    return null
  }
  return search(input)
}

function takeStatus(input: unknown): { status?: unknown; rest: unknown } {
  // A tool file has no such key; the derived one is taken off before the strict schema sees it.
  if (typeof input !== 'object' || input === null || 'status' in toolShape.shape) return { rest: input }
  if (!Object.hasOwn(input, 'status')) return { rest: input }
  const { status, ...rest } = input as Record<string, unknown> // hasOwn has just said that it is a group
  return { status, rest }
}

function checkStatus(status: unknown, tool: ToolDocument, today: string): Problem[] {
  const derived = timelineOf(tool.events, today).status
  if (status === derived) return []
  const message = `the events lead to ${derived ?? 'no status'} on ${today}, not to ${JSON.stringify(status)}: a status comes from an event`
  return [{ path: ['status'], message }]
}
