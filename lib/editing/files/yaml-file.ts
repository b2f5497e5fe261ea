// One YAML file of the curated catalogue: its value, and the line on which any path of it stands.
// Values are text, numbers, booleans, lists and groups only (YAML 1.2 core): a date stays the text it was.

import { readFile, stat } from 'node:fs/promises'
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from '../../catalogue/check/problem'

const MAX_BYTES = 512 * 1024
/** How often anchors may be repeated: enough for shared lists, too little for a "billion laughs". */
const MAX_ALIASES = 50

export type YamlFile = {
  file: string
  /** Undefined when the file could not be read; the faults say why. */
  value: unknown
  faults: { line: number; message: string }[]
  /** The line, from 1, of the nearest node at or above a path. */
  lineOf: (path: Problem['path']) => number
}

/** Reads a YAML file that holds one document; never throws for what the file holds. */
export async function readYamlFile(file: string): Promise<YamlFile> {
  const unreadable = (message: string): YamlFile => ({
    file,
    value: undefined,
    faults: [{ line: 1, message }],
    lineOf: () => 1,
  })
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return unreadable('is missing')
  if (size > MAX_BYTES) return unreadable(`has ${size} bytes; at most ${MAX_BYTES} are allowed`)
  return parseYaml(file, await readFile(file, 'utf8'))
}

/** Parses the text of a YAML file; never throws for what it holds. */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line || 1
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    message: error.message,
  }))
  let value: unknown
  if (faults.length === 0)
    try {
      value = document.toJS({ maxAliasCount: MAX_ALIASES })
      if (value === null) faults.push({ line: 1, message: 'is empty' })
    } catch (error) {
      faults.push({ line: 1, message: error instanceof Error ? error.message : String(error) })
    }
  return {
    file,
    value: faults.length === 0 ? value : undefined,
    faults,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  }
}

/** Where in the text the nearest node at or above a path begins. */
export function offsetOf(root: Node | null, path: Problem['path']): number {
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
