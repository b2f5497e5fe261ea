// Tools written as JSON: one, a list, `{ "tools": […] }`, or the whole of /api/v1/catalogue.json. JSON.parse gives the
// values; json-outline.ts says where they stand.

import { formatPath } from '../../catalogue/document/problem'
import { lineOfOffset } from './decode-text'
import { MAX_TOOLS } from './import-limits'
import {
  type FileContent,
  type LineProblem,
  type Placed,
  type ReadingContext,
  refuseFile,
} from './import-reading'
import { type JsonPart, locateIn, outlineJson, type Twice } from './json-outline'
import type { Coded } from './problem-words'

/** What a whole catalogue carries beside its tools. */
const CATALOGUE_KEYS = ['revision', 'generatedAt', 'licence', 'vocabulary', 'tools', 'claims']

/** Every tool of a JSON text, and the words and claims of a whole catalogue. */
export function readJson(text: string, { progress }: ReadingContext): FileContent {
  const outline = outlineJson(text, progress)
  if (outline.trap) return refuseFile('json', outline.trap.line, outline.trap.why)
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch (error) {
    return notJson(text, error)
  }
  progress?.()
  const place = (value: unknown, part: JsonPart, depth: number): Placed => ({
    line: part.line,
    value,
    faults: outline.twice
      .filter(({ at, path }) => at >= part.start && at < part.end && path.length > depth)
      .map((twice) => tellTwice(twice, depth)),
    lineOf: locateIn(text, part),
  })
  const file: FileContent = { format: 'json', problems: [], entries: [] }
  if (Array.isArray(root)) return withTools(file, root, (tool, at) => place(tool, partAt(at), 1))
  if (!isGroup(root) || !Array.isArray(root.tools))
    return { ...file, entries: [place(root, outline.whole, 0)] }
  for (const [key, { line }] of outline.keys)
    if (!CATALOGUE_KEYS.includes(key))
      file.problems.push({ line, path: key, code: 'key-unknown', detail: { key } })
  file.problems.push(
    ...outline.twice.filter(({ path }) => path.length === 1).map((twice) => tellTwice(twice, 0)),
  )
  const placed = (key: string) => {
    const part = outline.keys.get(key)
    return part && place(root[key], part, 1)
  }
  const words = placed('vocabulary')
  file.claims = placed('claims')
  if (words) file.words = [words]
  return withTools(file, root.tools, (tool, at) => place(tool, partAt(at), 2))

  function partAt(index: number): JsonPart {
    return outline.entries[index] ?? outline.whole
  }
}

function withTools(
  file: FileContent,
  list: readonly unknown[],
  place: (tool: unknown, index: number) => Placed,
): FileContent {
  // Told before any of them is looked at.
  if (list.length > MAX_TOOLS) return refuseFile('json', 1, { code: 'too-many-tools' })
  return { ...file, entries: mapLazily(list, place) }
}

function* mapLazily<T>(list: readonly unknown[], place: (tool: unknown, index: number) => T): Generator<T> {
  for (const [index, tool] of list.entries()) yield place(tool, index)
}

function tellTwice({ line, path }: Twice, depth: number): LineProblem {
  const key = String(path.at(-1))
  const isTools = depth === 0 && path.length === 1 && key === 'tools'
  const why: Coded = isTools ? { code: 'tools-twice' } : { code: 'key-twice', detail: { key } }
  return { line, path: formatPath(path.slice(depth)), ...why }
}

function notJson(text: string, error: unknown): FileContent {
  const said = error instanceof Error ? error.message : String(error)
  const position = /at position (\d+)/.exec(said)?.[1]
  const offset = position === undefined ? text.trimEnd().length : Number(position)
  const near = text.slice(offset, offset + 20).split('\n')[0]
  const why: Coded = near ? { code: 'not-json', detail: { near } } : { code: 'json-ends' }
  return refuseFile('json', lineOfOffset(text, offset), why)
}

function isGroup(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
