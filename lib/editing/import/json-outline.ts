// Where the parts of a JSON text stand, in one pass over its tokens that neither recurses nor builds a tree: its tools
// and the keys of its root, keys that stand twice (JSON.parse keeps the last and says nothing), and what no tool can be.
// Only a part at fault has a tree made of it, to tell the line of each path: one of 17 MB took 3 s and 470 MB.

import { createScanner, findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser'
import { LineCounter } from 'yaml'
import type { Problem } from '../../catalogue/document/problem'
import { MAX_DEPTH } from '../files/yaml-value'
import { MAX_FAULTS, MAX_KEYS, MAX_TOOLS } from './import-limits'
import type { Coded } from './problem-words'

export type JsonPart = { line: number; start: number; end: number }
export type Twice = { line: number; at: number; path: JSONPath }

export type JsonOutline = {
  /** Why no tool of this text can be read, before anything else reads it. */
  trap: { line: number; why: Coded } | null
  whole: JsonPart
  /** The entries of a list at the root, or below `tools`. */
  entries: JsonPart[]
  /** The values of a group at the root; of equal keys, the last. */
  keys: Map<string, JsonPart>
  /** Keys that stand a second time in their group. */
  twice: Twice[]
}

type Open = { isList: boolean; part: JsonPart | null; keys: Set<string>; count: number; at: string | number }

/** Tokens between two signs of life. */
const SIGN_EVERY = 10_000

/** Outlines a text, JSON or not; `progress` is called as it goes on. */
export function outlineJson(text: string, progress?: () => void): JsonOutline {
  const scanner = createScanner(text, true)
  const whole = { line: 1, start: 0, end: text.length }
  const outline: JsonOutline = { trap: null, whole, entries: [], keys: new Map(), twice: [] }
  const open: Open[] = []
  let wantsKey = false
  let seen = 0
  const stop = (why: Coded): JsonOutline => {
    return { ...outline, trap: { line: scanner.getTokenStartLine() + 1, why } }
  }
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const token = text[scanner.getTokenOffset()]
    seen += 1
    if (seen % SIGN_EVERY === 0) progress?.()
    const inner = open.at(-1)
    if (token === ':') wantsKey = false
    else if (token === ',') {
      wantsKey = inner?.isList === false
      if (inner?.isList) inner.at = Number(inner.at) + 1
    } else if (token === '}' || token === ']') {
      const closed = open.pop()
      if (closed?.part) closed.part.end = endOf(scanner)
      wantsKey = false
    } else if (wantsKey && inner && token === '"') {
      inner.at = scanner.getTokenValue()
      inner.count += 1
      if (inner.count > MAX_KEYS) return stop({ code: 'wide-group' })
      if (inner.keys.has(inner.at) && outline.twice.length < MAX_FAULTS)
        outline.twice.push({ ...hereOf(scanner), path: open.map(({ at }) => at) })
      inner.keys.add(inner.at)
    } else {
      const part = noteValue(outline, open, scanner)
      if (token !== '{' && token !== '[') continue
      const isList = token === '['
      open.push({ isList, part, keys: new Set(), count: 0, at: 0 })
      wantsKey = !isList
      if (open.length > MAX_DEPTH) return stop({ code: 'nests-too-deep', detail: { levels: MAX_DEPTH } })
    }
  }
  return outline
}

type Scanner = ReturnType<typeof createScanner>

const endOf = (scanner: Scanner) => scanner.getTokenOffset() + scanner.getTokenLength()

const hereOf = (scanner: Scanner) => ({
  line: scanner.getTokenStartLine() + 1,
  at: scanner.getTokenOffset(),
})

/** Notes a value that begins here, where it is a part. */
function noteValue(outline: JsonOutline, open: readonly Open[], scanner: Scanner): JsonPart | null {
  const [root, list] = open
  const { line, at: start } = hereOf(scanner)
  const part = { line, start, end: endOf(scanner) }
  if (root === undefined) {
    outline.whole = part
    return part
  }
  if (open.length === 1 && !root.isList) {
    const key = String(root.at)
    // Of two lists of tools the last one counts.
    if (key === 'tools') outline.entries = []
    outline.keys.set(key, part)
    return part
  }
  const isEntry = open.length === 1 || (open.length === 2 && list?.isList && root.at === 'tools')
  if (!isEntry || outline.entries.length > MAX_TOOLS) return null
  outline.entries.push(part)
  return part
}

/** Tells the line of any path in a part, or of the nearest thing above it. */
export function locateIn(text: string, { start, end, line }: JsonPart): (path: Problem['path']) => number {
  let find: ((path: Problem['path']) => number) | null = null
  return (path) => {
    if (path.length === 0) return line
    find ??= locate(text.slice(start, end), line)
    return find(path)
  }
}

function locate(text: string, first: number): (path: Problem['path']) => number {
  const root = parseTree(text)
  const lines = new LineCounter()
  for (let at = 0; at !== 0 || lines.lineStarts.length === 0; at = text.indexOf('\n', at) + 1)
    lines.addNewLine(at)
  return (path) => {
    let node: Node | undefined
    for (let depth = path.length; root && !node && depth > 0; depth -= 1)
      node = findNodeAtLocation(root, path.slice(0, depth))
    // A key is shown rather than its value.
    const shown = node?.parent?.type === 'property' ? node.parent : node
    return first - 1 + (shown ? lines.linePos(shown.offset).line : 1)
  }
}
