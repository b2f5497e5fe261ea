// Tools written as JSON: one, a list, `{ "tools": […] }`, or the whole of /api/v1/catalogue.json.

import { parseVocabulary, parseWith } from '../../catalogue/check/parse-document'
import { formatPath } from '../../catalogue/check/problem'
import { claimsDocument } from '../../catalogue/document/claim'
import { lineOfOffset } from './decode-text'
import { examineTool } from './examine-tool'
import { MAX_TOOLS } from './import-limits'
import { addTool, type ImportReading, type ReadingContext, refuseReading } from './import-reading'
import { countKey, findEntries, findTrap, offsetInJson } from './json-places'

/** What a whole catalogue carries beside its tools. */
const CATALOGUE_KEYS = ['revision', 'generatedAt', 'licence', 'vocabulary', 'tools', 'claims']

/** Reads every tool of a JSON text; problems carry the line their value stands on. */
export function readJsonTools(text: string, context: ReadingContext): ImportReading {
  const trap = findTrap(text)
  if (trap !== null) return refuseReading('json', lineOfOffset(text, trap.offset), trap.message)
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch (error) {
    return notJson(text, error)
  }
  context.progress?.()
  const lines = new LineIndex(text)
  const reading: ImportReading = {
    format: 'json',
    tools: [],
    problems: [],
    vocabulary: null,
    landscape: null,
  }
  const { list, start } = listOf(root, text, reading, lines)
  const inputs = list ?? [root]
  if (inputs.length > MAX_TOOLS)
    return refuseReading(
      'json',
      1,
      `holds ${inputs.length} tools; at most ${MAX_TOOLS} are allowed: import it in parts`,
    )
  const starts = list ? findEntries(text, start) : [offsetInJson(text, 0, [])]
  // An empty catalogue takes over the words that a whole one brings with it.
  const words =
    context.vocabulary.categories.length === 0
      ? (reading.vocabulary ?? context.vocabulary)
      : context.vocabulary
  for (const [index, input] of inputs.entries()) {
    const offset = starts[index] ?? 0
    const lineOf = (path: (string | number)[]) => lines.at(offsetInJson(text, offset, path))
    const tool = { line: lines.at(offset), input, lineOf }
    if (!addTool(reading, examineTool(tool, { ...context, vocabulary: words }))) break
    context.progress?.()
  }
  return reading
}

function listOf(root: unknown, text: string, reading: ImportReading, lines: LineIndex) {
  if (Array.isArray(root)) return { list: root as unknown[], start: 0 }
  if (!isGroup(root) || !Array.isArray(root.tools)) return { list: null, start: 0 }
  const tell = (path: (string | number)[], message: string) =>
    reading.problems.push({ line: lines.at(offsetInJson(text, 0, path)), path: formatPath(path), message })
  for (const key of Object.keys(root)) if (!CATALOGUE_KEYS.includes(key)) tell([key], `unknown key “${key}”`)
  if (countKey(text, 0, 'tools') > 1) tell(['tools'], 'stands here twice: put all tools into one list')
  if (Object.hasOwn(root, 'vocabulary')) {
    const parsed = parseVocabulary(root.vocabulary)
    reading.vocabulary = parsed.document
    for (const { path, message } of parsed.problems) tell(['vocabulary', ...path], message)
  }
  if (Object.hasOwn(root, 'claims')) {
    const parsed = parseWith(claimsDocument, root.claims)
    reading.claims = parsed.document
    for (const { path, message } of parsed.problems) tell(['claims', ...path], message)
  }
  // A key written twice counts by its last; offsetInJson shows the key, findEntries wants the value.
  return { list: root.tools as unknown[], start: valueOffset(text, 'tools') }
}

function valueOffset(text: string, key: string): number {
  const shown = offsetInJson(text, 0, [key])
  return text.indexOf('[', shown)
}

function notJson(text: string, error: unknown): ImportReading {
  const said = error instanceof Error ? error.message : String(error)
  const position = /at position (\d+)/.exec(said)?.[1]
  const offset = position === undefined ? text.trimEnd().length : Number(position)
  const near = text.slice(offset, offset + 20).split('\n')[0]
  const message = near ? `is not JSON from “${near}” on` : 'ends before the JSON does'
  return refuseReading('json', lineOfOffset(text, offset), message)
}

function isGroup(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** Offsets of line starts, so that thousands of problems do not each count lines from the top. */
class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  at(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
