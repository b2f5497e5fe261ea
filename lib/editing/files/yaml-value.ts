// A text of YAML → its value and the line of any path in it, safely: the lexer counts depth and aliases before
// the parser, which recurses, sees them. The one reader of YAML: for curated files, imports and mappings.
// Values are text, numbers, booleans, lists and groups only (YAML 1.2 core): a date stays the text it was.

import { isMap, isNode, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Coded, Problem } from '../../catalogue/document/problem'

/** One tool's own text. */
export const MAX_LENGTH = 512 * 1024
export const MAX_DEPTH = 40
/** Keys of one text: the longest category of the CNCF landscape has 8,000. */
const MAX_PAIRS = 20_000
/** How often anchors may be repeated: enough for shared lists, too little for a "billion laughs". */
const MAX_ALIASES = 50

/** A text, and the line of its file on which it begins. */
export type YamlText = { line: number; text: string }
type Fault = Coded & { line: number; path: string }

export type YamlValue = {
  /** Undefined when the text cannot be read; the faults say why. */
  value: unknown
  faults: Fault[]
  /** The line, from 1, of the nearest node at or above a path. */
  lineOf: (path: Problem['path']) => number
}

/** The lexer's own tokens: they stand for no character of the text. */
const SCALAR_FOLLOWS = '\u001f'
const MARKS = ['\u0002', '\u0018', SCALAR_FOLLOWS, '\ufeff']
const isMark = (token: string) => MARKS.includes(token)

/** Reads a text; never throws for what it holds. */
export function readYamlValue(chunk: YamlText): YamlValue {
  const trap = findTrap(chunk)
  if (trap) return { value: undefined, faults: [trap], lineOf: () => chunk.line }
  const counter = new LineCounter()
  // Keys are compared below: the parser compares each with each.
  const document = parseDocument(chunk.text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false })
  const lineAt = (offset: number) => chunk.line - 1 + (counter.linePos(offset).line || 1)
  const fault = (offset: number, why: Coded) => faults.push({ line: lineAt(offset), path: '.', ...why })
  const faults: Fault[] = []
  for (const error of [...document.errors, ...document.warnings].slice(0, 20))
    fault(error.pos[0], codeOf(error.message))
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value))
          fault(key.range?.[0] ?? 0, { code: 'key-twice', detail: { key: String(key.value) } })
        seen.add(key.value)
      }
    },
    Pair: (_, pair) => {
      if (isMap(pair.key)) fault(pair.key.range?.[0] ?? 0, { code: 'key-not-text' })
    },
  })
  let value: unknown
  if (faults.length === 0)
    try {
      value = document.toJS({ maxAliasCount: MAX_ALIASES })
    } catch (error) {
      fault(0, codeOf(error instanceof Error ? error.message : String(error)))
    }
  return { value, faults, lineOf: (path) => lineAt(offsetOf(document.contents, path)) }
}

/** What the parser found, which has words of its own for it. */
function codeOf(text: string): Coded {
  if (/excessive alias count/i.test(text)) return MANY_ALIASES
  return { code: /unresolved alias/i.test(text) ? 'alias-unresolved' : 'yaml', detail: { text } }
}

const MANY_ALIASES: Coded = { code: 'many-aliases', detail: { most: MAX_ALIASES } }

/** Too long, too deep, or too many aliases, as the lexer sees them: it neither recurses nor builds a tree. */
function findTrap({ text, line: start }: YamlText): Fault | null {
  if (text.length > MAX_LENGTH) {
    const detail = { length: text.length, most: MAX_LENGTH }
    return { line: start, path: '.', code: 'long-tool', detail }
  }
  let line = start
  let column = 0
  let flow = 0
  let aliases = 0
  let pairs = 0
  const columns: number[] = []
  let isScalarText = false
  for (const token of new Lexer().lex(text)) {
    if (isScalarText) isScalarText = false
    else if (token === SCALAR_FOLLOWS) isScalarText = true
    else if (token === '[' || token === '{') flow += 1
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1)
    else if (token === ':') pairs += 1
    else if (token.startsWith('*')) aliases += 1
    if (flow === 0 && !isMark(token) && !/^(\s|#|$)/.test(token)) {
      while ((columns.at(-1) ?? -1) > column) columns.pop()
      if ((columns.at(-1) ?? -1) < column) columns.push(column)
    }
    if (flow + columns.length > MAX_DEPTH)
      return { line, path: '.', code: 'nests-too-deep', detail: { levels: MAX_DEPTH } }
    if (pairs > MAX_PAIRS) return { line, path: '.', code: 'many-pairs', detail: { most: MAX_PAIRS } }
    if (aliases > MAX_ALIASES) return { line, path: '.', ...MANY_ALIASES }
    const breaks = token.split('\n').length - 1
    line += breaks
    // The lexer's own marks stand in no column.
    if (breaks > 0) column = token.length - token.lastIndexOf('\n') - 1
    else if (!isMark(token)) column += token.length
  }
  return null
}

/** Where in the text the nearest node at or above a path begins. */
function offsetOf(root: Node | null, path: Problem['path']): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (candidate) => isScalar(candidate.key) && String(candidate.key.value) === String(step),
      )
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      if (!isNode(node)) break
      offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}
